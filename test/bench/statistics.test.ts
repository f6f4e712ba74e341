import { compare, median } from '../../bench/statistics.mjs';

it.each([
  [[3], 3],
  [[1, 2], 1.5],
  [[9, 1, 5], 5],
  [[10, 2, 8, 4], 6],
])('finds the median of %j: %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it('finds no median of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});

it('is not moved by one round in which the machine was busy', () => {
  const calm = { floor: 1000, product: 500 };
  const busy = { floor: 1000, product: 20 };
  expect(compare([calm, busy, calm]).ratio).toBe(0.5);
  expect(compare([calm, busy, calm])).toMatchObject({ floor: 1000, product: 500, least: 0.02, most: 0.5 });
});

it('compares what was measured in the same round, and not the rates of different moments', () => {
  const rounds = [1, 2, 4].map((speed) => ({ floor: 1000 * speed, product: 600 * speed }));
  expect(compare(rounds)).toMatchObject({ ratio: 0.6, least: 0.6, most: 0.6 });
});
