import { isAbsence, type Cell, type Column, type Row } from '../dictionary/column.js';
import { monthText, type Table } from './table.js';

/** Writes a table as CSV for programs (RFC 4180): UTF-8 without a byte order mark, CRLF, names and codes. */
export async function* csv({ columns, read }: Table): AsyncGenerator<Buffer> {
  yield Buffer.from(line(columns.map(({ name }) => name)));
  const texts = columns.map(plainText);
  for await (const rows of read()) yield Buffer.from(rows.map((row) => codesOf(row, texts)).join(''));
}

/** Cells that are texts already as a line. */
export function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

/** How a cell of a column is written in codes; '' for one that was left empty. */
export function plainText({ kind, absences }: Column): (cell: Cell) => string {
  return (cell) => {
    if (cell === null) return '';
    if (isAbsence(cell)) return absences ? String(absences[cell.why]) : '';
    if (typeof cell === 'string') return cell;
    return kind === 'month' ? monthText(cell) : String(cell);
  };
}

// Nearly all cells are numbers, which need no quotes: this runs for every cell of a file.
function codesOf(row: Row, texts: readonly ((cell: Cell) => string)[]): string {
  let written = '';
  for (let at = 0; at < row.length; at += 1) {
    const cell = row[at]!;
    if (at > 0) written += ',';
    written += typeof cell === 'string' ? quoted(cell) : texts[at]!(cell);
  }
  return `${written}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
