import { attemptGrade, isEnough, type AttemptGrade } from '../attempt-grade.js';
import { outcomeOf, regrade, type QuestionState } from '../behaviours.js';
import type { Drawn } from '../drawing.js';
import type { Settings } from '../kinds/kind.js';
import type { Question } from '../question.js';
import type { QuizDefinition } from '../quiz.js';
import { sheetOf, type AskedIn, type StoredAnswer } from '../sheet.js';

/** A quiz as it was taken, and as it is corrected. */
export interface Correction {
  readonly taken: QuizDefinition;
  readonly corrected: QuizDefinition;
}

/** One question under the correction; fractions of the mark, null where there are none. */
export interface RegradedQuestion {
  readonly question: Question;
  readonly state: QuestionState;
  readonly before: number | null;
  readonly after: number | null;
}

/** What a correction makes of one attempt. */
export interface RegradedAttempt {
  /** Only the questions that still count; the orders stay as they were. */
  readonly drawn: Drawn;
  readonly questions: readonly RegradedQuestion[];
  readonly grade: AttemptGrade;
}

/**
 * Grades a handed-in attempt by the corrected quiz: everything that was done is done again under it, and what a person
 * marked stays. A question that the correction removed, or made another kind of, counts no more; null where none is left.
 */
export function regradeAttempt({ taken, corrected }: Correction, attempt: AskedIn & Settings, answers: readonly StoredAnswer[]): RegradedAttempt | null {
  const questions = sheetOf(taken, attempt, answers).flatMap((entry): RegradedQuestion[] => {
    const question = sameIn(corrected, entry.question);
    if (!question) return [];
    const state = regrade(question, entry.state, attempt);
    return [{ question, state, before: fractionOf(entry.state), after: fractionOf(state) }];
  });
  if (questions.length === 0) return null;
  const grade = attemptGrade(questions.map(({ question, state }) => ({ mark: question.mark, outcome: outcomeOf(state)! })));
  return { drawn: { ...attempt.drawn, questions: questions.map(({ question }) => question.id) }, questions, grade };
}

/** The question that a correction put in the place of one: the same id and the same kind. */
export function sameIn({ questions }: QuizDefinition, question: Question): Question | undefined {
  return questions.find(({ id, kind }) => id === question.id && kind === question.kind);
}

/** How many attempts a regrade looked at, and what became of their grades. */
export interface Tally {
  readonly attempts: number;
  readonly raised: number;
  readonly lowered: number;
  readonly unchanged: number;
  /** Attempts with no question that the corrected quiz has. */
  readonly untouched: number;
  /** Of the raised ones, those that are enough now and were not before. */
  readonly reached: number;
}

export const nothingYet: Tally = { attempts: 0, raised: 0, lowered: 0, unchanged: 0, untouched: 0, reached: 0 };

/** The percentages of one attempt; null where an attempt has none. */
export interface Change {
  readonly before: number | null;
  readonly after: number | null;
}

/** The tally with one attempt more; a change of null is an attempt that was left as it is. */
export function tallied(tally: Tally, change: Change | null, pass: number | null): Tally {
  const became = change ? directionOf(change.before, change.after) : 'untouched';
  const reached = change !== null && pass !== null && !isEnough(change.before, pass) && isEnough(change.after, pass);
  return { ...tally, attempts: tally.attempts + 1, [became]: tally[became] + 1, reached: tally.reached + Number(reached) };
}

/** Which way a share or a percentage went. */
export function directionOf(before: number | null, after: number | null): 'raised' | 'lowered' | 'unchanged' {
  const difference = (after ?? 0) - (before ?? 0);
  if (Math.abs(difference) < 1e-9) return 'unchanged';
  return difference > 0 ? 'raised' : 'lowered';
}

function fractionOf(state: QuestionState): number | null {
  return outcomeOf(state)?.fraction ?? null;
}
