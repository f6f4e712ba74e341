import { CannotWrite } from '../cannot-write.js';
import type { Table } from '../table.js';
import { cellPutter, longString } from './cells.js';
import { descriptions, header, map, uint64, valueLabels } from './sections.js';
import { dtaVariables, type DtaVariable } from './variables.js';

/** The most variables of format 118, which Stata reads since version 14. */
const mostVariables = 32_767;

const open = Buffer.from('<stata_dta>');
const close = Buffer.from('</stata_dta>');
const mapSize = '<map></map>'.length + 14 * 8;

/**
 * Writes a table as a file of Stata (format 118): UTF-8, reasons for empty cells as `.a` to `.d`, long texts as strL.
 * Rows are read once, or thrice where there are long texts: the front of the file says where they end, and they stand
 * behind all rows. @throws CannotWrite
 */
export async function* dta(table: Table): AsyncGenerator<Buffer> {
  const { variables, labels } = dtaVariables(table);
  if (variables.length > mostVariables) throw new CannotWrite(`Stata reads ${mostVariables} variables in this format, and these are ${variables.length}: export csv or package.`);
  const front = [header(table, variables), ...descriptions(table, variables)];
  const behind = valueLabels(labels);
  const longTexts = new LongTexts(variables);
  yield Buffer.concat([open, front[0]!, map(await startsOf(front, variables, behind, longTexts, table)), ...front.slice(1), Buffer.from('<data>')]);
  yield* data(table, variables);
  yield Buffer.from('</data><strls>');
  yield* longTexts.pieces(table);
  yield Buffer.concat([Buffer.from('</strls>'), behind, close]);
}

async function startsOf([head, ...sections]: Buffer[], variables: readonly DtaVariable[], behind: Buffer, longTexts: LongTexts, table: Table): Promise<number[]> {
  const dataSize = '<data></data>'.length + table.count * rowSize(variables);
  const textsSize = '<strls></strls>'.length + (await longTexts.size(table));
  const sizes = [open.length + head!.length, mapSize, ...sections.map(({ length }) => length), dataSize, textsSize, behind.length, close.length];
  let end = 0;
  return [0, ...sizes.map((size) => (end += size))];
}

async function* data({ read, onCut }: Table, variables: readonly DtaVariable[]): AsyncGenerator<Buffer> {
  const size = rowSize(variables);
  const putters = variables.map((variable, index) => cellPutter(variable, index + 1, onCut));
  let number = 0;
  for await (const rows of read()) {
    const bytes = Buffer.allocUnsafe(size * rows.length);
    let at = 0;
    for (const row of rows) {
      number += 1;
      for (let place = 0; place < putters.length; place += 1) {
        putters[place]!(row[place]!, bytes, at, number);
        at += variables[place]!.size;
      }
    }
    yield bytes;
  }
}

function rowSize(variables: readonly DtaVariable[]): number {
  return variables.reduce((sum, { size }) => sum + size, 0);
}

/** Texts that are kept apart from the rows, each behind its variable, its row and its length. */
class LongTexts {
  private readonly places: readonly number[];

  constructor(variables: readonly DtaVariable[]) {
    this.places = variables.flatMap(({ store }, index) => (store === 'long string' ? [index] : []));
  }

  async size(table: Table): Promise<number> {
    let size = 0;
    for await (const { text } of this.all(table)) size += 21 + Buffer.byteLength(text);
    return size;
  }

  async *pieces(table: Table): AsyncGenerator<Buffer> {
    for await (const { place, row, text } of this.all(table)) yield Buffer.concat([Buffer.from('GSO'), pointer(place, row), textHead(text), Buffer.from(`${text}\0`)]);
  }

  private async *all(table: Table): AsyncGenerator<{ place: number; row: number; text: string }> {
    if (this.places.length === 0) return;
    let row = 0;
    for await (const rows of table.read()) {
      for (const cells of rows) {
        row += 1;
        for (const place of this.places) {
          const text = longString(cells[place]!);
          if (text !== null) yield { place: place + 1, row, text };
        }
      }
    }
  }
}

function pointer(place: number, row: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(place);
  return Buffer.concat([bytes, uint64(row)]);
}

/** 130 says that a text follows, with a zero byte at its end. */
function textHead(text: string): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8(130);
  bytes.writeUInt32LE(Buffer.byteLength(text) + 1, 1);
  return bytes;
}
