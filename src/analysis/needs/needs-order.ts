import { textsIn, type Query } from '../reading/selection.js';
import type { ShownNeed } from './shown-needs.js';

/** By which of the two scores needs are put into an order. */
export const needsOrders = ['mwds', 'rds'] as const;
export type NeedsOrder = (typeof needsOrders)[number];

/** From so many answers on the size of gaps is worth weighing; for fewer, heads are counted. */
const enoughForMwds = 30;

/** The order that an address asks for, or the one that suits the smallest group. */
export function orderOf(query: Query, groups: readonly { readonly n: number }[]): NeedsOrder {
  const [asked] = textsIn(query['order']);
  return needsOrders.find((order) => order === asked) ?? (groups.some(({ n }) => n < enoughForMwds) ? 'rds' : 'mwds');
}

/** The needs from the greatest to the least. They come in the order of MWDS. */
export function ordered(needs: readonly ShownNeed[], order: NeedsOrder): ShownNeed[] {
  return order === 'mwds' ? [...needs] : needs.toSorted((one, other) => (one.discrepancy.rds ?? 101) - (other.discrepancy.rds ?? 101));
}

/** What a need is worth in an order: MWDS, or the ranked discrepancy turned round, so that more is more need. */
export function scoreOf({ mwds, discrepancy }: ShownNeed, order: NeedsOrder): number | null {
  if (order === 'mwds') return mwds;
  return discrepancy.rds === null ? null : 0 - discrepancy.rds;
}
