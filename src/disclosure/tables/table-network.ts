import { cellsOf, countIn, placeOf, type CellNumber, type CountsTable } from './counts-table.js';
import { mostFlow, type Arc } from './flow.js';

/** A cell as a pipe from one line of the table to another, with its people flowing through it. */
export interface Pipe {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly canHide: boolean;
}

/** How far a hidden count may be moved, as far as the rest of the table tells; Infinity where nothing holds it. */
export interface Play {
  readonly up: number;
  readonly down: number;
}

/**
 * A two-way table as a network (Cox 1980; Gusfield 1988; Fischetti & Salazar 2001). Every row and every column, those of
 * totals too, is a node. People flow from a row through its cells into columns, from a column through its total into the
 * row of totals, through the grand total into the column of totals, and from there through the totals of rows back.
 * “The line adds up” then says the same as “what flows into a node flows out”. So whatever a reader may believe of the
 * hidden cells is a flow around them, and the largest and least value of a cell are found by largest flows: in whole
 * numbers, without any rounding.
 */
export class TableNetwork {
  readonly pipes: readonly Pipe[];
  private readonly nodes: number;

  constructor(table: CountsTable) {
    this.nodes = table.rows.length + table.columns.length + 2;
    this.pipes = cellsOf(table).map((cell) => pipeOf(table, cell));
  }

  /** How far `cell`, one of the `hidden`, can be moved up and down when all that is shown is known. */
  play(hidden: Iterable<CellNumber>, cell: CellNumber): Play {
    return { up: this.up(hidden, cell, Infinity), down: this.down(hidden, cell, Infinity) };
  }

  /** Whether it can be moved by `width` in all: the same question, answered sooner. */
  hasPlay(hidden: Iterable<CellNumber>, cell: CellNumber, width: number): boolean {
    const up = this.up(hidden, cell, width);
    return up >= width || up + this.down(hidden, cell, width - up) >= width;
  }

  private up(hidden: Iterable<CellNumber>, cell: CellNumber, enough: number): number {
    const { from, to } = this.pipes[cell]!;
    return mostFlow(this.arcs(hidden, cell), this.nodes, to, from, enough);
  }

  private down(hidden: Iterable<CellNumber>, cell: CellNumber, enough: number): number {
    const { from, to, count } = this.pipes[cell]!;
    return mostFlow(this.arcs(hidden, cell), this.nodes, from, to, Math.min(count, enough));
  }

  private arcs(hidden: Iterable<CellNumber>, except: CellNumber): Arc[] {
    const arcs: Arc[] = [];
    for (const cell of hidden) {
      if (cell === except) continue;
      const { from, to, count } = this.pipes[cell]!;
      arcs.push({ from, to, room: Infinity }, { from: to, to: from, room: count });
    }
    return arcs;
  }
}

function pipeOf(table: CountsTable, cell: CellNumber): Pipe {
  const { row, column } = placeOf(table, cell);
  const columnNode = table.rows.length + 1 + column;
  const isOrdinary = (row === table.rows.length) === (column === table.columns.length);
  const ends = isOrdinary ? { from: row, to: columnNode } : { from: columnNode, to: row };
  return { ...ends, count: countIn(table, cell), canHide: !table.impossible?.has(cell) };
}
