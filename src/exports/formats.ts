import { csv } from './writers/csv.js';
import { dta } from './writers/dta/dta.js';
import { excelCsv } from './writers/excel-csv.js';
import { sav } from './writers/sav/sav.js';
import type { Writer } from './writers/table.js';
import { xlsx } from './writers/xlsx/xlsx.js';

/** The kinds of files that an analyst may ask for. */
export const formats = {
  csv,
  'excel-csv': excelCsv('labels'),
  'excel-csv-codes': excelCsv('codes'),
  xlsx,
  sav,
  dta,
} as const satisfies Record<string, Writer>;

export type Format = keyof typeof formats;

export function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}
