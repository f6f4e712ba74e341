import { cellsOf, countIn, type CellNumber, type CountsTable } from './counts-table.js';

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

/** Whether a number of people is too small to be shown. */
export function isSmall(count: number, { threshold, zeros }: CountRule): boolean {
  return count < threshold && (zeros || count > 0);
}
