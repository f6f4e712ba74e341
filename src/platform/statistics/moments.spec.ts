import { numbersFrom } from '../../../test/make/numbers.js';
import { covariance, deviations, mean, median, moment, sum, variance } from './moments.js';

test.each<[number[], number]>([
  [[], 0],
  [[0.1, 0.2, 0.3], 0.6],
  [[1e16, 1, -1e16], 1],
  [[1, 1e100, 1, -1e100], 2],
  [Array.from({ length: 10 }, () => 0.1), 1],
])('the sum of %j is %d', (values, expected) => {
  expect(sum(values)).toBe(expected);
});

test.each<[number[], number]>([[[5], 5], [[3, 1, 2], 2], [[4, 3, 3, 1, 2, 0], 2.5], [[10, 9, 1], 9]])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

describe('deviations', () => {
  test('add up to nothing', () => {
    expect(deviations([1, 2, 6])).toEqual([-2, -1, 3]);
  });

  test('of values that differ only by rounding are 0', () => {
    expect(deviations([0.1 + 0.2, 0.3, 0.3])).toEqual([0, 0, 0]);
    expect(deviations([0.1, 0.1, 0.1])).toEqual([0, 0, 0]);
    expect(deviations([1e9, 1e9 + 1e-3])).toEqual([0, 0]);
  });
});

test('far from zero nothing is lost', () => {
  const near = [4, 7, 13, 16];
  for (const far of [1e6, 1e8, 1e9]) {
    const row = deviations(near.map((value) => value + far));
    expect(variance(row)).toBeCloseTo(30, 9);
    expect(moment(row, 3)).toBeCloseTo(0, 9);
    expect(mean(near.map((value) => value + far))).toBe(far + 10);
  }
});

test('a covariance of which only rounding is left is 0', () => {
  const [one, other] = [deviations([0.1, 0.2, 0.3, 0.4]), deviations([0.3, 0.1, 0.4, 0.2])];
  expect(covariance(one, other)).toBe(0);
});

test('a covariance is symmetrical and never larger than the two standard deviations', () => {
  for (let round = 0; round < 100; round += 1) {
    const random = numbersFrom(round);
    const row = () => deviations(Array.from({ length: 12 }, () => random(1000) / 100));
    const [one, other] = [row(), row()];
    expect(covariance(one, other)).toBe(covariance(other, one));
    expect(Math.abs(covariance(one, other))).toBeLessThanOrEqual(Math.sqrt(variance(one) * variance(other)) * (1 + 1e-12));
  }
});
