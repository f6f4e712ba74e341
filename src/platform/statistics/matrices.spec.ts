import { randomFrom } from '../chance/chance.js';
import { inverse, square, times } from './matrices.js';

it('multiplies by hand', () => {
  expect(times([[1, 2], [3, 4]], [5, 6])).toEqual([17, 39]);
  expect(square(2, (row, column) => 10 * row + column)).toEqual([[0, 1], [10, 11]]);
});

it('inverts by hand', () => {
  // 1/(4·3 − 2·2) · [3 −2; −2 4]
  const expected = [[0.375, -0.25], [-0.25, 0.5]];
  for (const [row, values] of inverse([[4, 2], [2, 3]]).entries()) for (const [column, value] of values.entries()) expect(value).toBeCloseTo(expected[row]![column]!, 12);
});

it('undoes what a matrix does, of any size', () => {
  const random = randomFrom('matrices');
  for (const size of [1, 3, 12, 30]) {
    const root = square(size, () => random(1_000) / 500 - 1);
    const matrix = square(size, (row, column) => root[row]!.reduce((sum, value, at) => sum + value * root[column]![at]!, row === column ? 0.1 : 0));
    const column = Array.from({ length: size }, () => random(1_000) / 500 - 1);
    const back = times(inverse(matrix), times(matrix, column));
    for (const [at, value] of back.entries()) expect(value).toBeCloseTo(column[at]!, 6);
  }
});

it('refuses what is not positive definite', () => {
  for (const matrix of [[[0]], [[1, 2], [2, 1]]]) expect(() => inverse(matrix)).toThrow(RangeError);
});
