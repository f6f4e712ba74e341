/** What the name of a release says of a file that was taken away, or of a look before one. */
export interface NamedFile {
  readonly what: 'long' | 'wide' | 'look';
  /** The kind of file, by the name that the programs which read it have in every language; '' for a look. */
  readonly kind: string;
  readonly rows: number;
  /** How many share the rarest combination; null where nobody is in it, or nothing is known by which others could find them. */
  readonly leastK: number | null;
  /** The variables that were left out, as they are called in files. */
  readonly without: readonly string[];
}

const kinds: Readonly<Record<string, string>> = { 'excel-csv': 'csv (Excel)', 'excel-csv-codes': 'csv (Excel)', xlsx: 'xlsx (Excel)', sav: 'sav (SPSS)', dta: 'dta (Stata)', package: 'zip (csv)' };

const named = /^(?:file (?<format>\S+) (?<layout>long|wide)|look before a file): (?<rows>\d+) (?:rows|people), least k (?<leastK>\d+|–)(?:, without (?<without>.+))?$/;

/** Reads the name that `exports` gave a file in the release log; null for any other name. */
export function fileNamed(name: string): NamedFile | null {
  const found = named.exec(name)?.groups;
  if (!found) return null;
  const { format = '', layout, rows, leastK, without = '' } = found;
  return { what: (layout as 'long' | 'wide' | undefined) ?? 'look', kind: kinds[format] ?? format, rows: Number(rows), leastK: leastK === '–' ? null : Number(leastK), without: without.split(', ').filter(Boolean) };
}
