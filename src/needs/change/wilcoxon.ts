import { normalAbove } from '../../platform/statistics/distributions.js';
import { sum } from '../../platform/statistics/moments.js';
import { ranksOf, tidy } from '../ranks.js';
import type { Pair } from './pair.js';

/** Wilcoxon's test of matched pairs. Pairs that did not change are left out, as he did. */
export interface MatchedPairs {
  /** How many changed. */
  readonly n: number;
  /** The sum of the ranks of those who are better; V in R. */
  readonly ranksUp: number;
  readonly ranksDown: number;
  /** Two-sided; null where nobody changed. */
  readonly p: number | null;
  readonly isExact: boolean;
  /** (ranks up − ranks down) / all ranks (Kerby, 2014): −1, all worse, to 1, all better; null where nobody changed. */
  readonly rankBiserial: number | null;
}

/** Up to so many changes the p value is exact, ties included. */
const mostExact = 50;

/** Changes of equal size share the mean of their ranks. */
export function wilcoxon(pairs: readonly Pair[]): MatchedPairs {
  const changes = pairs.map(({ before, after }) => tidy(after - before)).filter((change) => change !== 0);
  const n = changes.length;
  // Ranks fall with size, so the smallest gets n.
  const ranks = ranksOf(changes.map((change) => -Math.abs(change)));
  const ranksUp = sum(ranks.filter((_, at) => changes[at]! > 0));
  const ranksDown = sum(ranks) - ranksUp;
  const isExact = n <= mostExact;
  if (n === 0) return { n, ranksUp, ranksDown, p: null, isExact, rankBiserial: null };
  const p = isExact ? exactly(ranks, Math.min(ranksUp, ranksDown)) : nearly(ranks, ranksUp);
  return { n, ranksUp, ranksDown, p, isExact, rankBiserial: (ranksUp - ranksDown) / sum(ranks) };
}

// Each change is up or down as a coin falls: in how many of the 2ⁿ ways is the smaller sum of ranks as small as this? The
// ranks are doubled, because shared ones end in a half.
function exactly(ranks: readonly number[], smaller: number): number {
  const doubled = ranks.map((rank) => 2 * rank);
  const chances = new Float64Array(sum(doubled) + 1);
  chances[0] = 1;
  for (const rank of doubled) {
    for (let total = chances.length - 1; total >= 0; total -= 1) chances[total] = (chances[total]! + (chances[total - rank] ?? 0)) / 2;
  }
  return Math.min(1, 2 * sum([...chances.subarray(0, 2 * smaller + 1)]));
}

// By the normal distribution, corrected for ties and for counting in steps, as R does it.
function nearly(ranks: readonly number[], ranksUp: number): number {
  const expected = sum(ranks) / 2;
  const sd = Math.sqrt(sum(ranks.map((rank) => rank ** 2)) / 4);
  return Math.min(1, 2 * normalAbove(Math.max(0, Math.abs(ranksUp - expected) - 0.5) / sd));
}
