import { findStep, pathOf, placementOf, shown, type CourseOutline, type ShownText, type Unmet } from '../courses/index.js';
import { calendarDayIn } from '../platform/language/formats.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { CourseRecord, RecordedStep } from './record.js';

/** Why a step is locked: one sentence, and one button to the next thing to do. */
export interface LockedPage {
  stepTitle: ShownText;
  coursePath: string;
  courseTitle: ShownText;
  sentence: string;
  action: { path: string; label: string };
}

interface Reader {
  language: string;
  t: Translate;
}

/** A reason in words, and where to go to change it. */
export interface Reason {
  sentence: string;
  path: string;
}

export function lockedPage(step: RecordedStep, record: CourseRecord, reader: Reader): Page<LockedPage> {
  const { course } = record;
  const reason = reasonFor(step, record, reader)!;
  const title = shown(step.step.title, reader.language, course.language);
  return new Page(
    'progress/locked',
    title.text,
    {
      stepTitle: title,
      coursePath: `/courses/${course.slug}`,
      courseTitle: shown(course.title, reader.language, course.language),
      sentence: reason.sentence,
      action: { path: reason.path, label: reader.t('progress.locked.goThere') },
    },
    403,
  );
}

/** The first thing that is still to do for a step, in the reader's words; null when it is not locked. */
export function reasonFor(step: RecordedStep, record: CourseRecord, reader: Reader): Reason | null {
  const first = firstToDo(step.unmet);
  return first && reasonOf(first, record, reader);
}

/** A placement quiz stands beside the ordinary way, for those who know things already: who is to learn hears of the learning. */
function firstToDo(unmet: Unmet[]): Unmet | null {
  const [first = null] = unmet;
  if (!first || !('levelTest' in first.leaf)) return first;
  return unmet.find(({ leaf, negated }) => !negated && ('completed' in leaf || 'grade' in leaf)) ?? first;
}

function reasonOf({ leaf, negated }: Unmet, record: CourseRecord, reader: Reader): Reason {
  const { course } = record;
  const coursePath = `/courses/${course.slug}`;
  if ('from' in leaf || 'until' in leaf) return { sentence: dateReason(leaf, negated, reader), path: coursePath };
  const placement = placementOf(course);
  if ('levelTest' in leaf) return { sentence: reader.t('progress.locked.levelTest', { level: leaf.levelTest }), path: placement ? pathOf(placement) : coursePath };
  if (negated) return { sentence: reader.t('progress.locked.notAfter'), path: coursePath };
  const reference = 'grade' in leaf ? leaf.grade.of : leaf.completed;
  const { title, path } = placeOf(reference, record, reader);
  const sentence = 'grade' in leaf ? reader.t('progress.locked.grade', { title, percent: leaf.grade.atLeast }) : reader.t('progress.locked.first', { title });
  return { sentence, path };
}

function dateReason(leaf: { from: string } | { until: string }, negated: boolean, { t, language }: Reader): string {
  const opens = 'from' in leaf !== negated;
  const date = calendarDayIn(language, new Date('from' in leaf ? leaf.from : leaf.until));
  return opens ? t('progress.locked.from', { date }) : t('progress.locked.until', { date });
}

/** The title of a module or step, and the next thing to open on the way to it. */
function placeOf(reference: string, record: CourseRecord, reader: Reader): { title: string; path: string } {
  const [courseSlug, moduleSlug, stepSlug] = reference.split('/');
  const { course } = record;
  if (courseSlug !== course.slug) return placeElsewhere(reference, record, reader);
  const placed = stepSlug ? findStep(course, moduleSlug!, stepSlug) : undefined;
  if (placed) return { title: titleIn(placed.step.title, course, reader), path: pathOf(placed) };
  const recorded = record.modules.find(({ module }) => module.slug === moduleSlug);
  const next = recorded?.steps.find((step) => step.state === 'started' || step.state === 'open') ?? record.next;
  return { title: recorded ? titleIn(recorded.module.title, course, reader) : reference, path: next ? pathOf(next) : `/courses/${course.slug}` };
}

/** In another course nobody can be sent to the very step, which she may not have joined; so its page is the way. */
function placeElsewhere(reference: string, record: CourseRecord, reader: Reader): { title: string; path: string } {
  const [courseSlug, moduleSlug, stepSlug] = reference.split('/');
  const course = record.others.find(({ slug }) => slug === courseSlug);
  const module = course?.modules.find(({ slug }) => slug === moduleSlug);
  const part = stepSlug ? module?.steps.find(({ slug }) => slug === stepSlug) : module;
  const title = course && part ? `${titleIn(course.title, course, reader)} › ${titleIn(part.title, course, reader)}` : reference;
  return { title, path: `/courses/${courseSlug}` };
}

function titleIn(title: CourseOutline['title'], course: CourseOutline, reader: Reader): string {
  return shown(title, reader.language, course.language).text;
}
