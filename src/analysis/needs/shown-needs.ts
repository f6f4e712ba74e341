import { withheld, type AudienceRule, type Withheld } from '../../disclosure/index.js';
import { analysePairs, type CrosshairRule, type MapPoint, type RankedDiscrepancy, type RankedNeed, type RatedPair } from '../../needs/formulas.js';
import { needsSteps } from '../../surveys/formulas.js';

/** The pairs of ratings of one competence in one group, and whether they are hidden with those of another group. */
export interface GroupRatings {
  readonly competence: string;
  readonly pairs: readonly RatedPair[];
  readonly isHidden: boolean;
}

/** A need as it may be shown: the heads behind the ranked discrepancy are left out where they would tell of a few. */
export interface ShownNeed extends RankedNeed {
  readonly heads: 'shown' | 'hidden';
}

export interface GroupNeeds {
  readonly competences: readonly ShownNeed[];
  readonly withheld: readonly { readonly competence: string; readonly why: NonNullable<Withheld> }[];
  readonly crosshair: MapPoint | null;
  readonly rankAgreement: number | null;
}

/**
 * The needs of one group, as far as they may be shown. What is withheld is left out before anything is compared, so that
 * ranks and the lines of the map tell nothing of it.
 */
export function shownNeeds(ratings: readonly GroupRatings[], crosshair: CrosshairRule, rule: AudienceRule): GroupNeeds {
  const judged = ratings.map((one) => ({ ...one, why: whyWithheld(one, rule.threshold) }));
  const analysis = analysePairs(judged.filter(({ why }) => why === null), { crosshair, steps: needsSteps });
  return {
    competences: analysis.competences.map((need) => guarded(need, rule)),
    withheld: judged.flatMap(({ competence, why }) => (why === null ? [] : [{ competence, why }])),
    crosshair: analysis.crosshair,
    rankAgreement: analysis.rankAgreement,
  };
}

function whyWithheld({ pairs, isHidden }: GroupRatings, threshold: number): Withheld {
  const n = pairs.reduce((total, pair) => total + pair.n, 0);
  if (isHidden || n < threshold) return 'too few people';
  const areAlike = (part: 'importance' | 'ability') => new Set(pairs.map((pair) => pair[part])).size < 2;
  return withheld({ kind: 'mean', n, sd: areAlike('importance') || areAlike('ability') ? 0 : 1 }, threshold);
}

// NR, PR and TR are counts as any other, and where all stand in one of them it tells what each said. What remains, their
// difference, must leave readers as unsure as the rule asks.
function guarded(need: RankedNeed, { threshold, width }: AudienceRule): ShownNeed {
  const { nr, pr, tr } = need.discrepancy;
  const filled = [nr, pr, tr].filter((count) => count > 0);
  if (filled.length > 1 && filled.every((count) => count >= threshold)) return { ...need, heads: 'shown' };
  const possible = Math.floor((need.n - Math.abs(pr - nr)) / 2);
  const discrepancy: RankedDiscrepancy = possible >= width ? need.discrepancy : { ...need.discrepancy, rds: null };
  return { ...need, discrepancy, heads: 'hidden' };
}
