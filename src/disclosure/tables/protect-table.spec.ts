import { dice, randomTable } from '../../../test/make/counts.js';
import { audit } from './audit.js';
import { nameOf, withTotals, type CountsTable } from './counts-table.js';
import { protectTable, shownCounts } from './protect-table.js';
import { isSmall } from './small-counts.js';

const names = (table: CountsTable, cells: readonly number[]) => cells.map((cell) => nameOf(table, cell).join()).sort();

const marital = withTotals(['Married', 'Divorced', 'Single'], ['M', 'F'], [[38, 17], [7, 4], [3, 1]]);

it('protects the published example', () => {
  const found = protectTable(marital, { threshold: 3, zeros: false, width: 1 });
  expect(names(marital, found.primary)).toEqual(['Single,F']);
  expect(names(marital, found.complementary)).toEqual(['Divorced,F', 'Divorced,M', 'Single,M']);
  expect(found).toMatchObject({ hiddenSum: 15, isProven: true });
  expect(shownCounts(marital, found)).toEqual([[38, 17, 55], [null, null, 11], [null, null, 4], [48, 22, 70]]);
});

it('shows all of a table that has nothing to hide', () => {
  const found = protectTable(marital, { threshold: 1, zeros: false, width: 1 });
  expect(found).toMatchObject({ primary: [], complementary: [], intervals: [], hiddenSum: 0 });
  expect(shownCounts(marital, found)).toEqual(marital.counts);
});

it('leaves no few over beside a cell whose row or column is known', () => {
  // Of 42, 39 did not answer: the three who did are too few, though none of them is in a cell that could be shown.
  const table = withTotals(['fi', 'tr'], ['a', 'b', 'c', 'not known'], [[1, 1, 1, 39], [10, 12, 11, 40]]);
  const found = protectTable(table, { threshold: 5, zeros: false, width: 3, totalsKnown: true });
  expect(names(table, found.primary)).toEqual(['fi,a', 'fi,b', 'fi,c', 'fi,not known', 'tr,a', 'tr,b', 'tr,c']);
  expect(shownCounts(table, found)[0]).toEqual([null, null, null, null, 42]);
});

it('lets nobody work out a small count, in thousands of random tables', () => {
  const roll = dice(2026);
  for (let round = 0; round < 2000; round += 1) {
    const table = randomTable(roll, 1 + roll(4), 1 + roll(4), [3, 12, 40, 200][roll(4)]!);
    const rule = { threshold: 1 + roll(10), zeros: roll(4) === 0, width: 1 + roll(4) };
    const found = protectTable(table, rule);
    const shown = shownCounts(table, found).flat().filter((count) => count !== null);
    expect(shown.filter((count) => isSmall(count, rule))).toEqual([]);
    expect(audit(table, [...found.primary, ...found.complementary], found.primary, rule.width).safe).toBe(true);
    expect(found.hiddenSum).toBeLessThanOrEqual(table.counts.flat().reduce((sum, count) => sum + count, 0));
  }
});

it('hides the same cells in whatever order rows and columns stand', () => {
  const roll = dice(31);
  for (let round = 0; round < 200; round += 1) {
    const table = randomTable(roll, 2 + roll(4), 2 + roll(3), 10);
    const rule = { threshold: 4, zeros: roll(2) === 0, width: 1 + roll(3) };
    const [rows, columns] = [shuffled(table.rows.length, roll), shuffled(table.columns.length, roll)];
    const other = withTotals(rows.map((row) => table.rows[row]!), columns.map((column) => table.columns[column]!), rows.map((row) => columns.map((column) => table.counts[row]![column]!)));
    const [one, two] = [protectTable(table, rule), protectTable(other, rule)];
    expect(names(other, two.complementary)).toEqual(names(table, one.complementary));
    expect(two.hiddenSum).toBe(one.hiddenSum);
  }
});

function shuffled(length: number, roll: (below: number) => number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at -= 1) {
    const other = roll(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
