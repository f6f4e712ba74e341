import type { Competence } from '../competences/index.js';
import { duration, minutesOf, pathOf, placementOf, shown, type CourseOutline, type ShownText } from '../courses/index.js';
import { dateIn, numberIn } from '../platform/language/formats.js';
import { languages } from '../platform/language/languages.js';
import type { Translate } from '../platform/language/translations.js';
import { KeptPiece, Page } from '../platform/web/answers.js';
import type { Offer } from './offers.service.js';
import { reasonFor } from './locked.page.js';
import type { Study } from './progress.service.js';
import { CourseRecord, type RecordedModule, type RecordedStep } from './record.js';
import { taughtBy } from './taught.js';

/** One course as a path of modules and steps. */
export interface CoursePage {
  slug: string;
  heading: ShownText;
  summary: ShownText;
  level: string;
  minutes: string;
  languages: { code: string; name: string }[];
  signedIn: boolean;
  joined: boolean;
  /** In which group she is, and who sees what of her; empty where she joined on her own. */
  group: string;
  newer: boolean;
  completed: boolean;
  progress: ShownProgress;
  next: ShownNext | null;
  placement: { path: string } | null;
  modules: ShownModule[];
  /** What she may like to do after finishing something. */
  offers: Offer[];
}

/** How far she is, for a bar and in words. */
export interface ShownProgress {
  done: number;
  total: number;
  words: string;
}

/** Where she goes on. */
export interface ShownNext {
  path: string;
  title: ShownText;
  course: ShownText;
  module: ShownText;
  /** Its kind, how long it takes and, for a quiz that she tried, what she has. */
  meta: string;
}

export interface ShownModule {
  slug: string;
  title: ShownText;
  summary: ShownText;
  minutes: string;
  state: RecordedModule['state'];
  /** Where she goes on: it stands open. */
  current: boolean;
  progress: string;
  /** The competences that it teaches most strongly, where there is room to tell. */
  teaches: ShownText[];
  steps: ShownStep[];
}

/** As the partial `steps` shows it. */
export interface ShownStep {
  /** Null for those who have not joined: then the title is plain words. */
  href: string | null;
  title: ShownText;
  state: 'done' | 'current' | 'started' | 'open' | 'locked';
  meta: string;
  reason: string;
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
  now: Date;
}

/** What a course's page is made from. */
export interface CourseSeen {
  course: CourseOutline;
  study: Study | null;
  /** The name of the group with which she studies it. */
  group: string | null;
  signedIn: boolean;
  competences: readonly Competence[];
  offers: readonly Offer[];
}

/** So many competences of a module somebody reads. */
const mostCompetences = 4;

export function coursePage({ course, study, group, signedIn, competences, offers }: CourseSeen, reader: Reader): Page<CoursePage> {
  const record = study?.record ?? new CourseRecord(course, [], [], reader.now);
  const title = shown(course.title, reader.language, course.language);
  const placement = placementOf(course);
  return new Page('progress/course', title.text, {
    slug: course.slug,
    heading: title,
    summary: shown(course.summary, reader.language, course.language),
    level: reader.t(`courses.level.${course.level}`),
    minutes: duration(minutesOf(course), reader.t),
    languages: languages.filter(({ code }) => course.languages.includes(code)),
    signedIn,
    joined: study !== null,
    group: group === null ? '' : reader.t('progress.group', { group }),
    newer: study?.newer ?? false,
    completed: record.completed,
    progress: shownProgress(record, reader),
    next: study && record.next && shownNext(record.next, reader),
    offers: [...offers],
    placement: placement && { path: pathOf(placement) },
    modules: record.modules.map((recorded) => ({
      ...shownModule(recorded, record, reader, { joined: study !== null, days: true }),
      teaches: taughtBy([recorded.module], competences).slice(0, mostCompetences).map((competence) => shown(competence.title, reader.language, course.language)),
    })),
  });
}

/** How much of a course is done. */
export function shownProgress({ steps }: CourseRecord, { t }: Reader): ShownProgress {
  const done = steps.filter((step) => step.state === 'completed' || step.state === 'tested-out').length;
  return { done, total: steps.length, words: t('progress.stepsDone', { done, count: steps.length }) };
}

/** The step where she goes on, with what it belongs to. */
export function shownNext(next: RecordedStep, reader: Reader): ShownNext {
  const { course, module, step } = next;
  const { language } = reader;
  return {
    path: pathOf(next),
    title: shown(step.title, language, course.language),
    course: shown(course.title, language, course.language),
    module: shown(module.title, language, course.language),
    meta: metaOf(next, reader),
  };
}

/** A module as home shows it: without the days when steps were done, so that all who stand alike in it see the same. */
export function moduleAtHome(recorded: RecordedModule, { published, record }: Study, reader: Reader): KeptPiece<ShownModule> {
  const { module, steps } = recorded;
  const here = record.next?.module === module ? record.next.step.id : '';
  const standing = steps.map((step) => (shapes[step.state] === 'done' ? step.state : `${step.state} ${step.grade} ${reasonFor(step, record, reader)?.sentence}`));
  return new KeptPiece([published.versionId, module.slug, here, ...standing].join('; '), () => shownModule(recorded, record, reader, { joined: true, days: false }));
}

/** A module with its steps: with links for who has joined, and with the days when she did them. */
function shownModule(recorded: RecordedModule, record: CourseRecord, reader: Reader, how: { joined: boolean; days: boolean }): ShownModule {
  const { module } = recorded;
  return {
    slug: module.slug,
    title: shown(module.title, reader.language, record.course.language),
    summary: shown(module.summary, reader.language, record.course.language),
    minutes: reader.t('courses.minutes', { count: module.minutes }),
    state: recorded.state,
    progress: reader.t('progress.stepsDone', { done: recorded.done, count: recorded.steps.length }),
    current: record.next?.module.slug === module.slug,
    teaches: [],
    steps: recorded.steps.map((step) => shownStep(step, record, reader, how)),
  };
}

function shownStep(recorded: RecordedStep, record: CourseRecord, reader: Reader, { joined, days }: { joined: boolean; days: boolean }): ShownStep {
  return {
    href: joined ? pathOf(recorded) : null,
    title: shown(recorded.step.title, reader.language, record.course.language),
    // One step is where she is, the same to which the main button leads.
    state: joined && record.next?.step.id === recorded.step.id ? 'current' : shapes[recorded.state],
    meta: metaOf(recorded, reader, days),
    reason: reasonFor(recorded, record, reader)?.sentence ?? '',
  };
}

const shapes = { completed: 'done', 'tested-out': 'done', started: 'started', open: 'open', locked: 'locked' } as const;

// The state itself stands beside it in a word; here is only what the word leaves open.
function metaOf({ step, state, at, grade }: RecordedStep, { t, language, zone }: Reader, days = true): string {
  const values = { kind: t(`courses.kind.${step.kind}`), minutes: t('courses.minutes', { count: step.minutes }) };
  if (state === 'tested-out') return t('progress.stepTestedOut', values);
  if (state === 'completed') return days ? t('progress.stepDone', { ...values, date: dateIn(language, zone, at!) }) : t('progress.step', values);
  // Rounded down: 59.9 is not the 60 that would have been enough.
  if (grade !== null && step.rule === 'pass') {
    const tried = { ...values, percent: numberIn(language, Math.floor(grade)) };
    return step.enough === undefined ? t('progress.stepTried', tried) : t('progress.stepTriedOf', { ...tried, enough: numberIn(language, step.enough) });
  }
  return t('progress.step', values);
}
