import { whereFalls } from './where-falls.js';

test.each<[string, (x: number) => number, number, number]>([
  ['a line', (x) => 5 - x, 2, 3],
  ['a steep fall far away', (x) => Math.exp(-x), 1e-200, 200 * Math.LN10],
  ['a flat end', (x) => 1 / (1 + x * x), 1e-8, Math.sqrt(1e8 - 1)],
  ['a fall near 0', (x) => Math.exp(-1e6 * x), 0.5, Math.LN2 / 1e6],
  ['a step', (x) => (x < 0.7 ? 1 : 0), 0.5, 0.7],
  ['what begins lower', (x) => 1 - x, 2, 0],
  ['what begins there', (x) => 1 - x, 1, 0],
])('%s', (_name, falling, wanted, expected) => {
  expect(Math.abs(whereFalls(falling, wanted) - expected)).toBeLessThanOrEqual(1e-13 * expected);
});

test('it takes few steps', () => {
  let steps = 0;
  whereFalls((x) => {
    steps += 1;
    return Math.exp(-x * x);
  }, 0.025);
  expect(steps).toBeLessThan(20);
});
