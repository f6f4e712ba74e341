import { absenceReasons, isAbsence, type Column } from '../dictionary/column.js';
import { inCodes, line, linesOf, quoted, type CellText } from './csv.js';
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
  const texts = columns.map((column) => (values === 'labels' ? inLabels(column, table) : inCodes(column, guarded)));
  for await (const rows of read()) yield linesOf(rows, texts);
}

/** How a cell is written in words, where its column has words for it. They are made ready once, not for each cell. */
function inLabels(column: Column, table: Pick<Table, 'languages' | 'absences'>): CellText {
  const labels = new Map(column.categories.map(({ code, label }) => [code, guarded(inWords(label, table))]));
  const reasons = new Map(absenceReasons.map((reason) => [reason, column.absences ? guarded(inWords(table.absences[reason]!, table)) : '']));
  const plain = inCodes(column, guarded);
  return (cell) => {
    if (typeof cell === 'number') return labels.get(cell) || plain(cell);
    return isAbsence(cell) ? reasons.get(cell.why)! : plain(cell);
  };
}

function guarded(text: string): string {
  return quoted(harmless(text));
}

/** A text that no spreadsheet program takes for a formula. A negative number is none. */
export function harmless(text: string): string {
  return /^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text;
}
