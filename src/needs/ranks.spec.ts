import { rankCorrelation, ranksOf } from './ranks.js';

test.each<[number[], number[]]>([
  [[], []],
  [[10, 30, 20], [3, 1, 2]],
  [[2, 2, 1], [1.5, 1.5, 3]],
  [[1, 5, 5, 5], [4, 2, 2, 2]],
  [[0.1 + 0.2, 0.3, 1], [2.5, 2.5, 1]], // equal but for what a computer cannot hold
  [[-1e-12, 0], [1.5, 1.5]],
])('the ranks of %j are %j', (values, ranks) => {
  expect(ranksOf(values)).toEqual(ranks);
});

test.each<[number[], number[], number | null]>([
  [[1, 2, 3], [10, 20, 30], 1],
  [[1, 2, 3], [30, 20, 10], -1],
  [[106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17], -29 / 165], // the textbook's IQ and hours of television
  [[1, 2, 2, 3], [1, 3, 2, 4], 0.9486832980505138],
  [[1, 1, 1], [1, 2, 3], null],
  [[1], [1], null],
  [[], [], null],
])('the rank correlation of %j and %j is %d', (one, other, expected) => {
  expect(rankCorrelation(one, other)).toEqual(expected === null ? null : expect.closeTo(expected, 12));
});
