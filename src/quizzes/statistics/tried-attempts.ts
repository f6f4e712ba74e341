import { hasMarks } from '../grading.js';
import type { MultipleResponse } from '../kinds/multiple.js';
import type { SingleResponse } from '../kinds/single.js';
import type { TrueFalseResponse } from '../kinds/true-false.js';
import type { Question, Response } from '../question.js';
import type { ItemMarks } from './item-statistics.js';
import type { ItemAnswer } from './language-comparison.js';
import { sum } from '../../platform/statistics/moments.js';

/** A handed-in attempt as statistics need it: what it was asked and, by question, the share of the mark and the response. */
export interface TriedAttempt {
  readonly language: string;
  readonly asked: readonly string[];
  /** −1 to 1; null where there are no marks. */
  readonly fractions: Readonly<Record<string, number | null>>;
  /** Of questions with options or something to type only. */
  readonly responses: Readonly<Record<string, Response>>;
}

/** An option and how often it was chosen. Of a true or false question, the options are `true` and `false`. */
export interface Choice {
  readonly option: string;
  readonly count: number;
}

/** The marks as a table: a column for each question that has marks and that somebody was asked, in the quiz's order. */
export function itemMarksOf(questions: readonly Question[], attempts: readonly TriedAttempt[]): ItemMarks[] {
  const columns = questions.filter(hasMarks).map((question) => ({ item: question.id, max: question.mark, marks: attempts.map((attempt) => markIn(attempt, question)) }));
  return columns.filter(({ marks }) => marks.some((mark) => mark !== null));
}

/** The share of all marks that each attempt got, 0 to 1. */
export function sharesOf(questions: readonly Question[], attempts: readonly TriedAttempt[]): number[] {
  return attempts.map((attempt) => shareOf(attempt, questions));
}

/** How each attempt that was asked the question did in it and, by `shares`, in the whole: for comparing languages. */
export function itemAnswersOf(question: Question, attempts: readonly TriedAttempt[], shares: readonly number[]): ItemAnswer[] {
  return attempts.flatMap(({ asked, language, fractions }, at) =>
    asked.includes(question.id) ? [{ language, share: shares[at]!, right: (fractions[question.id] ?? 0) > 0.999999 }] : [],
  );
}

/** How often each option was chosen, in the author's order; null for kinds without options. Several may be chosen of a multiple choice. */
export function choicesOf(question: Question, attempts: readonly TriedAttempt[]): Choice[] | null {
  const options = optionsOf(question);
  if (!options) return null;
  const chosen = attempts.flatMap((attempt) => chosenIn(question, attempt.asked.includes(question.id) ? attempt.responses[question.id] : undefined));
  return options.map((option) => ({ option, count: chosen.filter((one) => one === option).length }));
}

/** Whether the question has options that can be counted. */
export function hasOptions(question: Question): boolean {
  return optionsOf(question) !== null;
}

// To twelve decimals, as a table of marks can hold it: what is less comes from thirds that add up to almost nothing.
function markIn(attempt: TriedAttempt, question: Question): number | null {
  if (!attempt.asked.includes(question.id)) return null;
  return Number(((attempt.fractions[question.id] ?? 0) * question.mark).toFixed(12));
}

function shareOf(attempt: TriedAttempt, questions: readonly Question[]): number {
  const asked = questions.filter((question) => hasMarks(question) && attempt.asked.includes(question.id));
  const most = sum(asked.map(({ mark }) => mark));
  const marks = sum(asked.map((question) => markIn(attempt, question) ?? 0));
  return most > 0 ? Math.min(1, Math.max(0, marks / most)) : 0;
}

function optionsOf(question: Question): string[] | null {
  if (question.kind === 'truefalse') return ['true', 'false'];
  const hasThem = question.kind === 'single' || question.kind === 'multiple' || question.kind === 'poll';
  return hasThem ? question.options.map(({ id }) => id) : null;
}

function chosenIn(question: Question, response: Response | undefined): string[] {
  if (!response) return [];
  if (question.kind === 'multiple') return [...(response as MultipleResponse).options];
  const chosen = question.kind === 'truefalse' ? (response as TrueFalseResponse).answer : (response as SingleResponse).option;
  return chosen === undefined ? [] : [String(chosen)];
}
