import { changeSizes, pairedDifference, type ChangeSizes, type PairedDifference } from './paired-difference.js';
import { headsOf, type Heads, type Pair } from './pair.js';
import { wilcoxon, type MatchedPairs } from './wilcoxon.js';

/** What changed in those who answered both times. Under 20 pairs only the heads say anything, and the rest is null. */
export interface BeforeAfter {
  readonly n: number;
  readonly heads: Heads;
  readonly difference: PairedDifference | null;
  readonly sizes: ChangeSizes | null;
  /** For answers that are steps rather than numbers. */
  readonly ranked: MatchedPairs | null;
}

/** So few pairs tell no size. */
const enoughPairs = 20;

export function beforeAfter(pairs: readonly Pair[]): BeforeAfter {
  const common = { n: pairs.length, heads: headsOf(pairs) };
  if (pairs.length < enoughPairs) return { ...common, difference: null, sizes: null, ranked: null };
  return { ...common, difference: pairedDifference(pairs), sizes: changeSizes(pairs), ranked: wilcoxon(pairs) };
}
