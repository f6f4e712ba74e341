import { createHash, type Hash } from 'node:crypto';
import type { TableSum } from './archive.js';

/** How many bytes of rows are held at a time. */
const enough = 4 * 1024 * 1024;

const newline = 0x0a;

/**
 * The text format of COPY in pieces that end with the end of a row. Inside a value a line break is written as
 * two letters, so each newline ends a row.
 */
export async function* wholeRows(stream: AsyncIterable<Buffer>, size = enough): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    held.push(chunk);
    length += chunk.length;
    if (length < size || !chunk.includes(newline)) continue;
    const all = Buffer.concat(held);
    const end = all.lastIndexOf(newline) + 1;
    yield all.subarray(0, end);
    held = [all.subarray(end)];
    length = all.length - end;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** Counts and hashes the rows of one table as they pass. */
export class RowCount {
  private readonly hash: Hash = createHash('sha256');
  rows = 0;

  add(text: Buffer): void {
    this.hash.update(text);
    for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) this.rows += 1;
  }

  /** Once only, at the end. */
  sum(): TableSum {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}
