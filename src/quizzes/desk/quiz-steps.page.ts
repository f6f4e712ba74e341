import { shown, type PlacedStep, type PublishedCourse, type ShownText } from '../../courses/index.js';
import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';

/** All quizzes, by course. */
export interface QuizStepsPage {
  courses: { title: ShownText; quizzes: { path: string; title: ShownText; module: ShownText }[] }[];
}

interface Reader {
  language: string;
  t: Translate;
}

export function quizStepsPage(listed: { published: PublishedCourse; quizzes: PlacedStep[] }[], reader: Reader): Page<QuizStepsPage> {
  const courses = listed.map(({ published: { outline }, quizzes }) => ({
    title: shown(outline.title, reader.language, outline.language),
    quizzes: quizzes.map((placed) => quizRow(placed, reader)),
  }));
  return new Page('quizzes/quiz-steps', reader.t('quizzes.desk.title'), { courses });
}

function quizRow(placed: PlacedStep, { language }: Reader): QuizStepsPage['courses'][number]['quizzes'][number] {
  const { course, module, step } = placed;
  return { path: `${deskPath(placed)}/statistics`, title: shown(step.title, language, course.language), module: shown(module.title, language, course.language) };
}

/** Where authors look after a quiz. */
export function deskPath({ course, module, step }: PlacedStep): string {
  return `/quizzes/${course.slug}/${module.slug}/${step.slug}`;
}
