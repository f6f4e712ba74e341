import { mean, stateOf } from './fractions.js';

test.each<[number, string]>([
  [-1, 'wrong'],
  [0, 'wrong'],
  [0.0000009, 'wrong'],
  [0.000001, 'partial'],
  [0.5, 'partial'],
  [0.9999989, 'partial'],
  [0.9999991, 'right'],
  [1, 'right'],
])('a fraction of %d is %s', (fraction, state) => {
  expect(stateOf(fraction)).toBe(state);
});

test('three thirds, as authors write them, are right', () => {
  expect(stateOf(0.3333333 * 3)).toBe('right');
});

test('the mean of nothing is 0', () => {
  expect(mean([])).toBe(0);
  expect(mean([1, 0, 0.5])).toBe(0.5);
});
