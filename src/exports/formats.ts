import { csv } from './writers/csv.js';
import { dta } from './writers/dta/dta.js';
import { excelCsv } from './writers/excel-csv.js';
import { sav } from './writers/sav/sav.js';
import { dataPackage, type CodebookPages } from './writers/package/package.js';
import type { Writer } from './writers/table.js';
import { xlsx } from './writers/xlsx/xlsx.js';

/** The kinds of files that an analyst may ask for. */
export const formats = ['csv', 'excel-csv', 'excel-csv-codes', 'xlsx', 'sav', 'dta', 'package'] as const;

export type Format = (typeof formats)[number];

/** How the name of a file of each kind ends, and what it is called in HTTP. */
export const fileTypes: Readonly<Record<Format, { ending: string; type: string }>> = {
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  'excel-csv': { ending: 'csv', type: 'text/csv; charset=utf-8' },
  'excel-csv-codes': { ending: 'csv', type: 'text/csv; charset=utf-8' },
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  sav: { ending: 'sav', type: 'application/x-spss-sav' },
  dta: { ending: 'dta', type: 'application/x-stata-dta' },
  package: { ending: 'zip', type: 'application/zip' },
};

/** What writes a kind of file. @param pages write a codebook as a page */
export function writerOf(format: Format, pages: CodebookPages): Writer {
  const writers: Record<Format, Writer> = { csv, 'excel-csv': excelCsv('labels'), 'excel-csv-codes': excelCsv('codes'), xlsx, sav, dta, package: dataPackage(pages) };
  return writers[format];
}

export function isFormat(name: string): name is Format {
  return (formats as readonly string[]).includes(name);
}
