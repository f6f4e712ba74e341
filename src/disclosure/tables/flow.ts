/** One direction of a pipe, and how much may flow through it. Arcs come in pairs: an even one and its way back. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly room: number;
}

/**
 * The largest flow from `source` to `sink`, at most `enough`, by shortest ways first (Edmonds & Karp 1972). Rooms are
 * whole numbers or Infinity, and so is the flow.
 */
export function mostFlow(arcs: readonly Arc[], nodes: number, source: number, sink: number, enough: number): number {
  const room = arcs.map((arc) => arc.room);
  const leaving = Array.from({ length: nodes }, (): number[] => []);
  arcs.forEach((arc, at) => leaving[arc.from]!.push(at));
  let flow = 0;
  for (;;) {
    const cameBy = shortestWays(arcs, leaving, room, source, sink);
    if (flow >= enough || !cameBy.has(sink)) return flow;
    const way = wayTo(sink, cameBy, arcs);
    const more = Math.min(enough - flow, ...way.map((at) => room[at]!));
    if (more === Infinity) return Infinity;
    for (const at of way) {
      room[at]! -= more;
      room[at ^ 1]! += more;
    }
    flow += more;
  }
}

function shortestWays(arcs: readonly Arc[], leaving: readonly number[][], room: readonly number[], source: number, sink: number): Map<number, number> {
  const cameBy = new Map([[source, -1]]);
  const waiting = [source];
  for (const node of waiting) {
    for (const at of leaving[node]!) {
      const { to } = arcs[at]!;
      if (room[at]! <= 0 || cameBy.has(to)) continue;
      cameBy.set(to, at);
      if (to === sink) return cameBy;
      waiting.push(to);
    }
  }
  return cameBy;
}

function wayTo(sink: number, cameBy: ReadonlyMap<number, number>, arcs: readonly Arc[]): number[] {
  const way: number[] = [];
  for (let at = cameBy.get(sink)!; at !== -1; at = cameBy.get(arcs[at]!.from)!) way.push(at);
  return way;
}
