import type { CellNumber, CountsTable } from './counts-table.js';
import { cheapestChoice, Patience } from './cheapest-choice.js';
import { cheapestWay } from './cheapest-way.js';
import { TableNetwork } from './table-network.js';

/** The work that the exact search may do: some seconds at most. Counted, not timed, so that every machine ends alike. */
const patience = 6_000_000;

export interface Complement {
  readonly cells: readonly CellNumber[];
  /** Whether no other choice hides fewer people: proven, not believed. */
  readonly isProven: boolean;
}

/**
 * Complementary suppression: which cells must be hidden beside the `small` ones, so that each of these keeps at least
 * `width` between the least and the largest value that the rest of the table allows.
 *
 * The exact search hides the fewest people, and among equals the fewest cells. Hiding more never makes a cell less safe;
 * so of the cells outside a choice that is not safe, every safe choice must hide at least one. Such groups, each as small
 * as can be, are gathered one after the other, and each time the cheapest choice that meets all of them is tried. The
 * first that is safe is the best there is, for every safe choice meets all groups (implicit hitting sets: Moreno-Centeno &
 * Karp 2013). A search that loses patience gives the best safe choice that it has seen: it begins with one that was found
 * by cheapest ways.
 */
export function complementOf(table: CountsTable, small: readonly CellNumber[], width = 1, work = patience): Complement {
  return new ComplementSearch(new TableNetwork(table), small, Math.max(1, width)).run(new Patience(work));
}

class ComplementSearch {
  private readonly costs: readonly number[];
  private readonly dearestFirst: readonly CellNumber[];
  private readonly groups: CellNumber[][] = [];

  constructor(
    private readonly network: TableNetwork,
    private readonly small: readonly CellNumber[],
    private readonly width: number,
  ) {
    // People first, then cells: one more cell never weighs as much as one more person.
    this.costs = network.pipes.map(({ count }) => count * (network.pipes.length + 1) + 1);
    this.dearestFirst = network.pipes.flatMap(({ canHide }, cell) => (canHide ? [cell] : [])).sort((one, other) => this.costs[other]! - this.costs[one]! || one - other);
  }

  run(left: Patience): Complement {
    const simple = this.byCheapestWays();
    return simple.length === 0 ? { cells: [], isProven: true } : this.exact(simple, left);
  }

  private exact(known: readonly CellNumber[], left: Patience): Complement {
    let best = known;
    for (;;) {
      const choice = cheapestChoice(this.groups, this.costs, this.costOf(best), left);
      if (choice === null) return { cells: inOrder(best), isProven: !left.isOver };
      const grown = this.growToSafety(choice.chosen, left);
      if (grown === null) return { cells: inOrder(best), isProven: false };
      if (grown.length === choice.chosen.length) return { cells: inOrder(grown), isProven: true };
      const pruned = this.withoutNeedless(grown);
      if (this.costOf(pruned) < this.costOf(best)) best = pruned;
    }
  }

  // Every step finds a group that nothing chosen so far meets, and meets it.
  private growToSafety(chosen: readonly CellNumber[], left: Patience): CellNumber[] | null {
    const hidden = new Set([...this.small, ...chosen]);
    const cells = [...chosen];
    for (let open = this.unsafe(hidden); open !== undefined; open = this.unsafe(hidden)) {
      if (!left.take(2 * this.costs.length * hidden.size)) return null;
      const group = this.smallestGroup(hidden, open);
      this.groups.push(group);
      const cheapest = group.reduce((one, other) => (this.costs[other]! < this.costs[one]! ? other : one));
      hidden.add(cheapest);
      cells.push(cheapest);
    }
    return cells;
  }

  // Hidden as much as can be without making `cell` safe: whatever is safe must hide one of the cells that are left.
  private smallestGroup(hidden: ReadonlySet<CellNumber>, cell: CellNumber): CellNumber[] {
    const helpless = new Set(hidden);
    return this.dearestFirst.filter((other) => {
      if (helpless.has(other)) return false;
      helpless.add(other);
      return this.isSafe(helpless, cell) && helpless.delete(other);
    });
  }

  private byCheapestWays(): CellNumber[] {
    const hidden = new Set(this.small);
    for (const cell of this.small) {
      if (!this.isSafe(hidden, cell)) for (const other of cheapestWay(this.network, hidden, cell, this.width, this.costs)) hidden.add(other);
    }
    return inOrder(this.withoutNeedless([...hidden].slice(this.small.length)));
  }

  private withoutNeedless(cells: readonly CellNumber[]): CellNumber[] {
    const hidden = new Set([...this.small, ...cells]);
    return cells
      .toSorted((one, other) => this.costs[other]! - this.costs[one]! || one - other)
      .filter((cell) => {
        hidden.delete(cell);
        if (this.unsafe(hidden) === undefined) return false;
        hidden.add(cell);
        return true;
      });
  }

  private unsafe(hidden: ReadonlySet<CellNumber>): CellNumber | undefined {
    return this.small.find((cell) => !this.isSafe(hidden, cell));
  }

  private isSafe(hidden: Iterable<CellNumber>, cell: CellNumber): boolean {
    return this.network.hasPlay(hidden, cell, this.width);
  }

  private costOf(cells: readonly CellNumber[]): number {
    return cells.reduce((sum, cell) => sum + this.costs[cell]!, 0);
  }
}

function inOrder(cells: readonly CellNumber[]): CellNumber[] {
  return cells.toSorted((one, other) => one - other);
}
