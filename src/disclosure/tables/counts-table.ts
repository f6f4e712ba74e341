/** The name of the row and the column that hold the totals. */
export const total = 'Total';

/**
 * A two-way table of numbers of people. `counts` has one row and one column more than there are labels: the totals
 * stand last. Cells where nobody can be by the nature of things (a structural zero) are named by their number.
 */
export interface CountsTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly impossible?: ReadonlySet<number>;
}

/** A cell by its number: row by row, totals included. So a set of cells is a set of numbers. */
export type CellNumber = number;

/** A cell by its labels: row, then column. */
export type CellName = readonly [row: string, column: string];

export function cellNumber(table: CountsTable, row: number, column: number): CellNumber {
  return row * (table.columns.length + 1) + column;
}

export function cellsOf(table: CountsTable): CellNumber[] {
  return Array.from({ length: (table.rows.length + 1) * (table.columns.length + 1) }, (_, cell) => cell);
}

export function placeOf(table: CountsTable, cell: CellNumber): { readonly row: number; readonly column: number } {
  const width = table.columns.length + 1;
  return { row: Math.floor(cell / width), column: cell % width };
}

export function countIn(table: CountsTable, cell: CellNumber): number {
  const { row, column } = placeOf(table, cell);
  return table.counts[row]![column]!;
}

export function nameOf(table: CountsTable, cell: CellNumber): CellName {
  const { row, column } = placeOf(table, cell);
  return [table.rows[row] ?? total, table.columns[column] ?? total];
}

/** The table with its totals, from counts without them. */
export function withTotals(rows: readonly string[], columns: readonly string[], inner: readonly (readonly number[])[]): CountsTable {
  const wide = inner.map((counts) => [...counts, sum(counts)]);
  const last = [...columns, total].map((_, column) => sum(wide.map((counts) => counts[column]!)));
  return { rows, columns, counts: [...wide, last] };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((before, count) => before + count, 0);
}
