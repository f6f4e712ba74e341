import { randomFrom } from '../../platform/chance/chance.js';
import { bootstrap, bootstrapOfShare, brier, mean, ndcg, rankBiasedOverlap } from './metrics.js';

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

// The usual examples of a forecast of rain.
test.each([
  [1, true, 0],
  [1, false, 1],
  [0.7, true, 0.09],
  [0.3, true, 0.49],
  [0.5, true, 0.25],
  [0.5, false, 0.25],
])('scores a chance of %d, when it is %s that it happened, by %d', (chance, happened, score) => {
  expect(brier([{ chance, happened }])).toBeCloseTo(score, 12);
});

it('scores many chances by their mean, and is least for a constant that is as frequent as what happens', () => {
  expect(brier([{ chance: 0.7, happened: true }, { chance: 0.3, happened: true }, { chance: 1, happened: true }, { chance: 0.5, happened: false }])).toBeCloseTo((0.09 + 0.49 + 0 + 0.25) / 4, 12);
  const always = (chance: number) => brier(Array.from({ length: 10 }, (_, index) => ({ chance, happened: index < 7 })));
  expect(always(0.7)).toBeCloseTo(0.7 * 0.3, 12);
  for (const chance of [0, 0.2, 0.5, 0.69, 0.71, 0.9, 1]) expect(always(chance)).toBeGreaterThan(always(0.7));
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

it('gives the share of two resampled persons by hand: one twice, the other twice, or both', () => {
  expect(bootstrapOfShare([1, 3], [2, 3], randomFrom('two'))).toEqual({ low: 1 / 2, high: 1 });
});

// Eight people, Efron & Tibshirani 1993, table 10.1: new patch less old, old less placebo. Their standard error is 0.105.
it('spreads the published example of a ratio as widely as it was published', () => {
  const [more, whole] = [[-1_200, 2_601, -2_705, 1_982, -1_290, 351, -638, -2_719], [8_406, 2_342, 8_187, 8_459, 4_795, 3_516, 4_796, 10_238]];
  const { low, high } = bootstrapOfShare(more, whole, randomFrom('patch'), 20_000);
  expect(mean(more) / mean(whole)).toBeCloseTo(-0.0713, 4);
  expect((high - low) / (2 * 1.96)).toBeCloseTo(0.105, 2);
});

it('knows no doubt where everybody has the same share, however much people differ', () => {
  const wholes = Array.from({ length: 50 }, (_, index) => 1 + (index % 9));
  const { low, high } = bootstrapOfShare(wholes.map((whole) => 0.85 * whole), wholes, randomFrom('same'));
  expect(low).toBeCloseTo(0.85, 12);
  expect(high).toBeCloseTo(0.85, 12);
});
