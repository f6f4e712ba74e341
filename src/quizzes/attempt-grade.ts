import type { GradeState } from './kinds/kind.js';

/** A question of an attempt with what came of it; a fraction of null has no marks (yet). */
export interface Outcome {
  readonly fraction: number | null;
  readonly state: GradeState;
}

/** Percent is null where the quiz has no marks at all; `waiting` answers are still to be marked by a person. */
export interface AttemptGrade {
  readonly marks: number;
  readonly outOf: number;
  readonly percent: number | null;
  readonly waiting: number;
}

/** Which of several attempts counts. */
export type GradeMethod = 'best' | 'average' | 'first' | 'last';

/**
 * The grade of an attempt: the sum of fraction × mark as a percentage of all marks (Moodle's quiz grade out of 100).
 * Answers that wait for a person count as 0 until they are marked; polls do not count at all.
 */
export function attemptGrade(questions: readonly { readonly mark: number; readonly outcome: Outcome }[]): AttemptGrade {
  const counted = questions.filter(({ outcome }) => outcome.fraction !== null || outcome.state === 'needs-marking');
  const marks = sum(counted.map(({ mark, outcome }) => mark * (outcome.fraction ?? 0)));
  const outOf = sum(counted.map(({ mark }) => mark));
  const waiting = counted.filter(({ outcome }) => outcome.state === 'needs-marking').length;
  return { marks, outOf, percent: outOf > 0 ? Math.max(0, (100 * marks) / outOf) : null, waiting };
}

/** The percentage that counts of the finished attempts, in the order in which they were started; null where none has one. */
export function gradeOf(attempts: readonly { readonly percent: number | null }[], method: GradeMethod): number | null {
  const percents = attempts.map((attempt) => attempt.percent).filter((percent) => percent !== null);
  return percents.length === 0 ? null : methods[method](percents);
}

const methods: Readonly<Record<GradeMethod, (percents: readonly number[]) => number>> = {
  best: (percents) => Math.max(...percents),
  average: (percents) => sum(percents) / percents.length,
  first: (percents) => percents[0]!,
  last: (percents) => percents.at(-1)!,
};

/** Whether a percentage is enough; two thirds of the marks are enough for 66.66667. */
export function isEnough(percent: number | null, pass: number): boolean {
  return percent !== null && percent > pass - 0.0001;
}

/** A number with at most so many decimals, halves away from zero as people do: 66.665 is 66.67. */
export function rounded(value: number, decimals = 2): number {
  const shifted = Number(`${Math.abs(value)}e${decimals}`);
  return Number.isNaN(shifted) ? 0 : Math.sign(value) * Number(`${Math.round(shifted)}e-${decimals}`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
