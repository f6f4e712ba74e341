import { absenceReasons, isAbsence, type AbsenceReason, type Cell } from '../../dictionary/column.js';
import { cutToBytes } from '../cutting.js';
import type { Table } from '../table.js';
import type { DtaVariable } from './variables.js';

/** Puts a cell at its place in the bytes of a row; `row` is its number, from 1. */
export type PutCell = (cell: Cell, target: Buffer, at: number, row: number) => void;

/** The integers that stand for `.` in each size; `.a` is one more, and so on. */
const systemMissing = { byte: 101, int: 32_741 };

/** Doubles from here on are missing: `.`, and each letter 2^40 further in their bits. */
const systemMissingDouble = 0x7fe0_0000_0000_0000n;

/** Months are counted from January 1960. */
const firstMonth = 1_960 * 12;

/** The months that an int can hold. */
const leastInt = -32_767;

export function cellPutter(variable: DtaVariable, place: number, onCut: Table['onCut']): PutCell {
  switch (variable.store) {
    case 'byte':
      return (cell, target, at) => void target.writeInt8(typeof cell === 'number' ? cell : systemMissing.byte + steps(cell), at);
    case 'int':
      return (cell, target, at) => void target.writeInt16LE(typeof cell === 'number' ? short(cell, variable) : systemMissing.int + steps(cell), at);
    case 'double':
      return putDouble;
    case 'string':
      return (cell, target, at) => putString(cell, variable, target, at, onCut);
    default:
      return (cell, target, at, row) => putPointer(cell, target, at, place, row);
  }
}

/** The text of a cell as it is kept apart from the rows; null where there is none. */
export function longString(cell: Cell): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

function putDouble(cell: Cell, target: Buffer, at: number): void {
  if (typeof cell === 'number') target.writeDoubleLE(cell, at);
  else target.writeBigUInt64LE(systemMissingDouble + (BigInt(steps(cell)) << 40n), at);
}

function short(cell: number, { column }: DtaVariable): number {
  return column.kind === 'month' ? Math.max(leastInt, cell - firstMonth) : cell;
}

function putString(cell: Cell, { column, size }: DtaVariable, target: Buffer, at: number, onCut: Table['onCut']): void {
  const whole = typeof cell === 'string' ? cell : '';
  const text = cutToBytes(whole, size);
  if (text.length < whole.length) onCut(column);
  target.fill(0, at, at + size);
  target.write(text, at);
}

// A text that is kept apart is found by its variable (2 bytes) and its row (6 bytes); no text by 0 and 0.
function putPointer(cell: Cell, target: Buffer, at: number, place: number, row: number): void {
  const isThere = longString(cell) !== null;
  target.writeUInt16LE(isThere ? place : 0, at);
  target.writeUIntLE(isThere ? row : 0, at + 2, 6);
}

/** How far behind `.` a reason stands: `.a` is 1. */
function steps(cell: Cell): number {
  return isAbsence(cell) ? places[cell.why] : 0;
}

const places = Object.fromEntries(absenceReasons.map((reason, index) => [reason, index + 1])) as Record<AbsenceReason, number>;
