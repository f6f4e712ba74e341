import { randomFrom } from '../../platform/chance/chance.js';
import { bootstrap, ndcg, rankBiasedOverlap } from './metrics.js';

it('gives the published example of discounted gains', () => {
  const gains = [3, 2, 3, 0, 1, 2];
  expect(ndcg(gains, gains, 6)).toBeCloseTo(0.960808, 6);
  expect(ndcg(gains, gains, 5)).toBeCloseTo(0.861044, 6);
});

it('is 1 for the best order and where there is nothing to gain, and never more', () => {
  expect(ndcg([3, 3, 2, 2, 1, 0], [0, 1, 2, 2, 3, 3], 6)).toBe(1);
  expect(ndcg([0, 0], [0, 0, 0], 5)).toBe(1);
  const random = randomFrom('gains');
  for (let round = 0; round < 200; round += 1) {
    const gains = Array.from({ length: 8 }, () => random(4));
    const share = ndcg(gains.slice(0, 5), gains, 5);
    expect(share >= 0 && share <= 1 + 1e-12).toBe(true);
  }
});

it('finds equal lists alike, disjoint ones not, and looks at the first places most', () => {
  expect(rankBiasedOverlap(['a', 'b', 'c'], ['a', 'b', 'c'])).toBeCloseTo(1, 12);
  expect(rankBiasedOverlap(['a', 'b'], ['c', 'd'])).toBe(0);
  expect(rankBiasedOverlap(['a', 'b', 'c'], ['a', 'b', 'x'])).toBeGreaterThan(rankBiasedOverlap(['a', 'b', 'c'], ['x', 'b', 'c']));
  expect(rankBiasedOverlap([], [])).toBe(1);
});

it('holds the mean in its interval, which shrinks with the number of pairs', () => {
  const spread = (count: number) => Array.from({ length: count }, (_, index) => (index % 7) - 2);
  const [few, many] = [bootstrap(spread(70), randomFrom('few')), bootstrap(spread(7_000), randomFrom('many'))];
  expect(few.mean).toBeCloseTo(1, 12);
  expect(few.low < 1 && few.high > 1).toBe(true);
  // The standard error of the mean of 0…6 with sd 2: 2/√70, 2/√7000.
  expect(few.high - few.low).toBeCloseTo(2 * 1.96 * (2 / Math.sqrt(70)), 0);
  expect(many.high - many.low).toBeLessThan(0.2 * (few.high - few.low));
});
