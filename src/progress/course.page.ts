import { pathOf, placementOf, shown, type CourseOutline, type ShownText } from '../courses/index.js';
import { dateIn } from '../platform/language/formats.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import { reasonFor } from './locked.page.js';
import type { Study } from './progress.service.js';
import { CourseRecord, type RecordedModule, type RecordedStep } from './record.js';

/** One course as a path of modules and steps. */
export interface CoursePage {
  slug: string;
  heading: ShownText;
  summary: ShownText;
  level: string;
  signedIn: boolean;
  joined: boolean;
  newer: boolean;
  completed: boolean;
  next: { path: string; title: ShownText } | null;
  placement: { path: string } | null;
  modules: ShownModule[];
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
  steps: ShownStep[];
}

/** As the partial `steps` shows it. */
export interface ShownStep {
  href: string;
  title: ShownText;
  state: 'done' | 'current' | 'open' | 'locked';
  meta: string;
  reason: string;
}

interface Reader {
  language: string;
  t: Translate;
  now: Date;
}

export function coursePage(course: CourseOutline, study: Study | null, reader: Reader, signedIn: boolean): Page<CoursePage> {
  const record = study?.record ?? new CourseRecord(course, [], [], reader.now);
  const title = shown(course.title, reader.language, course.language);
  const next = study ? record.next : null;
  const placement = placementOf(course);
  return new Page('progress/course', title.text, {
    slug: course.slug,
    heading: title,
    summary: shown(course.summary, reader.language, course.language),
    level: reader.t(`courses.level.${course.level}`),
    signedIn,
    joined: study !== null,
    newer: study?.newer ?? false,
    completed: record.completed,
    next: next && { path: pathOf(next), title: shown(next.step.title, reader.language, course.language) },
    placement: placement && { path: pathOf(placement) },
    modules: record.modules.map((module) => shownModule(module, record, reader, study !== null)),
  });
}

/** A module with its steps, as the course page and home show it. */
export function shownModule(recorded: RecordedModule, record: CourseRecord, reader: Reader, joined: boolean): ShownModule {
  const { module } = recorded;
  return {
    slug: module.slug,
    title: shown(module.title, reader.language, record.course.language),
    summary: shown(module.summary, reader.language, record.course.language),
    minutes: reader.t('courses.minutes', { count: module.minutes }),
    state: recorded.state,
    progress: reader.t('progress.stepsDone', { done: recorded.done, count: recorded.steps.length }),
    current: record.next?.module.slug === module.slug,
    steps: recorded.steps.map((step) => shownStep(step, record, reader, joined)),
  };
}

function shownStep(recorded: RecordedStep, record: CourseRecord, reader: Reader, joined: boolean): ShownStep {
  const { t } = reader;
  const kind = t(`courses.kind.${recorded.step.kind}`);
  const minutes = t('courses.minutes', { count: recorded.step.minutes });
  return {
    href: joined ? pathOf(recorded) : `/courses/${record.course.slug}`,
    title: shown(recorded.step.title, reader.language, record.course.language),
    state: shapes[recorded.state],
    meta: t('progress.stepMeta', { kind, minutes, state: stateWord(recorded, reader) }),
    reason: recorded.unmet[0] ? reasonFor(recorded.unmet[0], record, reader).sentence : '',
  };
}

const shapes = { completed: 'done', 'tested-out': 'done', started: 'current', open: 'open', locked: 'locked' } as const;

function stateWord(step: RecordedStep, { t, language }: Reader): string {
  return t(`progress.state.${step.state}`, { date: step.at ? dateIn(language, step.at) : '' });
}
