import { criticalStudent, studentAbove } from '../../platform/statistics/distributions.js';
import { covariance, deviations, mean, variance } from '../../platform/statistics/moments.js';
import type { Interval } from '../weighted-mean.js';
import type { Pair } from './pair.js';

/** The paired t test: after less before. Null where fewer than two pairs, or no differences between changes, leave it undefined. */
export interface PairedDifference {
  readonly n: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly interval: Interval | null;
  readonly t: number | null;
  readonly df: number;
  /** Two-sided. */
  readonly p: number | null;
}

/** @param confidence of the change's interval, 0 to 1 */
export function pairedDifference(pairs: readonly Pair[], confidence = 0.95): PairedDifference {
  const n = pairs.length;
  const df = Math.max(0, n - 1);
  if (n === 0) return { n, before: null, after: null, change: null, interval: null, t: null, df, p: null };
  const changes = pairs.map(({ before, after }) => after - before);
  const change = mean(changes);
  const means = { n, before: mean(pairs.map(({ before }) => before)), after: mean(pairs.map(({ after }) => after)), change, df };
  if (n < 2) return { ...means, interval: null, t: null, p: null };
  const error = Math.sqrt(variance(deviations(changes)) / n);
  const reach = criticalStudent(confidence, df) * error;
  const interval: Interval = [change - reach, change + reach];
  if (error === 0) return { ...means, interval, t: null, p: null };
  const t = change / error;
  return { ...means, interval, t, p: 2 * studentAbove(Math.abs(t), df) };
}

/** Standardised mean changes; null where what they are divided by is 0. */
export interface ChangeSizes {
  /** Over the standard deviation of the changes. Never to be reported alone. */
  readonly dz: number | null;
  /** Over the mean of the standard deviations before and after: the one to report. */
  readonly dav: number | null;
  /** dz corrected for how alike before and after are. */
  readonly drm: number | null;
  /** Hedges' correction for few people, 1 − 3/(4·df − 1). */
  readonly j: number;
  /** dav so corrected. */
  readonly gav: number | null;
}

/** Effect sizes of paired values (Lakens, Front. Psychol. 4:863, 2013), for at least two pairs; null for fewer. */
export function changeSizes(pairs: readonly Pair[]): ChangeSizes | null {
  if (pairs.length < 2) return null;
  const [before, after, changes] = [pairs.map((pair) => pair.before), pairs.map((pair) => pair.after), pairs.map((pair) => pair.after - pair.before)];
  const change = mean(changes);
  const [first, second, differences] = [before, after, changes].map(deviations) as [number[], number[], number[]];
  const [s1, s2, sd] = [first, second, differences].map((row) => Math.sqrt(variance(row))) as [number, number, number];
  const r = s1 * s2 > 0 ? covariance(first, second) / (s1 * s2) : null;
  const dz = over(change, sd);
  const dav = over(change, (s1 + s2) / 2);
  const j = 1 - 3 / (4 * (pairs.length - 1) - 1);
  return { dz, dav, drm: dz === null || r === null ? null : dz * Math.sqrt(Math.max(0, 2 * (1 - r))), j, gav: dav === null ? null : dav * j };
}

function over(change: number, spread: number): number | null {
  return spread === 0 ? null : change / spread;
}
