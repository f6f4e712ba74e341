import { sum } from '../../platform/statistics/moments.js';

/** What weighting costs (Kish, Survey Sampling, 1965): the design effect n·Σw²/(Σw)², at least 1, and n divided by it. */
export interface EffectiveSize {
  readonly deff: number;
  readonly effectiveN: number;
}

/**
 * Null where nobody has a weight.
 *
 * @param counts how many respondents each weight belongs to; one each where nothing is said
 */
export function effectiveSize(weights: readonly number[], counts: readonly number[] = ones(weights)): EffectiveSize | null {
  const n = sum(counts);
  const total = sum(times(weights, counts));
  if (total === 0) return null;
  const deff = (n * sum(times(weights.map((weight) => weight ** 2), counts))) / total ** 2;
  return { deff, effectiveN: n / deff };
}

/** The weights with a mean of 1. */
export function withMeanOne(weights: readonly number[], counts: readonly number[] = ones(weights)): number[] {
  const mean = sum(times(weights, counts)) / sum(counts);
  return weights.map((weight) => weight / mean);
}

/** No respondent counts for less or more than this, before weights are brought back to mean 1. */
export const caps = { least: 0.3, most: 3 } as const;

/** The weights kept within the caps and then given mean 1, which may move the caps a little. */
export function capped(weights: readonly number[], counts: readonly number[] = ones(weights)): number[] {
  return withMeanOne(weights.map((weight) => Math.min(caps.most, Math.max(caps.least, weight))), counts);
}

/** One respondent for each of some things. */
export function ones(things: readonly unknown[]): number[] {
  return things.map(() => 1);
}

function times(values: readonly number[], counts: readonly number[]): number[] {
  return values.map((value, at) => value * counts[at]!);
}
