import { cellNumber, cellsOf, countIn, placeOf, type CellNumber, type CountsTable } from './counts-table.js';

/** What a table must not show. */
export interface CountRule {
  /** Counts of at least this many people may be shown. */
  readonly threshold: number;
  /** Whether 0 is hidden too, where it is not impossible by nature: “none of them” also says something of each. */
  readonly zeros: boolean;
}

/** Primary suppression: the cells whose count is itself too small to be shown. Totals are cells like others. */
export function smallCounts(table: CountsTable, { threshold, zeros }: CountRule): CellNumber[] {
  return cellsOf(table).filter((cell) => !table.impossible?.has(cell) && isSmall(countIn(table, cell), { threshold, zeros }));
}

/**
 * The cells beside which too few people are left over of their row or their column: with its total, such a cell tells of
 * those few, however many cells they stand in. The release log refuses just this of two releases.
 */
export function cellsLeavingFew(table: CountsTable, rule: CountRule): CellNumber[] {
  return cellsOf(table).filter((cell) => totalsOf(table, cell).some((sum) => isSmall(countIn(table, sum) - countIn(table, cell), { ...rule, zeros: false })));
}

function totalsOf(table: CountsTable, cell: CellNumber): CellNumber[] {
  const { row, column } = placeOf(table, cell);
  const [lastRow, lastColumn] = [table.rows.length, table.columns.length];
  return [...(column === lastColumn ? [] : [cellNumber(table, row, lastColumn)]), ...(row === lastRow ? [] : [cellNumber(table, lastRow, column)])];
}

/** Whether a number of people is too small to be shown. */
export function isSmall(count: number, { threshold, zeros }: CountRule): boolean {
  return count < threshold && (zeros || count > 0);
}
