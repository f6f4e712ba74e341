import { withTotals, type CountsTable } from '../../src/disclosure/tables/counts-table.js';

/** Whole numbers from 0 to `below` − 1, the same row of them for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 1_000_003) % below;
  };
}

/** A table of so many rows and columns with counts from 0 to `most`, small ones more often than large ones. */
export function randomTable(roll: (below: number) => number, rows: number, columns: number, most: number): CountsTable {
  const count = () => roll(roll(most + 1) + 1);
  const inner = Array.from({ length: rows }, () => Array.from({ length: columns }, count));
  return withTotals(labels('row', rows), labels('column', columns), inner);
}

function labels(word: string, length: number): string[] {
  return Array.from({ length }, (_, at) => `${word} ${at + 1}`);
}
