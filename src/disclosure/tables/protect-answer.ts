import type { TableMistake } from '../../platform/tables/table-mistake.js';
import { readCounts } from './counts-file.js';
import { nameOf, type CellName, type CountsTable } from './counts-table.js';
import { protectTable, type ProtectedTable, type ProtectionRule } from './protect-table.js';

/** The answer of `protect`, its fields in this order. `high` is null where the table sets no limit. */
export interface ProtectAnswer {
  readonly primary: readonly CellName[];
  readonly complementary: readonly CellName[];
  readonly intervals: readonly { readonly cell: CellName; readonly low: number; readonly high: number | null }[];
  readonly hiddenSum: number;
  readonly groupDisclosure: readonly string[];
  /** Nothing else is ever answered: a table that is not safe is not given out. */
  readonly audit: 'safe';
}

export type Protection =
  | { readonly ok: true; readonly answer: ProtectAnswer; readonly table: CountsTable; readonly guarded: ProtectedTable }
  | { readonly ok: false; readonly mistakes: readonly TableMistake[] };

/** Protects a table of counts made anywhere, or names every mistake in it. */
export function protectCounts(csv: string, rule: ProtectionRule): Protection {
  const file = readCounts(csv);
  if (!file.ok) return file;
  const { table } = file;
  const guarded = protectTable(table, rule);
  return { ok: true, answer: answerOf(table, guarded), table, guarded };
}

function answerOf(table: CountsTable, { primary, complementary, intervals, hiddenSum, groupDisclosure }: ProtectedTable): ProtectAnswer {
  return {
    primary: primary.map((cell) => nameOf(table, cell)),
    complementary: complementary.map((cell) => nameOf(table, cell)),
    intervals: intervals.map(({ cell, low, high }) => ({ cell: nameOf(table, cell), low, high: high === Infinity ? null : high })),
    hiddenSum,
    groupDisclosure,
    audit: 'safe',
  };
}
