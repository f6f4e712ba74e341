import { Readable } from 'node:stream';
import { RowCount, wholeRows } from './rows.js';

async function cut(text: string, chunk: number, size: number): Promise<string[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_none, at) => bytes.subarray(at * chunk, (at + 1) * chunk));
  const pieces = [];
  for await (const piece of wholeRows(Readable.from(chunks), size)) pieces.push(piece.toString());
  return pieces;
}

const rows = '1\tone\n22\tважно\n333\t\n\n4\tlonger than all of the others together\n';

it.each([1, 2, 3, 7, 64, 1000])('cuts only where a row ends, and loses nothing, whatever comes at a time (%i bytes)', async (chunk) => {
  for (const size of [1, 5, 20, 1000]) {
    const pieces = await cut(rows, chunk, size);
    expect(pieces.join('')).toBe(rows);
    expect(pieces.filter((piece) => !piece.endsWith('\n'))).toEqual([]);
  }
});

it('holds no more than it was told, but for one row', async () => {
  const many = 'a row of eighteen\n'.repeat(1000);
  const pieces = await cut(many, 64, 200);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(200 + 64);
});

it('makes nothing of nothing', async () => {
  expect(await cut('', 10, 10)).toEqual([]);
});

it('counts rows and hashes them, however they were cut', async () => {
  const [whole, inPieces] = [new RowCount(), new RowCount()];
  whole.add(Buffer.from(rows));
  for (const piece of await cut(rows, 3, 5)) inPieces.add(Buffer.from(piece));
  expect(inPieces.sum()).toEqual(whole.sum());
  expect(whole.rows).toBe(5);
});
