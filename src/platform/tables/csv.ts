import { CsvError, parse } from 'csv-parse/sync';
import type { TableMistake } from './table-mistake.js';

/** A row that is not empty: the line of the file where it begins, and its trimmed cells. */
export interface TableLine {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a table, with how it writes numbers: `number` gives null for what is none. */
export type CsvTable =
  | { readonly ok: true; readonly lines: readonly TableLine[]; readonly number: (cell: string) => number | null }
  | { readonly ok: false; readonly mistakes: readonly TableMistake[] };

/**
 * Reads a table made by any spreadsheet program: commas, semicolons or tabs, with or without a byte order mark, any line
 * ends, cells in quotes over several lines. Where semicolons or tabs part the cells, a comma may be the decimal point.
 */
export function readCsv(text: string): CsvTable {
  const csv = text.replaceAll(/\r\n?/g, '\n');
  const delimiter = delimiterOf(csv);
  try {
    const parsed: unknown = parse(csv, { bom: true, delimiter, info: true, relax_column_count: true, skip_records_with_empty_values: true, trim: true });
    const lines = (parsed as { info: { lines: number }; record: string[] }[]).map(({ info, record }) => ({ row: info.lines - breaksIn(record), cells: record }));
    return { ok: true, lines, number: delimiter === ',' ? numberIn : (cell) => numberIn(cell.replace(',', '.')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, mistakes: [{ row: Number(error['lines'] ?? 1), column: null, message: `This is not CSV: ${error.message}.` }] };
  }
}

/** The place of the last cell that is not empty; −1 where all are. */
export function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '');
}

// Whatever stands most often in the line of labels: one of them may hold a comma in quotes.
function delimiterOf(csv: string): string {
  const header = /[^\n]*/.exec(csv.trimStart())![0];
  const often = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, other) => (often(other) > often(best) ? other : best));
}

// The reader counts lines up to the end of a row; people look for its beginning.
function breaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
}

function numberIn(cell: string): number | null {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(cell) ? Number(cell) : null;
}
