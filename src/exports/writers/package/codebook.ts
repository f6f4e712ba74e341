import { absenceReasons, type Column } from '../../dictionary/column.js';
import type { Text } from '../../../platform/language/text.js';
import type { Frequencies } from '../frequencies.js';
import type { Table } from '../table.js';

/** What a codebook says of a table, whatever it is written in. */
export interface Codebook {
  table: Table;
  entries: CodebookEntry[];
}

export interface CodebookEntry {
  column: Column;
  codes: CodebookCode[];
  /** Rows with neither a value nor a reason. */
  empty: number;
}

/** A code with its meaning, the versions that had it, and how many rows have it. */
export interface CodebookCode {
  code: number;
  label: Text;
  isAbsence: boolean;
  versions: { from: number; to: number };
  count: number;
}

export function codebookOf(table: Table, frequencies: Frequencies): Codebook {
  return { table, entries: table.columns.map((column, place) => ({ column, codes: codesOf(column, table, (code) => frequencies.of(place, code)), empty: frequencies.emptyAt(place) })) };
}

function codesOf({ categories, absences, versions }: Column, table: Table, count: (code: number) => number): CodebookCode[] {
  const values = categories.map((category) => ({ ...category, isAbsence: false, count: count(category.code) }));
  const reasons = absences ? absenceReasons.map((reason) => ({ code: absences[reason], label: table.absences[reason]!, isAbsence: true, versions, count: count(absences[reason]) })) : [];
  return [...values, ...reasons];
}
