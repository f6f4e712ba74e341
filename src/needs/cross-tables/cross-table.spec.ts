import { numbersFrom } from '../../../test/make/numbers.js';
import { golden } from '../../../test/support/golden.js';
import { chiSquareTest } from './chi-square.js';
import { crossTable } from './cross-table.js';
import { fisherExact } from './fisher.js';

interface Known {
  counts: number[][]; statistic: number; df: number; p: number; v: number; interval: [number, number]; isTooSmall: boolean; fisher: number | null;
}

const known = (golden('needs/golden/tests') as { cross: Known[] }).cross;

test.each(known)('R agrees on $counts', ({ counts, statistic, df, p, v, interval, isTooSmall, fisher }) => {
  expect(chiSquareTest(counts)).toEqual({
    statistic: expect.closeTo(statistic, 11), df, p: expect.closeTo(p, 12), cramersV: expect.closeTo(v, 12), interval: interval.map((bound) => expect.closeTo(bound, 8)), isTooSmall,
  });
  if (fisher !== null) expect(fisherExact(counts as [[number, number], [number, number]])).toBeCloseTo(fisher, 12);
});

test('the lady tasting tea', () => {
  expect(fisherExact([[3, 1], [1, 3]])).toBeCloseTo(34 / 70, 13);
  expect(fisherExact([[4, 0], [0, 4]])).toBeCloseTo(2 / 70, 13);
});

test.each<[[number, number], [number, number], number]>([[[0, 0], [3, 4], 1], [[0, 5], [0, 2], 1], [[0, 0], [0, 0], 1], [[1, 0], [0, 1], 1]])('margins that allow nothing else: %j %j', (first, second, p) => {
  expect(fisherExact([first, second])).toBeCloseTo(p, 13);
});

test('Fisher is asked only where two by two is too small for chi-square', () => {
  expect(crossTable([[3, 1], [1, 3]]).fisher).toBeCloseTo(34 / 70, 12);
  expect(crossTable([[30, 30], [29, 31]]).fisher).toBeNull();
  expect(crossTable([[3, 1, 1], [1, 3, 1]]).fisher).toBeNull();
});

test('each share has its interval, and an empty row has none', () => {
  const { cells, chiSquare } = crossTable([[1, 3], [0, 0]]);
  expect(cells[0]).toEqual([{ count: 1, share: 0.25, interval: [expect.closeTo(0.0455873, 6), expect.closeTo(0.6993582, 6)] }, expect.objectContaining({ share: 0.75 })]);
  expect(cells[1]).toEqual([{ count: 0, share: null, interval: null }, { count: 0, share: null, interval: null }]);
  expect(chiSquare).toBeNull();
});

test('rows and columns without anybody change nothing', () => {
  const { counts } = known[0]!;
  expect(chiSquareTest([...counts, [0, 0, 0]].map((row) => [0, ...row]))).toEqual(chiSquareTest(counts));
  expect(chiSquareTest([])).toBeNull();
});

test('a table and the same lying on its side are the same; V is 0 to 1, its interval around it or above', () => {
  for (let seed = 0; seed < 25; seed += 1) {
    const random = numbersFrom(seed);
    const counts = Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => 1 + random(30)));
    const found = chiSquareTest(counts)!;
    const turned = chiSquareTest(counts[0]!.map((_, at) => counts.map((row) => row[at]!)))!;
    expect([turned.statistic, turned.p, turned.cramersV]).toEqual([found.statistic, found.p, found.cramersV].map((value) => expect.closeTo(value, 10)));
    expect(found.interval[0]).toBeLessThanOrEqual(found.cramersV);
    expect(found.interval[1]).toBeLessThanOrEqual(1);
    expect(found.interval[0]).toBeLessThanOrEqual(found.interval[1]);
  }
});

test('what is wholly told by the row has V 1', () => {
  expect(chiSquareTest([[10, 0], [0, 10]])).toMatchObject({ cramersV: 1, statistic: 20 });
});
