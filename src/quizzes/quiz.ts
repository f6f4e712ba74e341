import type { Text } from '../platform/language/text.js';
import type { GradeMethod } from './attempt-grade.js';
import type { Behaviour } from './behaviours.js';
import type { Question } from './question.js';

/** A quiz as it was published: it never changes, a correction is another one. */
export interface QuizDefinition {
  /** The language the author wrote in. */
  readonly language: string;
  /** Every language in which all of it can be taken. */
  readonly languages: readonly string[];
  readonly title: Text;
  /** Rendered HTML, or nothing. */
  readonly intro: Text;
  readonly rules: QuizRules;
  readonly questions: readonly Question[];
}

/** How a quiz is taken and counted. */
export interface QuizRules {
  readonly behaviour: Behaviour;
  /** How many attempts there are; null is as many as she likes. */
  readonly attempts: number | null;
  /** Minutes between the end of one attempt and the start of the next. */
  readonly waitMinutes: number;
  /** Which attempt counts. */
  readonly grade: GradeMethod;
  /** Percent that completes the step; null: handing in completes it, or practice where there is some. */
  readonly passPercent: number | null;
  /** The time limit of an attempt; null is none. */
  readonly timeMinutes: number | null;
  /** Whether the questions, and the options that do not say otherwise, stand in another order for everybody. */
  readonly shuffle: boolean;
  /** Of each pool, how many questions an attempt draws. */
  readonly draw: Readonly<Record<string, number>>;
  /** What she sees afterwards: right answers and why, only marks, or nothing but the result. */
  readonly review: 'right' | 'marks' | 'nothing';
  /** Mastery practice: so many right of the last so many. */
  readonly practice: { readonly right: number; readonly of: number } | null;
}

/** Whether the quiz is there to be practised only: mastery completes it, and there are no attempts to hand in. */
export function isPracticeOnly({ practice, passPercent }: QuizRules): boolean {
  return practice !== null && passPercent === null;
}
