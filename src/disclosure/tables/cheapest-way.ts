import type { CellNumber } from './counts-table.js';
import type { Pipe, TableNetwork } from './table-network.js';

interface Reached {
  readonly cost: number;
  readonly by: CellNumber | null;
  readonly before: number;
}

/**
 * The cells to hide so that one small cell can be moved by `width`: the cheapest way round through the network, on which
 * cells that are hidden already cost nothing (Dijkstra 1959). Up, down, whichever costs less. There is always a way: over
 * the totals.
 */
export function cheapestWay(network: TableNetwork, hidden: ReadonlySet<CellNumber>, cell: CellNumber, width: number, costs: readonly number[]): CellNumber[] {
  const { from, to, count } = network.pipes[cell]!;
  const ways = new WaySearch(network.pipes, hidden, cell, width, costs);
  const up = ways.find(to, from);
  const down = count >= width ? ways.find(from, to) : null;
  const best = down !== null && (up === null || down.cost < up.cost) ? down : up;
  if (best === null) throw new Error(`Nothing can hide cell ${cell}: its line has no other possible cell.`);
  return best.cells.filter((other) => !hidden.has(other));
}

class WaySearch {
  constructor(
    private readonly pipes: readonly Pipe[],
    private readonly hidden: ReadonlySet<CellNumber>,
    private readonly around: CellNumber,
    private readonly width: number,
    private readonly costs: readonly number[],
  ) {}

  find(source: number, sink: number): { readonly cost: number; readonly cells: CellNumber[] } | null {
    const reached = new Map<number, Reached>([[source, { cost: 0, by: null, before: source }]]);
    const open = new Set([source]);
    while (open.size > 0) {
      const node = [...open].reduce((nearest, other) => (reached.get(other)!.cost < reached.get(nearest)!.cost ? other : nearest));
      if (node === sink) return { cost: reached.get(sink)!.cost, cells: wayTo(sink, reached) };
      open.delete(node);
      this.lookAround(node, reached, open);
    }
    return null;
  }

  private lookAround(node: number, reached: Map<number, Reached>, open: Set<number>): void {
    this.pipes.forEach((pipe, cell) => {
      const next = this.neighbour(pipe, cell, node);
      if (next === null) return;
      const cost = reached.get(node)!.cost + (this.hidden.has(cell) ? 0 : this.costs[cell]!);
      if (cost >= (reached.get(next)?.cost ?? Infinity)) return;
      reached.set(next, { cost, by: cell, before: node });
      open.add(next);
    });
  }

  // Forwards more people can always be believed; backwards only as many as there are.
  private neighbour({ from, to, count, canHide }: Pipe, cell: CellNumber, node: number): number | null {
    if (!canHide || cell === this.around) return null;
    if (from === node) return to;
    return to === node && count >= this.width ? from : null;
  }
}

function wayTo(sink: number, reached: ReadonlyMap<number, Reached>): CellNumber[] {
  const cells: CellNumber[] = [];
  for (let { by, before } = reached.get(sink)!; by !== null; { by, before } = reached.get(before)!) cells.push(by);
  return cells;
}
