import { countIn, placeOf, type CellNumber, type CountsTable } from './counts-table.js';
import { determined } from './linear-system.js';
import { TableNetwork } from './table-network.js';

/** What a reader of the table can find out about one hidden cell: that its count lies between `low` and `high`, both possible. */
export interface Interval {
  readonly cell: CellNumber;
  readonly low: number;
  /** Infinity where the table sets no limit. */
  readonly high: number;
  /** Whether adding and subtracting alone gives the count. */
  readonly recoverable: boolean;
}

export interface Audit {
  readonly safe: boolean;
  readonly intervals: readonly Interval[];
  /** The cells that are not hidden well enough. */
  readonly faults: readonly CellNumber[];
}

/**
 * Attacks a table of which the cells `hidden` are not shown, as exactly as can be. It knows nothing of how they were
 * chosen. Safe means: no hidden cell follows from the others by adding and subtracting, none is pinned to one value
 * because counts are never below 0, and between the least and the largest value of each `small` cell lie at least `width`.
 */
export function audit(table: CountsTable, hidden: readonly CellNumber[], small: readonly CellNumber[] = [], width = 1): Audit {
  const network = new TableNetwork(table);
  const certain = recoverable(table, hidden);
  const intervals = hidden.map((cell) => {
    const { up, down } = network.play(hidden, cell);
    const count = countIn(table, cell);
    return { cell, low: count - down, high: count + up, recoverable: certain.has(cell) };
  });
  const needed = new Set(small);
  const shown = small.filter((cell) => !hidden.includes(cell));
  const weak = intervals.filter(({ cell, low, high, recoverable }) => recoverable || high - low < Math.max(1, needed.has(cell) ? width : 1));
  const faults = [...shown, ...weak.map(({ cell }) => cell)];
  return { safe: faults.length === 0, intervals, faults };
}

/** The hidden cells that follow from the shown ones by adding and subtracting: their unit vector is a sum of lines. */
export function recoverable(table: CountsTable, hidden: readonly CellNumber[]): Set<CellNumber> {
  const places = hidden.map((cell) => placeOf(table, cell));
  const rows = [...table.rows, null].map((_, row) => places.map((place) => (place.row === row ? sign(place.column, table.columns.length) : 0)));
  const columns = [...table.columns, null].map((_, column) => places.map((place) => (place.column === column ? sign(place.row, table.rows.length) : 0)));
  return new Set(determined([...rows, ...columns]).map((at) => hidden[at]!));
}

// Parts less their total are nothing.
function sign(place: number, totals: number): number {
  return place === totals ? -1 : 1;
}
