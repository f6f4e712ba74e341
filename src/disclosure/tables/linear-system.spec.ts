import { randomFrom } from '../../platform/chance/chance.js';
import { determined, solved } from './linear-system.js';

test.each<[string, number[][], number[]]>([
  ['nothing without equations', [], []],
  ['an unknown that stands alone', [[0, 3, 0]], [1]],
  ['nothing of a sum', [[1, 1]], []],
  ['both parts of a sum and a difference', [[1, 1], [1, -1]], [0, 1]],
  ['one of three', [[1, 1, 1], [0, 1, 1]], [0]],
  ['nothing from the same equation twice', [[1, 2], [2, 4]], []],
  ['nothing where rows cross once more than they must', [[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]], []],
  ['all, however close to each other the equations are', [[1, 1], [1_000_000_007, 1_000_000_006]], [0, 1]],
])('knows %s', (_case, rows, expected) => {
  expect(determined(rows)).toEqual(expected);
});

test('does not round: a system that floating point takes for another one', () => {
  const large = 94_906_267;
  // The two products differ by 1, beyond 2^53: equal as doubles.
  expect(determined([[large, large - 1], [large + 1, large]])).toEqual([0, 1]);
});

test.each<[string, number[][], number[], Map<number, number> | null]>([
  ['both from a sum and a difference', [[1, 1], [1, -1]], [7, 3], new Map([[0, 5], [1, 2]])],
  ['only the one that is fixed', [[1, 1, 1], [0, 1, 1]], [9, 7], new Map([[0, 2]])],
  ['nothing of a contradiction', [[1, 1], [1, 1]], [1, 2], null],
  ['a fraction', [[4]], [2], new Map([[0, 0.5]])],
])('solves %s', (_case, rows, sums, expected) => {
  expect(solved(rows, sums)).toEqual(expected);
});

it('finds the same whether numbers are small or too large for a double', () => {
  // Each equation a hundred million times: the same solutions, too large for doubles on the way to them.
  const random = randomFrom('equations');
  for (let round = 0; round < 200; round += 1) {
    const rows = Array.from({ length: 6 }, () => Array.from({ length: 7 }, () => random(4) - 1));
    const values = Array.from({ length: 7 }, () => random(50));
    const sums = rows.map((row) => row.reduce((sum, value, at) => sum + value * values[at]!, 0));
    const large = rows.map((row, at) => row.map((value) => value * (100_000_000 + at)));
    const found = solved(rows, sums)!;
    expect([...solved(large, sums.map((sum, at) => sum * (100_000_000 + at)))!].toSorted()).toEqual([...found].toSorted());
    for (const [at, value] of found) expect(value).toBeCloseTo(values[at]!, 9);
  }
});
