import { golden } from '../../test/support/golden.js';
import { wilsonInterval } from './wilson.js';

test('the published case: 81 of 263', () => {
  expect(wilsonInterval(81, 263)!.map((bound) => bound.toFixed(4))).toEqual(['0.2553', '0.3662']);
});

test('R agrees', () => {
  const known = (golden('needs/golden/tests') as { wilson: { count: number; n: number; interval: number[] }[] }).wilson;
  for (const { count, n, interval } of known) expect(wilsonInterval(count, n)).toEqual(interval.map((bound) => expect.closeTo(bound, 12)));
});

test('of nobody there is none', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

test('it holds the share, stays within 0 and 1, and is the same from the other side', () => {
  for (let n = 1; n < 40; n += 3) {
    for (let count = 0; count <= n; count += 1) {
      const [low, high] = wilsonInterval(count, n)!;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(count / n);
      expect(high).toBeGreaterThanOrEqual(count / n);
      expect(high).toBeLessThanOrEqual(1);
      expect(wilsonInterval(n - count, n)).toEqual([expect.closeTo(1 - high, 12), expect.closeTo(1 - low, 12)]);
    }
  }
});
