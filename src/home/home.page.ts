import { courseCard, shown, type CourseCard, type PublishedCourse, type ShownText } from '../courses/index.js';
import { dateIn } from '../platform/language/formats.js';
import type { Translate } from '../platform/language/translations.js';
import { Page, type KeptPiece } from '../platform/web/answers.js';
import { moduleAtHome, shownNext, shownProgress, type ShownModule, type ShownNext, type ShownProgress, type Study } from '../progress/index.js';
import { shownSuggestion, type ShownSuggestion, type Suggestion } from '../recommendations/index.js';
import type { ShownWork } from './work.js';

/** What a visitor sees first. */
export interface WelcomePage {
  courses: CourseCard[];
}

/** Everybody's home: where to go on, what comes back to her, what her roles give her to do, her path, and what she has finished. */
export interface HomePage {
  name: string;
  next: ShownNext | null;
  /** The course that she finished last, when there is nothing to go on with. */
  finished: { path: string; title: ShownText } | null;
  /** How many missed questions are due, in a sentence; null when none is. */
  due: string | null;
  /** What to learn next, as she last saw it. */
  suggestion: ShownSuggestion | null;
  work: ShownWork[];
  studies: ShownStudy[];
  certificates: { path: string; title: ShownText; on: string }[];
}

/** What is known about the one whose home it is. */
export interface AtHome {
  name: string;
  studies: Study[];
  /** How many missed questions are due. */
  due: number;
  suggestion: Suggestion | null;
  work: ShownWork[];
}

export interface ShownStudy {
  slug: string;
  path: string;
  title: ShownText;
  level: string;
  progress: ShownProgress;
  modules: KeptPiece<ShownModule>[];
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
  now: Date;
}

export function welcomePage(courses: PublishedCourse[], reader: Reader): Page<WelcomePage> {
  return new Page('home/welcome', reader.t('home.welcome.title'), { courses: courses.map(({ outline }) => courseCard(outline, reader)) });
}

export function homePage({ name, studies, due, suggestion, work }: AtHome, reader: Reader): Page<HomePage> {
  const next = continueHere(studies, reader);
  return new Page('home/home', reader.t('home.title'), {
    name,
    next,
    finished: next ? null : lastFinished(studies, reader),
    due: due ? reader.t('quizzes.again.left', { count: due }) : null,
    suggestion: suggestion && shownSuggestion(suggestion, reader),
    work,
    studies: studies.map((study) => shownStudy(study, reader)),
    certificates: studies.flatMap((study) => shownCertificate(study, reader)),
  });
}

/** Of all that she studies, the step that she began last, or the first that is open. */
export function continueHere(studies: Study[], reader: Reader): ShownNext | null {
  const going = studies.flatMap(({ record }) => (record.next ? [record.next] : []));
  const [latest] = going.sort((one, other) => (other.at?.getTime() ?? 0) - (one.at?.getTime() ?? 0));
  return latest ? shownNext(latest, reader) : null;
}

function lastFinished(studies: Study[], { language }: Reader): HomePage['finished'] {
  const finished = studies.filter(({ record }) => record.completed).sort((one, other) => other.record.completedAt!.getTime() - one.record.completedAt!.getTime());
  const course = finished[0]?.record.course;
  return course ? { path: `/courses/${course.slug}/certificate`, title: shown(course.title, language, course.language) } : null;
}

function shownStudy(study: Study, reader: Reader): ShownStudy {
  const { course } = study.record;
  return {
    slug: course.slug,
    path: `/courses/${course.slug}`,
    title: shown(course.title, reader.language, course.language),
    level: reader.t(`courses.level.${course.level}`),
    progress: shownProgress(study.record, reader),
    modules: study.record.modules.map((module) => moduleAtHome(module, study, reader)),
  };
}

function shownCertificate({ record }: Study, reader: Reader): HomePage['certificates'] {
  const { course, completedAt } = record;
  if (!completedAt) return [];
  return [{ path: `/courses/${course.slug}/certificate`, title: shown(course.title, reader.language, course.language), on: dateIn(reader.language, reader.zone, completedAt) }];
}
