import { randomFrom, shuffled } from '../../platform/chance/chance.js';
import { isGradedAtOnce } from '../grading.js';
import type { Question } from '../question.js';

/** So many questions are asked. */
export const asked = 3;

/** After a check that went wrong, this many days pass before the next: time to learn, and no way to guess until it fits. */
const waitDays = 7;

/** The questions of one check, the same for the same seed; null where the quiz has too few that can be graded at once. */
export function drawnFor(questions: readonly Question[], seed: string): Question[] | null {
  const checkable = questions.filter(isGradedAtOnce);
  return checkable.length < asked ? null : shuffled(checkable, randomFrom(seed)).slice(0, asked);
}

/** With three questions, only all of them right shows anything: two of three are easily guessed. */
export function isPassed(fractions: readonly number[]): boolean {
  return fractions.length === asked && fractions.every((fraction) => fraction > 0.999999);
}

/** When she may be asked again, or null where she may now. */
export function againAt(last: { passed: boolean; answeredAt: Date } | null, now: Date): Date | null {
  if (!last || last.passed) return null;
  const at = new Date(last.answeredAt.getTime() + waitDays * 86_400_000);
  return at > now ? at : null;
}
