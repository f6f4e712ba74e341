import { countBack } from './count-back.js';
import { stateOf } from './kinds/fractions.js';

const attempt = (...fractions: number[]) => fractions.map((fraction, at) => ({ id: `p${at}`, fraction, state: stateOf(fraction) }));

describe('countBack', () => {
  // Moodle's example of four parts, three tries and a penalty of one third: 3/3, 1/3, 2/3 and 0.
  test('each part pays for its own tries', () => {
    expect(countBack([attempt(1, 1, 0, 0), attempt(1, 0, 1, 0), attempt(1, 1, 1, 0)], 1 / 3)).toBeCloseTo(0.5, 12);
  });

  test.each<[string, number[][], number, number]>([
    ['right at once', [[1, 1]], 1 / 3, 1],
    ['right at the second try', [[0, 0], [1, 1]], 1 / 3, 2 / 3],
    ['one part at once, the other at the third', [[1, 0], [1, 0], [1, 1]], 1 / 3, 2 / 3],
    ['right and then wrong', [[1], [0]], 1 / 3, 0],
    ['penalties never make it negative', [[0], [0], [1]], 0.6, 0],
    ['half right at the second try', [[0], [0.5]], 1 / 3, 1 / 6],
    ['half right both times', [[0.5], [0.5]], 1 / 3, 0.5],
    ['no penalty', [[0, 0], [1, 0]], 0, 0.5],
  ])('%s', (_name, fractions, penalty, expected) => {
    expect(countBack(fractions.map((tried) => attempt(...tried)), penalty)).toBeCloseTo(expected, 12);
  });
});
