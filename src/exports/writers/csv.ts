import { isAbsence, type Cell, type Column, type Row } from '../dictionary/column.js';
import { monthText, type Table } from './table.js';

/** How a cell of a column is written. */
export type CellText = (cell: Cell) => string;

/** Writes a table as CSV for programs (RFC 4180): UTF-8 without a byte order mark, CRLF, names and codes. */
export async function* csv({ columns, read }: Table): AsyncGenerator<Buffer> {
  yield Buffer.from(line(columns.map(({ name }) => name)));
  const texts = columns.map((column) => inCodes(column, quoted));
  for await (const rows of read()) yield linesOf(rows, texts);
}

/** Rows as lines; `texts` write the cells of each column, quoted where that is needed. */
export function linesOf(rows: readonly Row[], texts: readonly CellText[]): Buffer {
  let written = '';
  for (const row of rows) {
    written += texts[0]!(row[0]!);
    for (let at = 1; at < row.length; at += 1) written += `,${texts[at]!(row[at]!)}`;
    written += '\r\n';
  }
  return Buffer.from(written);
}

/** Cells that are texts already as a line. */
export function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

/** How a cell of a column is written in codes, as it stands; '' for one that was left empty. */
export function plainText(column: Column): CellText {
  return inCodes(column, (text) => text);
}

/** The same, her own words by `ofText`. Nearly all cells are numbers, which need no quotes: this runs for every cell of a file. */
export function inCodes({ kind, absences }: Column, ofText: (text: string) => string): CellText {
  const ofNumber = kind === 'month' ? monthText : String;
  return (cell) => {
    if (typeof cell === 'number') return ofNumber(cell);
    if (cell === null) return '';
    return isAbsence(cell) ? String(absences?.[cell.why] ?? '') : ofText(cell);
  };
}

export function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
