import { sum } from '../../platform/statistics/moments.js';

/** What weighting costs (Kish, Survey Sampling, 1965): the design effect n·Σw²/(Σw)², at least 1, and n divided by it. */
export interface EffectiveSize {
  readonly deff: number;
  readonly effectiveN: number;
}

/** Null where nobody has a weight. */
export function effectiveSize(weights: readonly number[]): EffectiveSize | null {
  const total = sum(weights);
  if (total === 0) return null;
  const deff = (weights.length * sum(weights.map((weight) => weight ** 2))) / total ** 2;
  return { deff, effectiveN: weights.length / deff };
}

/** The weights with a mean of 1. */
export function withMeanOne(weights: readonly number[]): number[] {
  const mean = sum(weights) / weights.length;
  return weights.map((weight) => weight / mean);
}

/** No respondent counts for less or more than this, before weights are brought back to mean 1. */
export const caps = { least: 0.3, most: 3 } as const;

/** The weights kept within the caps and then given mean 1, which may move the caps a little. */
export function capped(weights: readonly number[]): number[] {
  return withMeanOne(weights.map((weight) => Math.min(caps.most, Math.max(caps.least, weight))));
}
