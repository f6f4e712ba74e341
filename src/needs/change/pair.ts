import { tidy } from '../ranks.js';

/** One person's value before and after. Who has only one of them has no pair. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** How many are better, the same and worse after; more is better. */
export interface Heads {
  readonly better: number;
  readonly same: number;
  readonly worse: number;
}

export function headsOf(pairs: readonly Pair[]): Heads {
  const count = (sign: number) => pairs.filter(({ before, after }) => Math.sign(tidy(after - before)) === sign).length;
  return { better: count(1), same: count(0), worse: count(-1) };
}
