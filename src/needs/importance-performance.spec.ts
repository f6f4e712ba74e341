import { crosshairOf, quadrantOf, type Quadrant } from './importance-performance.js';

const points = [{ importance: 5, ability: 1 }, { importance: 4, ability: 2 }, { importance: 1, ability: 2.4 }];

test.each([
  ['mean' as const, 10 / 3, 1.8],
  ['median' as const, 4, 2],
  ['midpoint' as const, 2.5, 2.5],
])('the crosshair at the %s', (rule, importance, ability) => {
  expect(crosshairOf(points, rule, 4)).toEqual({ importance: expect.closeTo(importance, 12), ability: expect.closeTo(ability, 12) });
  expect(crosshairOf([], rule, 4)).toBeNull();
});

test.each<[number, number, Quadrant]>([
  [4, 2, 'concentrate'],
  [4, 4, 'keep'],
  [2, 2, 'low'],
  [2, 4, 'overkill'],
  [3, 2, 'concentrate'], // on a line is high
  [3, 3, 'keep'],
  [2, 3, 'overkill'],
  [2.9999999999999996, 3, 'keep'], // on the line, but for rounding
  [2.99, 2.99, 'low'],
])('importance %d and ability %d, crossing at 3, is %s', (importance, ability, quadrant) => {
  expect(quadrantOf({ importance, ability }, { importance: 3, ability: 3 })).toBe(quadrant);
});
