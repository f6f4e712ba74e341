import { sum } from '../../platform/statistics/moments.js';
import { capped, caps, ones } from './effective-size.js';

/** Weights that give each stratum its share of the population. */
export interface PostStratification {
  /** One for each of the given strata, in their order; mean 1. */
  readonly weights: readonly number[];
  /** Strata whose weight met a cap: their share is still not quite that of the population. */
  readonly capped: readonly string[];
  /** Strata of the population that nobody answered for. */
  readonly unanswered: readonly string[];
}

/**
 * w_h = (N_h/N)/(n_h/n), kept between 0.3 and 3, with mean 1.
 *
 * @param strata the stratum of each respondent, or of respondents who are alike
 * @param population how many people, or what share of them, each stratum has
 * @param counts how many respondents each of `strata` stands for; one each where nothing is said
 * @throws RangeError for a respondent whose stratum has nobody in the population
 */
export function postStratify(strata: readonly string[], population: Readonly<Record<string, number>>, counts: readonly number[] = ones(strata)): PostStratification {
  const n = sum(counts);
  const total = sum(Object.values(population));
  const respondents = new Map<string, number>();
  for (const [at, stratum] of strata.entries()) respondents.set(stratum, (respondents.get(stratum) ?? 0) + counts[at]!);
  const raw = new Map([...respondents].map(([stratum, count]) => [stratum, (sizeOf(stratum, population) / total / count) * n]));
  const weights = strata.map((stratum) => raw.get(stratum)!);
  return {
    weights: capped(weights, counts),
    capped: [...raw].filter(([, weight]) => weight < caps.least || weight > caps.most).map(([stratum]) => stratum),
    unanswered: Object.keys(population).filter((stratum) => population[stratum]! > 0 && !respondents.has(stratum)),
  };
}

function sizeOf(stratum: string, population: Readonly<Record<string, number>>): number {
  const size = Object.hasOwn(population, stratum) ? population[stratum]! : 0;
  if (size > 0) return size;
  throw new RangeError(`The population has nobody in ${stratum}: give its size, or leave its respondents out.`);
}
