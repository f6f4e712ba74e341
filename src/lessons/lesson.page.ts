import { neighbours, pathOf, shown, type PlacedStep, type ShownText } from '../courses/index.js';
import type { Viewer } from '../people/index.js';
import { dateIn } from '../platform/language/formats.js';
import { directionOf, languages } from '../platform/language/languages.js';
import type { Translate } from '../platform/language/translations.js';
import { Page } from '../platform/web/answers.js';
import type { OpenedLesson } from './lessons.service.js';
import { textFor, type GlossaryEntry, type LessonSubstance } from './substance.js';

/** A lesson as one learner reads it. */
export interface LessonPage {
  path: string;
  coursePath: string;
  courseTitle: ShownText;
  moduleTitle: ShownText;
  heading: string;
  textLanguage: string;
  textDirection: 'ltr' | 'rtl';
  /** Said when the text is not in her language, or was made from an older base text. */
  notice: string | null;
  blocks: ShownBlock[];
  /** The language beside, when she reads in two. */
  beside: { language: string; direction: 'ltr' | 'rtl' } | null;
  besideChoices: { code: string; name: string; current: boolean }[];
  glossary: GlossaryEntry[];
  audio: string | null;
  completed: string | null;
  markAsRead: boolean;
  rule: string;
  previous: Neighbour | null;
  next: Neighbour | null;
}

export interface ShownBlock {
  number: number;
  html: string;
  beside: string | null;
}

export interface Neighbour {
  path: string;
  title: ShownText;
}

interface Reader {
  language: string;
  t: Translate;
}

export function lessonPage(lesson: OpenedLesson, substance: LessonSubstance, viewer: Viewer, reader: Reader): Page<LessonPage> {
  const { recorded } = lesson;
  const { course, module, step } = recorded;
  const { text, language } = textFor(substance, reader.language);
  const beside = besideText(substance, language, viewer.readingLanguage);
  const around = neighbours(recorded);
  return new Page('lessons/lesson', text.title, {
    path: pathOf(recorded),
    coursePath: `/courses/${course.slug}`,
    courseTitle: shown(course.title, reader.language, course.language),
    moduleTitle: shown(module.title, reader.language, course.language),
    heading: text.title,
    textLanguage: language,
    textDirection: directionOf(language),
    notice: noticeFor(language, text.status, reader),
    blocks: text.blocks.map((html, index) => ({ number: index + 1, html, beside: beside?.text.blocks[index] ?? null })),
    beside: beside && { language: beside.language, direction: directionOf(beside.language) },
    besideChoices: besideChoices(substance, language, beside?.language ?? null),
    glossary: text.glossary,
    audio: text.audio,
    completed: recorded.state === 'completed' || recorded.state === 'tested-out' ? reader.t('lessons.completedOn', { date: dateIn(reader.language, recorded.at!) }) : null,
    markAsRead: step.rule === 'read' && recorded.state !== 'completed',
    rule: reader.t(`lessons.rule.${step.rule}`),
    previous: neighbour(around.previous, reader),
    next: neighbour(around.next, reader),
  });
}

function besideText(substance: LessonSubstance, language: string, wish: string | null) {
  const text = wish && wish !== language ? substance.texts[wish] : undefined;
  return text && wish ? { text, language: wish } : null;
}

function besideChoices(substance: LessonSubstance, language: string, current: string | null): LessonPage['besideChoices'] {
  const others = languages.filter(({ code }) => code !== language && substance.texts[code]);
  return others.map(({ code, name }) => ({ code, name, current: code === current }));
}

function noticeFor(language: string, status: string, { t, language: wanted }: Reader): string | null {
  if (language !== wanted) return t('lessons.notTranslated');
  return status === 'stale' ? t('lessons.stale') : null;
}

function neighbour(placed: PlacedStep | null, reader: Reader): Neighbour | null {
  return placed && { path: pathOf(placed), title: shown(placed.step.title, reader.language, placed.course.language) };
}
