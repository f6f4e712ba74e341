import { audit, type Interval } from './audit.js';
import { complementOf } from './complementary.js';
import { cellNumber, cellsOf, countIn, placeOf, type CellNumber, type CountsTable } from './counts-table.js';
import { groupsDisclosed } from './group-disclosure.js';
import { cellsLeavingFew, smallCounts, type CountRule } from './small-counts.js';

export interface ProtectedTable {
  /** The cells that are too small to be shown. */
  readonly primary: readonly CellNumber[];
  /** The cells that are hidden so that nobody works out the primary ones. */
  readonly complementary: readonly CellNumber[];
  /** What a reader can still find out about each hidden cell, in the order of the table. */
  readonly intervals: readonly Interval[];
  /** The people in hidden cells, totals counted as cells. */
  readonly hiddenSum: number;
  /** Whether it is proven that no safe choice hides fewer. */
  readonly isProven: boolean;
  /** The rows in which showing the table tells something of everybody, however large the counts are. */
  readonly groupDisclosure: readonly string[];
}

export interface ProtectionRule extends CountRule {
  /** The least distance between the least and the largest value that a small cell may have, as far as readers can tell; at least 1. */
  readonly width: number;
  /** Whether totals are known from elsewhere, so that no cell may leave a few people over beside it. */
  readonly totalsKnown?: boolean;
}

/**
 * Hides what a two-way table must not show, and what would give that away. The answer has passed the audit. Rows and
 * columns may stand in any order: the same cells are hidden.
 */
export function protectTable(table: CountsTable, rule: ProtectionRule): ProtectedTable {
  const primary = [...new Set([...smallCounts(table, rule), ...(rule.totalsKnown ? cellsLeavingFew(table, rule) : [])])].sort((one, other) => one - other);
  const { cells: complementary, isProven } = complementInAnyOrder(table, primary, rule.width);
  const hidden = [...primary, ...complementary].sort((one, other) => one - other);
  const { safe, intervals, faults } = audit(table, hidden, primary, rule.width);
  if (!safe) throw new Error(`The table is not safe: cells ${faults.join(', ')} can be worked out.`);
  const hiddenSum = hidden.reduce((sum, cell) => sum + countIn(table, cell), 0);
  return { primary, complementary, intervals, hiddenSum, isProven, groupDisclosure: groupsDisclosed(table) };
}

// Searched in the order of labels: where several choices are equally good, the order of the file does not decide.
function complementInAnyOrder(table: CountsTable, primary: readonly CellNumber[], width: number): { cells: CellNumber[]; isProven: boolean } {
  const rows = [...byLabel(table.rows), table.rows.length];
  const columns = [...byLabel(table.columns), table.columns.length];
  const originals = rows.flatMap((row) => columns.map((column) => cellNumber(table, row, column)));
  const impossible = new Set(cellsOf(table).filter((cell) => table.impossible?.has(originals[cell]!)));
  const sorted = { ...table, counts: rows.map((row) => columns.map((column) => table.counts[row]![column]!)), impossible };
  const small = cellsOf(sorted).filter((cell) => primary.includes(originals[cell]!));
  const { cells, isProven } = complementOf(sorted, small, width);
  return { cells: cells.map((cell) => originals[cell]!).sort((one, other) => one - other), isProven };
}

function byLabel(labels: readonly string[]): number[] {
  return labels.map((_, at) => at).sort((one, other) => (labels[one]! < labels[other]! ? -1 : 1));
}

/** The counts that may be shown, null where one is hidden, in the table's own shape. */
export function shownCounts(table: CountsTable, { primary, complementary }: ProtectedTable): (number | null)[][] {
  const hidden = new Set([...primary, ...complementary]);
  const shown = table.counts.map((counts): (number | null)[] => [...counts]);
  for (const cell of hidden) {
    const { row, column } = placeOf(table, cell);
    shown[row]![column] = null;
  }
  return shown;
}
