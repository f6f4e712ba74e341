import { neighbours, pathOf, shown, type PlacedStep, type ShownText } from '../courses/index.js';
import { momentIn, numberIn } from '../platform/language/formats.js';
import type { Translate } from '../platform/language/translations.js';
import { isEnough, rounded } from './attempt-grade.js';
import type { MayStart } from './attempt-rules.js';
import type { Attempt } from './attempt.entity.js';
import type { OpenedAttempt } from './attempts.service.js';
import { isPlacement, knownModules } from './placement.js';
import type { QuizRules } from './quiz.js';
import type { OpenedQuiz } from './quizzes.service.js';

/** What came of an attempt as a whole. */
export interface ShownResult {
  word: string;
  /** Her percentage, round and large, and the points that it comes from; null where the quiz has no points. */
  score: string | null;
  points: string | null;
  percent: number;
  waiting: string | null;
  /** After a placement quiz, each module of the course and whether she may skip it; of other quizzes none. */
  modules: { title: ShownText; known: boolean; word: string }[];
}

/** Where she can go from a result: on in the course, or into another attempt, or why there is none now. */
export interface WaysOn {
  next: { path: string; title: ShownText } | null;
  again: { path: string; style: '' | 'quiet' } | null;
  whyNot: string | null;
}

/** The quiz as it lies before her now, and whether she may start another attempt at it. */
export interface QuizNow {
  quiz: OpenedQuiz;
  may: MayStart;
}

interface Reader {
  language: string;
  zone: string;
  t: Translate;
}

/** The result in words. A grade that is not enough is never rounded up to what would be. */
export function shownResult({ attempt, definition, sheet }: OpenedAttempt, now: QuizNow | null, reader: Reader): ShownResult {
  const { t, language } = reader;
  const { percent, marks, outOf, waiting } = attempt;
  const passed = isPassed(attempt, definition.rules);
  const round = passed === false ? Math.floor(percent ?? 0) : Math.round(percent ?? 0);
  const number = (value: number) => numberIn(language, rounded(value));
  const known = now && isPlacement(definition) ? knownModules(now.quiz.recorded.course, sheet, definition.rules.passPercent) : null;
  return {
    word: known ? t('quizzes.placement.result') : passed === null ? t('quizzes.review.handedIn') : t(passed ? 'quizzes.review.passed' : 'quizzes.review.notYet', { percent: definition.rules.passPercent }),
    score: percent === null ? null : t('quizzes.percent', { percent: numberIn(language, round) }),
    points: percent === null ? null : t('quizzes.review.points', { marks: number(marks!), outOf: number(outOf!) }),
    percent: percent ?? 0,
    waiting: waiting ? t('quizzes.review.waiting', { count: waiting }) : null,
    modules: (now && known ? now.quiz.recorded.course.modules : []).map((module) => {
      const isKnown = known!.has(module.slug);
      return { title: shown(module.title, language, now!.quiz.recorded.course.language), known: isKnown, word: t(isKnown ? 'quizzes.placement.known' : 'quizzes.placement.learn') };
    }),
  };
}

/** Whoever has not passed is offered another attempt, and the next step only where it is open to her. */
export function waysOn(opened: OpenedAttempt, now: QuizNow | null, reader: Reader): WaysOn {
  if (!now) return { next: null, again: null, whyNot: null };
  const { definition } = opened;
  const { quiz, may } = now;
  const step = isPlacement(definition) ? quiz.study.record.next : nextOpen(quiz);
  const next = step && { path: pathOf(step), title: shown(step.step.title, reader.language, step.course.language) };
  const mayImprove = isImprovable(opened, quiz);
  return {
    next,
    again: mayImprove && may.ok ? { path: `${pathOf(quiz.recorded)}/attempts`, style: next ? 'quiet' : '' } : null,
    whyNot: mayImprove ? whyNotIn(may, reader) : null,
  };
}

/** Why there is no new attempt now, in words; null where there is one, or one to finish. */
export function whyNotIn(may: MayStart, { t, language, zone }: Reader): string | null {
  if (may.ok || may.why === 'unfinished' || may.why === 'practice-only') return null;
  return t(`quizzes.whyNot.${may.why}`, { from: 'from' in may ? momentIn(language, zone, may.from) : '' });
}

function isPassed({ percent }: Attempt, { passPercent }: QuizRules): boolean | null {
  return passPercent === null ? null : isEnough(percent, passPercent);
}

function isImprovable({ attempt, definition, sheet }: OpenedAttempt, { recorded: { course } }: OpenedQuiz): boolean {
  if (!isPlacement(definition)) return isPassed(attempt, definition.rules) === false;
  return knownModules(course, sheet, definition.rules.passPercent).size < course.modules.length;
}

function nextOpen({ recorded, study }: OpenedQuiz): PlacedStep | null {
  const { next } = neighbours(recorded);
  return next && study.record.step(next).state !== 'locked' ? next : null;
}
