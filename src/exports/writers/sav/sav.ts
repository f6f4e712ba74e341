import { isAbsence, type Cell, type Column } from '../../dictionary/column.js';
import { CannotWrite } from '../cannot-write.js';
import { cutToBytes } from '../cutting.js';
import type { Table } from '../table.js';
import { Bytecodes } from './bytecodes.js';
import { dictionaryRecords } from './dictionary-records.js';
import { savVariables, type SavVariable } from './variables.js';

/** Days from 14 October 1582, midnight of which is second 0 in SPSS, to 1 January 1970. */
const daysBeforeUnix = 141_428;

/** More variables than any program opens. */
const mostVariables = 32_767;

/**
 * Writes a table as a system file of SPSS, in bytecodes and UTF-8. Widths of strings follow from the survey and not from
 * the answers, so that each export of it has the same variables. @throws CannotWrite
 */
export async function* sav(table: Table): AsyncGenerator<Buffer> {
  const variables = savVariables(table);
  if (variables.length > mostVariables) throw new CannotWrite(`SPSS opens ${mostVariables} variables, and these are ${variables.length}: export csv or package.`);
  yield dictionaryRecords(table, variables);
  const data = new Bytecodes();
  const cells = variables.map((variable) => cellWriter(variable, data, table.onCut));
  for await (const rows of table.read()) {
    for (const row of rows) for (let at = 0; at < cells.length; at += 1) cells[at]!(row[at]!);
    yield data.take();
  }
  yield data.end();
}

type CellWriter = (cell: Cell) => void;

function cellWriter(variable: SavVariable, data: Bytecodes, onCut: Table['onCut']): CellWriter {
  const { column, width } = variable;
  if (width === 0) return (cell) => data.number(numberIn(cell, column));
  return (cell) => {
    const whole = typeof cell === 'string' ? cell : '';
    const text = cutToBytes(whole, width);
    if (text.length < whole.length) onCut(column);
    writeString(Buffer.from(text), variable, data);
  };
}

function numberIn(cell: Cell, { kind, absences }: Column): number | null {
  if (isAbsence(cell)) return absences?.[cell.why] ?? null;
  if (typeof cell !== 'number') return null;
  return kind === 'month' ? secondsTo(cell) : cell;
}

function writeString(bytes: Buffer, { segments }: SavVariable, data: Bytecodes): void {
  segments.forEach(({ width, places }, index) => data.string(bytes.subarray(255 * index, 255 * index + width), places));
}

/** SPSS keeps a month as the second in which its first day begins. */
function secondsTo(month: number): number {
  return (Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000 + daysBeforeUnix) * 86_400;
}
