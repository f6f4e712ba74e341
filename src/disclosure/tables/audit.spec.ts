import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dice, randomTable } from '../../../test/make/counts.js';
import { audit, recoverable } from './audit.js';
import { cellsOf, countIn, nameOf, placeOf, withTotals, type CountsTable } from './counts-table.js';

const byCell = (table: CountsTable, hidden: number[]) => Object.fromEntries(audit(table, hidden).intervals.map(({ cell, low, high }) => [nameOf(table, cell).join(), [low, high]]));

/** Marital status by sex of 70 people; the handbook's example of identification. */
const marital = withTotals(['Married', 'Divorced', 'Single'], ['M', 'F'], [[38, 17], [7, 4], [3, 1]]);

it('refuses a table with one hidden cell', () => {
  const { safe, faults, intervals } = audit(marital, [7]);
  expect({ safe, faults }).toEqual({ safe: false, faults: [7] });
  expect(intervals).toEqual([{ cell: 7, low: 1, high: 1, recoverable: true }]);
});

it('passes the published choice, with the published intervals', () => {
  expect(audit(marital, [3, 4, 6, 7], [7]).safe).toBe(true);
  expect(byCell(marital, [3, 4, 6, 7])).toEqual({ 'Divorced,M': [6, 10], 'Divorced,F': [1, 5], 'Single,M': [0, 4], 'Single,F': [0, 4] });
});

it('refuses a small cell that is shown', () => {
  expect(audit(marital, [], [7])).toEqual({ safe: false, intervals: [], faults: [7] });
});

it('refuses an interval that is narrower than asked for', () => {
  expect(audit(marital, [3, 4, 6, 7], [7], 4).safe).toBe(true);
  expect(audit(marital, [3, 4, 6, 7], [7], 5).faults).toEqual([7]);
});

it('refuses cells that are pinned only because nobody is fewer than nobody', () => {
  const pinned = withTotals(['a', 'b'], ['x', 'y'], [[1, 0], [2, 0]]);
  const { intervals, safe } = audit(pinned, [0, 1, 3, 4]);
  expect(safe).toBe(false);
  expect(intervals.map(({ recoverable }) => recoverable)).toEqual([false, false, false, false]);
  expect(intervals.map(({ low, high }) => [low, high])).toEqual([[1, 1], [0, 0], [2, 2], [0, 0]]);
});

it('knows no limit where totals are hidden', () => {
  expect(audit(marital, cellsOf(marital)).intervals.every(({ low, high }) => low === 0 && high === Infinity)).toBe(true);
});

interface Golden {
  counts: number[][];
  intervals: { cell: number; low: number; high: number | null; recoverable: boolean }[];
}

it('finds what glpsol and ranks over fractions found', () => {
  const golden = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../test/disclosure/golden/intervals.json'), 'utf8')) as Golden[];
  expect(golden.length).toBeGreaterThan(50);
  expect(golden.flatMap(({ intervals }) => intervals).filter(({ recoverable }) => recoverable).length).toBeGreaterThan(50);
  for (const { counts, intervals } of golden) {
    const table = withTotals(counts.slice(1).map(String), counts[0]!.slice(1).map((_, at) => `${at}`), counts.slice(0, -1).map((row) => row.slice(0, -1)));
    const found = audit(table, intervals.map(({ cell }) => cell)).intervals;
    expect(found.map(({ high, ...rest }) => ({ ...rest, high: high === Infinity ? null : high }))).toEqual(intervals);
  }
});

it('finds the same intervals as trying every table', () => {
  const roll = dice(7);
  for (let round = 0; round < 200; round += 1) {
    const table = randomTable(roll, 2 + roll(2), 2 + roll(2), 4);
    const inner = cellsOf(table).filter((cell) => placeOf(table, cell).row < table.rows.length && placeOf(table, cell).column < table.columns.length);
    const hidden = inner.filter(() => roll(3) > 0);
    const tables = everyTable(table, hidden);
    const tried = hidden.map((cell) => tables.map((values) => values.get(cell)!));
    expect(audit(table, hidden).intervals.map(({ low, high }) => [low, high])).toEqual(tried.map((values) => [Math.min(...values), Math.max(...values)]));
  }
});

/** Every way to fill the hidden cells so that all lines still add up, by trying. */
function everyTable(table: CountsTable, hidden: readonly number[]): Map<number, number>[] {
  const open = (line: 'row' | 'column', cell: number, values: Map<number, number>) => {
    const others = hidden.filter((other) => placeOf(table, other)[line] === placeOf(table, cell)[line]);
    const left = others.reduce((sum, other) => sum + countIn(table, other) - (values.get(other) ?? 0), 0);
    return { left, isLast: others.every((other) => other === cell || values.has(other)) };
  };
  const fill = (values: Map<number, number>, [cell, ...rest]: readonly number[]): Map<number, number>[] => {
    if (cell === undefined) return [values];
    const lines = [open('row', cell, values), open('column', cell, values)];
    const tries = Array.from({ length: Math.min(...lines.map(({ left }) => left)) + 1 }, (_, value) => value);
    return tries.filter((value) => lines.every(({ left, isLast }) => !isLast || value === left)).flatMap((value) => fill(new Map([...values, [cell, value]]), rest));
  };
  return fill(new Map(), hidden);
}

it('never says that a cell is recoverable whose interval is wider than one value', () => {
  const roll = dice(11);
  for (let round = 0; round < 500; round += 1) {
    const table = randomTable(roll, 1 + roll(4), 1 + roll(4), 9);
    const hidden = cellsOf(table).filter(() => roll(2) === 0);
    const wide = audit(table, hidden).intervals.filter(({ low, high }) => low < high);
    expect(wide.filter(({ cell }) => recoverable(table, hidden).has(cell))).toEqual([]);
  }
});
