import { covariance, deviations, variance } from '../platform/statistics/moments.js';

/** The rank of each value, 1 for the largest. Equal values share the mean of their ranks. */
export function ranksOf(values: readonly number[]): number[] {
  const inOrder = values.map(tidy).sort((one, other) => other - one);
  return values.map(tidy).map((value) => (inOrder.indexOf(value) + inOrder.lastIndexOf(value)) / 2 + 1);
}

/** Spearman's rank correlation, −1 to 1, ties taken into account; null for fewer than two or where one side is all the same. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number | null {
  if (one.length < 2) return null;
  const [first, second] = [deviations(ranksOf(one)), deviations(ranksOf(other))];
  const product = variance(first) * variance(second);
  if (product === 0) return null;
  return Math.max(-1, Math.min(1, covariance(first, second) / Math.sqrt(product)));
}

/** The value to nine decimals: two scores that differ only by what a computer cannot hold are the same. */
export function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0;
}
