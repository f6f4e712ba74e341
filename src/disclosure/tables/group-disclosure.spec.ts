import { withTotals } from './counts-table.js';
import { groupsDisclosed } from './group-disclosure.js';

const disclosed = (...counts: number[]) => groupsDisclosed(withTotals(['row'], counts.map((_, at) => `${at}`), [counts])).length === 1;

it('finds that all married women work full time, and that one divorced woman knows it of the others', () => {
  const hours = withTotals(['Married', 'Divorced', 'Single'], ['full time', 'part time'], [[6, 0], [5, 1], [2, 2]]);
  expect(groupsDisclosed(hours)).toEqual(['Married', 'Divorced']);
});

test.each<[number[], boolean]>([
  [[0, 9, 0], true],
  [[1, 0, 0], true],
  [[8, 0, 1], true],
  [[1, 1], true],
  [[8, 1, 1], false],
  [[2, 2], false],
  [[0, 0], false],
])('a row of %j: %s', (counts, expected) => {
  expect(disclosed(...counts)).toBe(expected);
});
