import { pathOf, shown, type PublishedCourse, type ShownText } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import { shownModule, type ShownModule, type Study } from '../progress/index.js';

/** What a visitor sees first. */
export interface WelcomePage {
  courses: { path: string; title: ShownText; summary: ShownText }[];
}

/** A learner's home: where to go on, what comes back to her, her path, and what she has finished. */
export interface HomePage {
  name: string;
  continueHere: ContinueHere | null;
  /** How many missed questions are due, in a sentence; null when none is. */
  due: string | null;
  certificates: { path: string; title: ShownText }[];
  studies: { path: string; title: ShownText; level: string; completed: boolean; modules: ShownModule[] }[];
}

/** The place where she goes on. */
export interface ContinueHere {
  path: string;
  title: ShownText;
  course: ShownText;
}

interface Reader {
  language: string;
  t: Translate;
  now: Date;
}

export function welcomePage(courses: PublishedCourse[], reader: Reader): Page<WelcomePage> {
  const cards = courses.map(({ outline }) => ({
    path: `/courses/${outline.slug}`,
    title: shown(outline.title, reader.language, outline.language),
    summary: shown(outline.summary, reader.language, outline.language),
  }));
  return new Page('home/welcome', reader.t('home.welcome.title'), { courses: cards });
}

export function homePage(viewer: Viewer, studies: Study[], due: number, reader: Reader): Page<HomePage> {
  const shownStudies = studies.map((study) => shownStudy(study, reader));
  return new Page('home/home', reader.t('home.title'), {
    name: viewer.name,
    continueHere: continueHere(studies, reader),
    due: due ? reader.t('quizzes.again.left', { count: due }) : null,
    certificates: shownStudies.filter(({ completed }) => completed).map(({ path, title }) => ({ path: `${path}/certificate`, title })),
    studies: shownStudies,
  });
}

/** Of all that she studies, the step that she began last, or the first that is open. */
export function continueHere(studies: Study[], reader: Reader): ContinueHere | null {
  const going = studies.flatMap(({ record }) => (record.next ? [record.next] : []));
  const latest = going.sort((one, other) => (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0))[0];
  if (!latest) return null;
  const { course, step } = latest;
  return { path: pathOf(latest), title: shown(step.title, reader.language, course.language), course: shown(course.title, reader.language, course.language) };
}

function shownStudy({ record }: Study, reader: Reader): HomePage['studies'][number] {
  const { course } = record;
  return {
    path: `/courses/${course.slug}`,
    title: shown(course.title, reader.language, course.language),
    level: reader.t(`courses.level.${course.level}`),
    completed: record.completed,
    modules: record.modules.map((module) => shownModule(module, record, reader, true)),
  };
}
