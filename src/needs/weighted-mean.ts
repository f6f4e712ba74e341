import { criticalStudent } from '../platform/statistics/distributions.js';
import { sum } from '../platform/statistics/moments.js';

/** A value that `n` people have, with the sum of their weights and of the squares. */
export interface WeightedValue {
  readonly value: number;
  readonly n: number;
  readonly weight: number;
  readonly squaredWeight: number;
}

/** A mean with its spread and its interval; null where it cannot be known. */
export interface Mean {
  readonly mean: number | null;
  readonly sd: number | null;
  readonly interval: Interval | null;
}

export type Interval = readonly [low: number, high: number];

/**
 * The weighted mean; the standard deviation s² = n/(n−1) · Σw(x−x̄)²/Σw, which is the usual one where all weights are
 * equal and stays the same when all are multiplied; and the confidence interval by Student's t on n−1 degrees, from the
 * linearised variance n/(n−1) · Σw²(x−x̄)²/(Σw)², as R's survey package and Stata's svy have it.
 *
 * @param confidence 0 to 1
 */
export function weightedMean(values: readonly WeightedValue[], confidence = 0.95): Mean {
  const n = sum(values.map((one) => one.n));
  const weight = sum(values.map((one) => one.weight));
  if (weight === 0) return { mean: null, sd: null, interval: null };
  // From the first value on, so that the mean of equal values is exactly that value.
  const from = values[0]!.value;
  const mean = from + sum(values.map((one) => one.weight * (one.value - from))) / weight;
  if (n < 2) return { mean, sd: null, interval: null };
  const variance = (n / (n - 1)) * (sum(values.map((one) => one.weight * (one.value - mean) ** 2)) / weight);
  const ofMean = (n / (n - 1)) * (sum(values.map((one) => one.squaredWeight * (one.value - mean) ** 2)) / weight ** 2);
  const reach = criticalStudent(confidence, n - 1) * Math.sqrt(ofMean);
  return { mean, sd: Math.sqrt(variance), interval: [mean - reach, mean + reach] };
}
