import { sum } from '../../platform/statistics/moments.js';
import { ones, withMeanOne } from './effective-size.js';

/** One thing that is known of the population: the category of each respondent, and the size or share of each category. */
export interface Margin {
  readonly categories: readonly string[];
  readonly population: Readonly<Record<string, number>>;
}

export interface Raking {
  /** One for each place of the margins, in their order; mean 1, not capped. */
  readonly weights: readonly number[];
  readonly iterations: number;
  /** Whether every share came within 0.000001 of the population's. Weights that did not are not to be used. */
  readonly hasConverged: boolean;
  /** The largest difference that is left between a weighted share and the population's. */
  readonly difference: number;
}

/** How near shares must come, and how many rounds they have. */
const rules = { tolerance: 1e-6, iterations: 50 } as const;

/**
 * Raking, or iterative proportional fitting (Deming & Stephan, 1940): the weights fit one margin after the other, round
 * after round, until all fit.
 *
 * @param margins of respondents in one order
 * @param counts how many respondents each place of that order stands for; one each where nothing is said
 * @throws RangeError for a category that has nobody on one side: no weights can fit it
 */
export function rake(margins: readonly Margin[], counts: readonly number[] = ones(margins[0]?.categories ?? [])): Raking {
  margins.forEach(refuseImpossible);
  let weights: readonly number[] = ones(counts);
  let difference = largestDifference(weights, margins, counts);
  let iterations = 0;
  for (; difference >= rules.tolerance && iterations < rules.iterations; iterations += 1) {
    weights = margins.reduce((before, margin) => fitted(before, margin, counts), weights);
    difference = largestDifference(weights, margins, counts);
  }
  return { weights: withMeanOne(weights, counts), iterations, hasConverged: difference < rules.tolerance, difference };
}

function fitted(weights: readonly number[], margin: Margin, counts: readonly number[]): number[] {
  const [now, wanted] = [sharesOf(weights, margin, counts), wantedOf(margin)];
  return weights.map((weight, at) => weight * (wanted.get(margin.categories[at]!)! / now.get(margin.categories[at]!)!));
}

function largestDifference(weights: readonly number[], margins: readonly Margin[], counts: readonly number[]): number {
  const differences = margins.flatMap((margin) => {
    const now = sharesOf(weights, margin, counts);
    return [...wantedOf(margin)].map(([category, share]) => Math.abs(share - (now.get(category) ?? 0)));
  });
  return differences.reduce((most, difference) => Math.max(most, difference), 0);
}

function sharesOf(weights: readonly number[], { categories }: Margin, counts: readonly number[]): Map<string, number> {
  const total = sum(weights.map((weight, at) => weight * counts[at]!));
  const sums = new Map<string, number>();
  for (const [at, category] of categories.entries()) sums.set(category, (sums.get(category) ?? 0) + weights[at]! * counts[at]!);
  return new Map([...sums].map(([category, weight]) => [category, weight / total]));
}

function wantedOf({ population }: Margin): Map<string, number> {
  const total = sum(Object.values(population));
  return new Map(Object.entries(population).filter(([, size]) => size > 0).map(([category, size]) => [category, size / total]));
}

function refuseImpossible(margin: Margin): void {
  const [answered, wanted] = [new Set(margin.categories), wantedOf(margin)];
  const missing = [...wanted.keys()].find((category) => !answered.has(category));
  if (missing !== undefined) throw new RangeError(`Nobody answered for ${missing}: join it with another category.`);
  const unknown = [...answered].find((category) => !wanted.has(category));
  if (unknown !== undefined) throw new RangeError(`The population has nobody in ${unknown}: give its size, or leave its respondents out.`);
}
