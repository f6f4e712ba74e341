import { withheld, type AudienceRule } from '../../disclosure/index.js';
import { beforeAfter, type BeforeAfter } from '../../needs/formulas.js';
import { hiddenGroups } from '../reading/hidden-groups.js';

/** How many gave one step before and one after. */
export interface CountedChange {
  readonly before: number;
  readonly after: number;
  readonly n: number;
}

/** The change of one competence or question as far as it may be shown: null heads are hidden. */
export interface ShownChange extends Omit<BeforeAfter, 'heads'> {
  readonly item: string;
  readonly heads: { readonly better: number | null; readonly same: number | null; readonly worse: number | null };
}

/**
 * The change in those who answered both times; null where they are too few, or where all of them said the same at one of
 * the times. How many are better, the same and worse are counts as any other; where all are one of these it says of each
 * what she said, and so does the test. Where any number can be the answer, a mean would tell of one that is far above
 * all others, so there is none.
 */
export function shownChange(item: string, changes: readonly CountedChange[], rule: AudienceRule, isOnSteps = true): ShownChange | null {
  const n = changes.reduce((sum, change) => sum + change.n, 0);
  const areAlike = (time: 'before' | 'after') => new Set(changes.map((change) => change[time])).size < 2;
  if (withheld({ kind: 'mean', n, sd: areAlike('before') || areAlike('after') ? 0 : 1 }, rule.threshold) !== null) return null;
  const found = beforeAfter(changes.flatMap(({ before, after, n }) => Array.from({ length: n }, () => ({ before, after }))));
  const { better, same, worse } = found.heads;
  const areOne = [better, same, worse].includes(n);
  const hidden = hiddenGroups([better, same, worse], rule);
  const head = (count: number, place: number) => (areOne || hidden.has(place) ? null : count);
  const measured = isOnSteps ? {} : { difference: null, sizes: null };
  return { ...found, ...measured, ranked: areOne ? null : found.ranked, item, heads: { better: head(better, 0), same: head(same, 1), worse: head(worse, 2) } };
}
