import { numbersFrom } from '../../../test/make/numbers.js';
import { roundSpan, scaleOver } from './scale.js';

test.each<[number[], number[]]>([
  [[0, 1], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [[1, 4], [1, 2, 3, 4]],
  [[2.6, 3.62], [2.5, 3, 3.5, 4]],
  [[-100, 100], [-100, -50, 0, 50, 100]],
  [[3, 3], [3, 3.05, 3.1, 3.15, 3.2]],
])('values %j lie in a round span with round ticks', (values, ticks) => {
  const span = roundSpan(values);
  expect(span).toEqual([ticks[0], ticks.at(-1)]);
  expect(scaleOver(span, 0, 100).ticks).toEqual(ticks);
});

test('values keep their order and distances, and stay on the axis', () => {
  const scale = scaleOver([1, 4], 10, 310);
  expect([1, 2, 3, 4, 0, 9].map((value) => scale.at(value))).toEqual([10, 110, 210, 310, 10, 310]);
  expect(scaleOver([0, 10], 200, 0).at(4)).toBe(120);
});

test('a round span holds every value, and has at least two ticks and at most six', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const random = numbersFrom(seed);
    const values = Array.from({ length: 1 + random(6) }, () => (random(2e6) - 1e6) / 10 ** random(9));
    const [least, most] = roundSpan(values);
    expect(least).toBeLessThanOrEqual(Math.min(...values));
    expect(most).toBeGreaterThanOrEqual(Math.max(...values));
    const { ticks } = scaleOver([least, most], 0, 1);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(6);
  }
});
