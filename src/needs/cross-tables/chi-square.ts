import { chiSquareAbove, noncentralChiSquareBelow } from '../../platform/statistics/distributions.js';
import { sum } from '../../platform/statistics/moments.js';
import { whereFalls } from '../../platform/statistics/where-falls.js';
import type { Interval } from '../weighted-mean.js';

/** Pearson's test of whether rows and columns have to do with each other, and how much. */
export interface ChiSquare {
  /** Without continuity correction. */
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** Cramér's V: 0, nothing to do with each other, to 1. */
  readonly cramersV: number;
  readonly interval: Interval;
  /** Some cell would be expected to hold fewer than 5: do not trust p. */
  readonly isTooSmall: boolean;
}

/**
 * The test of a table of counts. Rows and columns without anybody are left out; null where fewer than two of either
 * remain. V's interval comes from the noncentral chi-square distribution (Steiger & Fouladi, 1997).
 */
export function chiSquareTest(counts: readonly (readonly number[])[], confidence = 0.95): ChiSquare | null {
  const table = filledPart(counts);
  const [rows, columns] = [table.map(sum), (table[0] ?? []).map((_, at) => sum(table.map((row) => row[at]!)))];
  if (rows.length < 2 || columns.length < 2) return null;
  const n = sum(rows);
  const expected = rows.map((row) => columns.map((column) => (row * column) / n));
  const statistic = sum(table.flatMap((row, r) => row.map((count, c) => (count - expected[r]![c]!) ** 2 / expected[r]![c]!)));
  const df = (rows.length - 1) * (columns.length - 1);
  const most = n * (Math.min(rows.length, columns.length) - 1);
  const toV = (distance: number) => Math.min(1, Math.sqrt(distance / most));
  return {
    statistic,
    df,
    p: chiSquareAbove(statistic, df),
    cramersV: toV(statistic),
    interval: distances(statistic, df, confidence).map(toV) as [number, number],
    isTooSmall: expected.flat().some((count) => count < 5),
  };
}

// The distances from independence at which a statistic as large, or as small, would be just unlikely.
function distances(statistic: number, df: number, confidence: number): [number, number] {
  const beyond = (1 - confidence) / 2;
  const below = (distance: number) => noncentralChiSquareBelow(statistic, df, distance);
  return [whereFalls(below, 1 - beyond), whereFalls(below, beyond)];
}

function filledPart(counts: readonly (readonly number[])[]): number[][] {
  const rows = counts.filter((row) => sum(row) > 0);
  return rows.map((row) => row.filter((_, at) => rows.some((other) => other[at]! > 0)));
}
