import { csv } from './writers/csv.js';
import { dta } from './writers/dta/dta.js';
import { excelCsv } from './writers/excel-csv.js';
import { sav } from './writers/sav/sav.js';
import type { Codebook } from './writers/package/codebook.js';
import { dataPackage } from './writers/package/package.js';
import type { Writer } from './writers/table.js';
import { xlsx } from './writers/xlsx/xlsx.js';

/** The kinds of files that an analyst may ask for. */
export const formats = ['csv', 'excel-csv', 'excel-csv-codes', 'xlsx', 'sav', 'dta', 'package'] as const;

export type Format = (typeof formats)[number];

/** What writes a kind of file. @param page writes a codebook as a page */
export function writerOf(format: Format, page: (codebook: Codebook) => string): Writer {
  const writers: Record<Format, Writer> = { csv, 'excel-csv': excelCsv('labels'), 'excel-csv-codes': excelCsv('codes'), xlsx, sav, dta, package: dataPackage(page) };
  return writers[format];
}

export function isFormat(name: string): name is Format {
  return (formats as readonly string[]).includes(name);
}
