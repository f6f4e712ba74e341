import { absenceReasons, type Column } from '../../dictionary/column.js';
import { inWords, type Table } from '../table.js';

/** Stata keeps texts of at most so many bytes in the row; longer ones apart, as strL. */
const longestInRow = 2_045;

/** How a variable is kept: the code of its type, and how many bytes of a row it takes. */
export interface DtaVariable {
  readonly column: Column;
  readonly store: 'byte' | 'int' | 'double' | 'string' | 'long string';
  readonly type: number;
  readonly size: number;
  readonly format: string;
  /** The name of its value labels; '' where it has none. */
  readonly labels: string;
}

/** Value labels of one name, shared by all variables that have the same. */
export interface DtaLabels {
  readonly name: string;
  readonly entries: readonly (readonly [number, string])[];
}

/** From here on, integers that stand for `.`, `.a`, `.b` and so on in value labels. */
const systemMissingLabel = 2_147_483_621;

/** The variables of a table, and their value labels. Absences are `.a` to `.d`, in the order of their codes. */
export function dtaVariables(table: Table): { variables: DtaVariable[]; labels: DtaLabels[] } {
  const byEntries = new Map<string, DtaLabels>();
  const variables = table.columns.map((column) => {
    const entries = entriesOf(column, table);
    const key = JSON.stringify(entries);
    const shared = byEntries.get(key) ?? { name: column.name, entries };
    if (entries.length > 0) byEntries.set(key, shared);
    return { column, ...stored(column), labels: entries.length > 0 ? shared.name : '' };
  });
  return { variables, labels: [...byEntries.values()] };
}

function stored({ kind, categories, decimals, length, isFree }: Column): Omit<DtaVariable, 'column' | 'labels'> {
  if (kind === 'month') return { store: 'int', type: 65_529, size: 2, format: '%tm' };
  if (kind === 'number') return { store: 'double', type: 65_526, size: 8, format: decimals === null ? '%10.0g' : `%16.${decimals}f` };
  if (kind === 'code') return categories.every(({ code }) => code <= 100) ? { store: 'byte', type: 65_530, size: 1, format: '%8.0g' } : { store: 'int', type: 65_529, size: 2, format: '%8.0g' };
  const bytes = isFree ? length * 4 : length;
  return bytes <= longestInRow ? { store: 'string', type: bytes, size: bytes, format: `%-${Math.min(bytes, 32)}s` } : { store: 'long string', type: 32_768, size: 8, format: '%-9s' };
}

function entriesOf({ categories, absences }: Column, table: Table): [number, string][] {
  const codes = categories.map(({ code, label }): [number, string] => [code, inWords(label, table)]);
  const reasons = absences ? absenceReasons.map((reason, index): [number, string] => [systemMissingLabel + 1 + index, inWords(table.absences[reason]!, table)]) : [];
  return [...codes, ...reasons];
}
