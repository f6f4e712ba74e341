import { isAbsence, type Cell, type Column } from '../dictionary/column.js';
import { line, plainText } from './csv.js';
import { inWords, type Table, type Writer } from './table.js';

/**
 * Writes a table as CSV for spreadsheet programs: UTF-8 with a byte order mark, CRLF, in words or in codes. A text or a
 * label that such a program would take for a formula gets an apostrophe in front; numbers are left as they are.
 */
export function excelCsv(values: 'labels' | 'codes'): Writer {
  return (table) => write(table, values);
}

async function* write(table: Table, values: 'labels' | 'codes'): AsyncGenerator<Buffer> {
  const { columns, read } = table;
  const header = columns.map(({ name, label }) => (values === 'labels' ? inWords(label, table) : name));
  yield Buffer.from(`\u{FEFF}${line(header.map(harmless))}`);
  const texts = columns.map((column) => (values === 'labels' ? labelText(column, table) : plainText(column)));
  for await (const rows of read()) yield Buffer.from(rows.map((row) => line(row.map((cell, at) => guarded(cell, texts[at]!(cell))))).join(''));
}

/** How a cell is written in words, where its column has words for it. */
export function labelText(column: Column, table: Pick<Table, 'languages' | 'absences'>): (cell: Cell) => string {
  const labels = new Map(column.categories.map(({ code, label }) => [code, inWords(label, table)]));
  const plain = plainText(column);
  return (cell) => {
    if (isAbsence(cell)) return column.absences ? inWords(table.absences[cell.why]!, table) : '';
    return (typeof cell === 'number' && labels.get(cell)) || plain(cell);
  };
}

function guarded(cell: Cell, text: string): string {
  return typeof cell === 'number' && text === String(cell) ? text : harmless(text);
}

/** A text that no spreadsheet program takes for a formula. A negative number is none. */
export function harmless(text: string): string {
  return /^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text;
}
