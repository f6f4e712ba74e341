import { effectiveSize, postStratify, rake, type EffectiveSize } from '../../needs/formulas.js';
import type { Target } from './targets.js';

/** Respondents of one group who are alike in every dimension that is weighted by. */
export interface Stratum {
  readonly values: readonly string[];
  readonly n: number;
}

/** What weighting a group came to; `weights` belong to the strata in their order, 0 for those of whom the population is not known. */
export interface GroupWeights {
  readonly weights: readonly number[];
  readonly effective: EffectiveSize;
  /** Values of the population that nobody answered for. */
  readonly unanswered: readonly WeightedValue[];
  /** Strata that would count for more or less than anybody may. */
  readonly capped: readonly WeightedValue[];
}

/** A value with the dimension that it belongs to: “fi” is a language and a country. */
export interface WeightedValue {
  readonly dimension: string;
  readonly value: string;
}

/** Why a group cannot be weighted: a stratum of too few people or too few who are left out, nobody left, or margins that cannot be met. */
export type NoWeights = 'small' | 'nobody' | 'unmet';

/**
 * Weights for the strata of a group: post-stratification by one dimension, raking by several. A stratum of too few people
 * is refused, because two ways of weighting would tell its figures; so are too few who are left out, because the same group
 * without weights would tell theirs.
 */
export function groupWeights(strata: readonly Stratum[], targets: readonly Target[], threshold: number): GroupWeights | NoWeights {
  const isKnown = ({ values }: Stratum) => targets.every(({ population }, at) => population[values[at]!] !== undefined);
  const known = strata.filter(isKnown);
  if (known.length === 0) return 'nobody';
  const counts = known.map(({ n }) => n);
  const leftOut = strata.reduce((sum, { n }) => sum + n, 0) - counts.reduce((sum, n) => sum + n, 0);
  if ([...counts, leftOut].some((n) => n > 0 && n < threshold)) return 'small';
  const found = targets.length === 1 ? stratified(known, targets[0]!, counts) : raked(known, targets, counts);
  if (found === 'unmet') return found;
  let next = 0;
  const weights = strata.map((stratum) => (isKnown(stratum) ? found.weights[next++]! : 0));
  return { ...found, weights, effective: effectiveSize(found.weights, counts)! };
}

type Found = Pick<GroupWeights, 'weights' | 'capped' | 'unanswered'>;

function stratified(strata: readonly Stratum[], { dimension, population }: Target, counts: readonly number[]): Found {
  const { weights, capped, unanswered } = postStratify(strata.map(({ values }) => values[0]!), population, counts);
  const named = (values: readonly string[]) => values.map((value) => ({ dimension, value }));
  return { weights, capped: named(capped), unanswered: named(unanswered) };
}

function raked(strata: readonly Stratum[], targets: readonly Target[], counts: readonly number[]): Found | 'unmet' {
  const margins = targets.map(({ dimension, population }, at) => {
    const categories = strata.map(({ values }) => values[at]!);
    const isAnswered = (value: string) => categories.includes(value);
    const answered = Object.fromEntries(Object.entries(population).filter(([value]) => isAnswered(value)));
    return { categories, population: answered, unanswered: Object.keys(population).filter((value) => !isAnswered(value)).map((value) => ({ dimension, value })) };
  });
  const { weights, hasConverged } = rake(margins, counts);
  return hasConverged ? { weights, capped: [], unanswered: margins.flatMap(({ unanswered }) => unanswered) } : 'unmet';
}
