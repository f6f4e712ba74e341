import { fWithAbove } from '../../platform/statistics/distributions.js';
import { sum } from '../../platform/statistics/moments.js';
import type { Interval } from '../weighted-mean.js';

/** How well the items of a scale go together: at most 1, also below 0; null where it is not defined. */
export interface Alpha {
  readonly alpha: number | null;
  /** How many respondents it rests on. */
  readonly n: number;
  readonly interval: Interval | null;
}

/**
 * Cronbach's alpha from the covariances of k items, k/(k−1)·(1 − Σ variances/Σ covariances), variances among them. This
 * is the same as mean covariance over mean variance, k·c̄/(v̄ + (k−1)·c̄). Null for fewer than two items, where a covariance
 * is not known, and where the totals do not differ.
 */
export function alphaOf(covariances: readonly (readonly (number | null)[])[]): number | null {
  const k = covariances.length;
  const all = covariances.flat();
  if (k < 2 || all.includes(null)) return null;
  const ofItems = sum(covariances.map((row, at) => row[at]!));
  const ofTotal = sum(all as number[]);
  return ofTotal <= 1e-12 * ofItems ? null : (k / (k - 1)) * (1 - ofItems / ofTotal);
}

/** Alpha with its confidence interval (Feldt, Psychometrika 30, 1965), which takes the items' errors for equally large. */
export function withInterval(alpha: number | null, n: number, items: number, confidence = 0.95): Alpha {
  if (alpha === null || n < 2) return { alpha: null, n, interval: null };
  const beyond = (1 - confidence) / 2;
  const bound = (above: number) => 1 - (1 - alpha) * fWithAbove(above, n - 1, (n - 1) * (items - 1));
  return { alpha, n, interval: [bound(beyond), bound(1 - beyond)] };
}
