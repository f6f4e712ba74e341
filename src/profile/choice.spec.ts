import { lessThanRated } from './choice.js';

test.each([[null, 0], [1, 0], [2, 0.25], [3, 1 / 3], [0, 0.5]])('takes from a rating of place %s so many steps: %d', (place, less) => {
  expect(lessThanRated(place)).toBeCloseTo(less, 12);
});

it('keeps places in order, and ratings that are a step apart', () => {
  const less = [1, 2, 3, 4, 10, 0].map(lessThanRated);
  expect(less).toEqual(less.toSorted((one, other) => one - other));
  expect(Math.max(...less)).toBeLessThan(1);
});
