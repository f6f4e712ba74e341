import { sum } from '../platform/statistics/moments.js';
import type { RatedPair } from './rating.js';
import { weightedMean, type Interval, type Mean } from './weighted-mean.js';

/** What the pairs of ratings of one competence say. Null where nobody rated both, or nobody with a weight. */
export interface CompetenceNeed {
  /** How many rated both, unweighted. */
  readonly n: number;
  readonly importance: Mean;
  readonly ability: Mean;
  /** Mean importance less mean ability. */
  readonly gap: number | null;
  readonly gapInterval: Interval | null;
  readonly mwds: number | null;
  readonly discrepancy: RankedDiscrepancy;
}

/** Unweighted: how many rate ability below importance (nr), above (pr), the same (tr). */
export interface RankedDiscrepancy {
  readonly nr: number;
  readonly pr: number;
  readonly tr: number;
  /** −100, everybody needs it, to 100, nobody does; null for nobody. */
  readonly rds: number | null;
}

/** Everything about one competence, from the respondents who rated both its importance and their ability. */
export function competenceNeed(pairs: readonly RatedPair[]): CompetenceNeed {
  const importance = weightedMean(pairs.map((pair) => ({ ...pair, value: pair.importance })));
  const ability = weightedMean(pairs.map((pair) => ({ ...pair, value: pair.ability })));
  const difference = weightedMean(pairs.map((pair) => ({ ...pair, value: pair.importance - pair.ability })));
  const gap = importance.mean === null || ability.mean === null ? null : importance.mean - ability.mean;
  return {
    n: sum(pairs.map(({ n }) => n)),
    importance,
    ability,
    gap,
    gapInterval: difference.interval,
    mwds: meanWeightedDiscrepancy(pairs, importance.mean),
    discrepancy: rankedDiscrepancy(pairs),
  };
}

/**
 * Borich's mean weighted discrepancy score, Σ (I − A)·Ī / n (McKim & Saucier, J. Extension 49(2), 2011). As Ī belongs to
 * the same respondents it equals Ī·(Ī − Ā), and on S steps lies in [−S²/4, S·(S − 1)].
 */
function meanWeightedDiscrepancy(pairs: readonly RatedPair[], importance: number | null): number | null {
  if (importance === null) return null;
  const scores = pairs.map((pair) => pair.weight * (pair.importance - pair.ability) * importance);
  return sum(scores) / sum(pairs.map(({ weight }) => weight));
}

/** The ranked discrepancy score 100·(PR − NR)/n (Narine & Harder, Advancements in Agricultural Development 2(3), 2021). */
function rankedDiscrepancy(pairs: readonly RatedPair[]): RankedDiscrepancy {
  const count = (sign: number) => sum(pairs.filter(({ importance, ability }) => Math.sign(ability - importance) === sign).map(({ n }) => n));
  const [nr, pr, tr] = [count(-1), count(1), count(0)];
  const n = nr + pr + tr;
  return { nr, pr, tr, rds: n === 0 ? null : (100 * (pr - nr)) / n };
}
