import { absenceReasons, isAbsence, type Cell, type Column, type Row } from '../../dictionary/column.js';
import { CannotWrite } from '../cannot-write.js';
import { inWords, monthText, type Table } from '../table.js';
import { zip, type ZipEntry } from '../zip.js';
import { Sheet, sheetLimits } from './sheet.js';
import { workbookParts } from './workbook.js';

/** How many characters of a sheet are handed on at a time: longer texts would each be a large object, which is not swept with what is young. */
const pieceLength = 16_384;

/**
 * Writes a table as a workbook: the codes in one sheet, what they mean in the other.
 * @throws CannotWrite when there are more rows or columns than a sheet holds
 */
export async function* xlsx(table: Table): AsyncGenerator<Buffer> {
  const { columns, count, madeAt } = table;
  if (count >= sheetLimits.rows) throw new CannotWrite(`A sheet holds ${sheetLimits.rows - 1} rows, and these are ${count}: export sav, dta or csv.`);
  if (columns.length > sheetLimits.columns) throw new CannotWrite(`A sheet holds ${sheetLimits.columns} columns, and these are ${columns.length}: export csv or package.`);
  const parts: ZipEntry[] = Object.entries(workbookParts).map(([path, text]) => ({ path, content: () => [Buffer.from(text)] }));
  yield* zip([...parts, { path: 'xl/worksheets/sheet1.xml', content: () => data(table) }, { path: 'xl/worksheets/sheet2.xml', content: () => codebook(table) }], madeAt);
}

async function* data({ columns, read, onCut }: Table): AsyncGenerator<Buffer> {
  const sheet = new Sheet(columns.length);
  yield Buffer.from(Sheet.start + sheet.line(columns.map(({ name }) => name)));
  let written = '';
  for await (const rows of read()) {
    for (const row of rows) {
      written += sheet.line(values(row, columns, onCut));
      if (written.length < pieceLength) continue;
      yield Buffer.from(written);
      written = '';
    }
  }
  yield Buffer.from(written + Sheet.end);
}

function values(row: Row, columns: readonly Column[], onCut: Table['onCut']): (string | number | null)[] {
  return row.map((cell, at) => value(cell, columns[at]!, onCut));
}

function value(cell: Cell, column: Column, onCut: Table['onCut']): string | number | null {
  if (isAbsence(cell)) return column.absences?.[cell.why] ?? null;
  if (typeof cell === 'string' && cell.length > sheetLimits.cell) onCut(column);
  return typeof cell === 'number' && column.kind === 'month' ? monthText(cell) : cell;
}

function* codebook(table: Table): Generator<Buffer> {
  const sheet = new Sheet(7);
  yield Buffer.from(Sheet.start + sheet.line(['variable', 'label', 'question', 'code', 'meaning', 'valid_from_version', 'valid_to_version']));
  for (const column of table.columns) yield Buffer.from(entries(column, table).map((cells) => sheet.line(cells)).join(''));
  const { columns, said } = table.leftOut;
  for (const { name, label } of columns) yield Buffer.from(sheet.line([name, inWords(label, table), null, null, inWords(said, table), null, null]));
  yield Buffer.from(Sheet.end);
}

function entries(column: Column, table: Table): (string | number | null)[][] {
  const { name, label, question, definition = null, versions, categories, absences } = column;
  const about = [name, inWords(label, table), question && inWords(question, table), null, definition, versions.from, versions.to];
  const codes = categories.map(({ code, label: meaning, versions: valid }) => [name, null, null, code, inWords(meaning, table), valid.from, valid.to]);
  const reasons = absences ? absenceReasons.map((reason) => [name, null, null, absences[reason], inWords(table.absences[reason]!, table), null, null]) : [];
  return [about, ...codes, ...reasons];
}
