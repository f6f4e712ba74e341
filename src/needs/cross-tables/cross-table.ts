import { sum } from '../../platform/statistics/moments.js';
import { wilsonInterval } from '../wilson.js';
import type { Interval } from '../weighted-mean.js';
import { chiSquareTest, type ChiSquare } from './chi-square.js';
import { fisherExact } from './fisher.js';

/** A cell: how many, what share of its row, 0 to 1, and Wilson's interval of that share; null where the row is empty. */
export interface CrossCell {
  readonly count: number;
  readonly share: number | null;
  readonly interval: Interval | null;
}

export interface CrossTable {
  readonly cells: readonly (readonly CrossCell[])[];
  /** Null where fewer than two rows or columns have anybody in them. */
  readonly chiSquare: ChiSquare | null;
  /** Fisher's exact p, two-sided, where the table is two by two and too small for chi-square; else null. */
  readonly fisher: number | null;
}

/** @param counts rows of columns, whole heads, unweighted */
export function crossTable(counts: readonly (readonly number[])[]): CrossTable {
  const chiSquare = chiSquareTest(counts);
  const isTwoByTwo = counts.length === 2 && counts.every((row) => row.length === 2);
  return {
    cells: counts.map((row) => cellsOf(row, sum(row))),
    chiSquare,
    fisher: isTwoByTwo && chiSquare?.isTooSmall ? fisherExact(counts as [[number, number], [number, number]]) : null,
  };
}

function cellsOf(row: readonly number[], total: number): CrossCell[] {
  return row.map((count) => ({ count, share: total === 0 ? null : count / total, interval: wilsonInterval(count, total) }));
}
