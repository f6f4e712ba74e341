/** A choice of things, and whether it is proven that none is cheaper. */
export interface Choice {
  readonly chosen: readonly number[];
  readonly cost: number;
}

/** Counts the work of a search, so that it ends at the same place on every machine. */
export class Patience {
  constructor(private left: number) {}

  /** Takes some work; false when there is no patience left. */
  take(work: number): boolean {
    this.left -= work;
    return !this.isOver;
  }

  get isOver(): boolean {
    return this.left < 0;
  }
}

/**
 * The cheapest choice with at least one thing of every group, by branch and bound (a minimum hitting set).
 *
 * @param groups of things, each named by its place in `costs`
 * @param costs whole numbers above 0
 * @param below only choices that cost less than this are looked for
 * @returns null when there is none, or when the patience is over
 */
export function cheapestChoice(groups: readonly (readonly number[])[], costs: readonly number[], below: number, patience: Patience): Choice | null {
  let best: Choice | null = null;
  const branch = (open: readonly (readonly number[])[], chosen: readonly number[], cost: number): void => {
    if (!patience.take(1 + sizeOf(open))) return;
    const limit = best?.cost ?? below;
    if (open.length === 0) {
      if (cost < limit) best = { chosen, cost };
      return;
    }
    if (cost + leastCost(open, costs) >= limit) return;
    const group = open.reduce((shortest, other) => (other.length < shortest.length ? other : shortest));
    const refused = new Set<number>();
    for (const thing of group.toSorted((one, other) => costs[one]! - costs[other]! || one - other)) {
      const rest = open.filter((other) => !other.includes(thing)).map((other) => other.filter((one) => !refused.has(one)));
      branch(rest, [...chosen, thing], cost + costs[thing]!);
      refused.add(thing);
    }
  };
  branch(groups, [], 0);
  return patience.isOver ? null : best;
}

// Each group in turn takes from its things what all of them still have left to give: no choice can cost less than the
// sum (a feasible solution of the dual programme). A group that has nothing left cannot be met: Infinity.
function leastCost(groups: readonly (readonly number[])[], costs: readonly number[]): number {
  const left = [...costs];
  return groups.toSorted((one, other) => one.length - other.length).reduce((sum, group) => {
    const taken = Math.min(...group.map((thing) => left[thing]!));
    for (const thing of group) left[thing]! -= taken;
    return sum + taken;
  }, 0);
}

function sizeOf(groups: readonly (readonly number[])[]): number {
  return groups.reduce((size, group) => size + group.length, 0);
}
