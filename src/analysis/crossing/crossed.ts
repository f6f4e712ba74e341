import { crossTable, type ChiSquare, type CrossCell } from '../../needs/formulas.js';
import { notKnown } from '../reading/dimension.js';
import type { Respondents } from '../respondents/respondents-reading.js';

/** One row of a cross-table. A cell is null where its count, or one that its percentage needs, is hidden. */
export interface CrossedRow {
  readonly value: string;
  readonly n: number | null;
  readonly cells: readonly (CrossCell | null)[];
}

/** Two dimensions against each other, of those who answered both. */
export interface Crossed {
  readonly columns: readonly string[];
  readonly rows: readonly CrossedRow[];
  /** Whether rows and columns have to do with each other; `hidden` where a cell that the test needs is hidden. */
  readonly test: { readonly chiSquare: ChiSquare | null; readonly fisher: number | null } | 'hidden';
}

/**
 * A cross-table from a guarded table of counts, and from nothing else: what is worked out of shown counts tells no more
 * than they do. Those who did not answer are left out of percentages and of the test.
 */
export function crossed({ rows, columns, counts }: Respondents): Crossed {
  const known = (columns ?? []).flatMap((value, at) => (value === notKnown ? [] : [at]));
  const lines = rows.flatMap((value, at) => (value === notKnown ? [] : [{ value, counts: known.map((column) => counts[at]![column]!) }]));
  return {
    columns: known.map((at) => columns![at]!),
    rows: lines.map(({ value, counts: line }) => rowOf(value, line)),
    test: testOf(lines.map((line) => line.counts)),
  };
}

function rowOf(value: string, counts: readonly (number | null)[]): CrossedRow {
  if (isShown(counts)) return { value, n: sumOf(counts), cells: crossTable([counts]).cells[0]! };
  return { value, n: null, cells: counts.map((count) => (count === null ? null : { count, share: null, interval: null })) };
}

function testOf(lines: readonly (readonly (number | null)[])[]): Crossed['test'] {
  if (!lines.every(isShown)) return 'hidden';
  const { chiSquare, fisher } = crossTable(lines);
  return { chiSquare, fisher };
}

function isShown(counts: readonly (number | null)[]): counts is readonly number[] {
  return !counts.includes(null);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
