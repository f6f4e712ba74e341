import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dice, randomTable } from '../../../test/make/counts.js';
import { audit } from './audit.js';
import { complementOf } from './complementary.js';
import { cellsOf, countIn, nameOf, withTotals, type CountsTable } from './counts-table.js';
import { smallCounts } from './small-counts.js';

const marital = withTotals(['Married', 'Divorced', 'Single'], ['M', 'F'], [[38, 17], [7, 4], [3, 1]]);

const peopleIn = (table: CountsTable, cells: readonly number[]) => cells.reduce((sum, cell) => sum + countIn(table, cell), 0);

it('finds the one cheapest choice of the published example', () => {
  const { cells, isProven } = complementOf(marital, [7]);
  expect(cells.map((cell) => nameOf(marital, cell).join())).toEqual(['Divorced,M', 'Divorced,F', 'Single,M']);
  expect(isProven).toBe(true);
});

it('hides nothing where nothing is small, and nothing more where small cells protect each other', () => {
  expect(complementOf(marital, [])).toEqual({ cells: [], isProven: true });
  expect(complementOf(marital, [3, 4, 6, 7]).cells).toEqual([]);
});

it('hides totals where a line has nothing else to hide', () => {
  const row = withTotals(['only'], ['x', 'y'], [[1, 9]]);
  const small = smallCounts(row, { threshold: 3, zeros: false });
  expect(small.map((cell) => nameOf(row, cell))).toEqual([['only', 'x'], ['Total', 'x']]);
  expect(complementOf(row, small).cells.map((cell) => nameOf(row, cell))).toEqual([['only', 'y'], ['Total', 'y']]);
});

it('never hides behind a cell where nobody can be', () => {
  const table = withTotals(['a', 'b', 'c'], ['x', 'y', 'z'], [[1, 0, 30], [0, 5, 30], [40, 40, 40]]);
  expect(complementOf(table, [0]).cells).toEqual([1, 4, 5]);
  expect(complementOf({ ...table, impossible: new Set([1]) }, [0]).cells).not.toContain(1);
});

it('says so when a search was given up, and gives a safe choice all the same', () => {
  const roll = dice(17);
  const table = randomTable(roll, 8, 6, 40);
  const small = smallCounts(table, { threshold: 5, zeros: false });
  const { cells, isProven } = complementOf(table, small, 3, 50);
  expect(isProven).toBe(false);
  expect(audit(table, [...small, ...cells], small, 3).safe).toBe(true);
});

it('hides no more people than HiGHS needed', () => {
  interface Optimum { counts: number[][]; threshold: number; zeros: boolean; width: number; hiddenSum: number }
  const optima = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../test/disclosure/golden/optima.json'), 'utf8')) as Optimum[];
  expect(optima.length).toBeGreaterThan(100);
  for (const { counts, threshold, zeros, width, hiddenSum } of optima) {
    const table = withTotals(counts.slice(1).map(String), counts[0]!.slice(1).map((_, at) => `${at}`), counts.slice(0, -1).map((row) => row.slice(0, -1)));
    const small = smallCounts(table, { threshold, zeros });
    const { cells, isProven } = complementOf(table, small, width);
    expect({ isProven, hiddenSum: peopleIn(table, [...small, ...cells]) }).toEqual({ isProven: true, hiddenSum });
  }
});

it('hides no more people and cells than any choice that is safe', () => {
  const roll = dice(23);
  for (let round = 0; round < 150; round += 1) {
    const table = randomTable(roll, 1 + roll(3), 1 + roll(3), 12);
    const small = smallCounts(table, { threshold: 2 + roll(5), zeros: roll(3) === 0 });
    const width = 1 + roll(3);
    const { cells } = complementOf(table, small, width);
    expect(safeAndCheaper(table, small, width, cells)).toBeUndefined();
  }
});

/** A safe choice that hides fewer people, or as many in fewer cells, by trying all of them. */
function safeAndCheaper(table: CountsTable, small: readonly number[], width: number, than: readonly number[]): number[] | undefined {
  const cost = (cells: readonly number[]) => peopleIn(table, cells) * 100 + cells.length;
  const search = (chosen: number[], from: number): number[] | undefined => {
    if (cost(chosen) >= cost(than)) return undefined;
    if (audit(table, [...small, ...chosen], small, width).safe) return chosen;
    const next = cellsOf(table).filter((cell) => cell >= from && !small.includes(cell));
    return next.reduce<number[] | undefined>((found, cell) => found ?? search([...chosen, cell], cell + 1), undefined);
  };
  return search([], 0);
}
