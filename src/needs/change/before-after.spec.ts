import { numbersFrom, shuffledBy } from '../../../test/make/numbers.js';
import { golden } from '../../../test/support/golden.js';
import { beforeAfter } from './before-after.js';
import { changeSizes, pairedDifference } from './paired-difference.js';
import { headsOf, type Pair } from './pair.js';
import { wilcoxon } from './wilcoxon.js';

const pairsOf = (before: readonly number[], after: readonly number[]): Pair[] => before.map((one, at) => ({ before: one, after: after[at]! }));
const near = (value: number) => expect.closeTo(value, 11);

describe('R agrees', () => {
  interface Known {
    before: number[]; after: number[]; change: number; interval: number[]; t: number; df: number; p: number;
    dz: number; dav: number; drm: number; gav: number; n: number; ranksUp: number; wilcoxon: number; rankBiserial: number;
  }
  const known = (golden('needs/golden/tests') as { pairs: Record<string, Known> }).pairs;

  test.each(Object.entries(known))('on the pairs %s', (_name, one) => {
    const pairs = pairsOf(one.before, one.after);
    expect(pairedDifference(pairs)).toMatchObject({ n: pairs.length, change: near(one.change), interval: one.interval.map(near), t: near(one.t), df: one.df, p: near(one.p) });
    expect(changeSizes(pairs)).toMatchObject({ dz: near(one.dz), dav: near(one.dav), drm: near(one.drm), gav: near(one.gav) });
    expect(wilcoxon(pairs)).toMatchObject({ n: one.n, ranksUp: near(one.ranksUp), p: near(one.wilcoxon), rankBiserial: near(one.rankBiserial), isExact: one.n <= 50 });
  });
});

describe('under 20 pairs only heads are told', () => {
  const pairs = pairsOf(Array.from({ length: 20 }, (_, at) => at % 4), Array.from({ length: 20 }, (_, at) => (at * 7) % 5));

  test('19', () => {
    expect(beforeAfter(pairs.slice(1))).toEqual({ n: 19, heads: headsOf(pairs.slice(1)), difference: null, sizes: null, ranked: null });
  });

  test('20', () => {
    const found = beforeAfter(pairs);
    expect(found).toMatchObject({ n: 20, difference: { n: 20 }, sizes: { dav: expect.any(Number) }, ranked: { isExact: true } });
    expect(found.heads.better + found.heads.same + found.heads.worse).toBe(20);
  });

  test('nobody', () => {
    expect(beforeAfter([])).toEqual({ n: 0, heads: { better: 0, same: 0, worse: 0 }, difference: null, sizes: null, ranked: null });
  });
});

describe('what is not defined is null', () => {
  test.each<[string, Pair[], object, object | null, object]>([
    ['nobody', [], { n: 0, change: null, t: null, p: null, interval: null, df: 0 }, null, { n: 0, p: null, rankBiserial: null }],
    ['one pair', [{ before: 1, after: 3 }], { n: 1, change: 2, t: null, p: null, interval: null }, null, { n: 1, p: 1, rankBiserial: 1 }],
    ['everybody changes alike', pairsOf([1, 2, 3], [2, 3, 4]), { change: 1, interval: [1, 1], t: null, p: null }, { dz: null, dav: 1, drm: null }, { p: 0.25, rankBiserial: 1 }],
    ['nobody changes', pairsOf([1, 2], [1, 2]), { change: 0, t: null }, { dz: null, dav: 0 }, { n: 0, p: null, rankBiserial: null }],
    ['everybody was and is the same', pairsOf([1, 1], [2, 2]), { change: 1, t: null }, { dz: null, dav: null, drm: null, gav: null }, { p: 0.5 }],
    ['only rounding changes', pairsOf([0.3], [0.1 + 0.2]), {}, null, { n: 0, p: null }],
  ])('%s', (_name, pairs, difference, sizes, ranked) => {
    expect(pairedDifference(pairs)).toMatchObject(difference);
    expect(changeSizes(pairs)).toEqual(sizes && expect.objectContaining(sizes));
    expect(wilcoxon(pairs)).toMatchObject(ranked);
  });
});

test('turning before and after round turns signs and nothing else, and order does not matter', () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const random = numbersFrom(seed);
    const pairs = Array.from({ length: 12 + random(60) }, () => ({ before: random(8), after: random(8) + random(2) }));
    const turned = pairs.map(({ before, after }) => ({ before: after, after: before }));
    const [one, other] = [wilcoxon(pairs), wilcoxon(turned)];
    expect(other).toMatchObject({ n: one.n, ranksUp: one.ranksDown, ranksDown: one.ranksUp, p: near(one.p!), rankBiserial: near(-one.rankBiserial!) });
    expect(one.ranksUp + one.ranksDown).toBe((one.n * (one.n + 1)) / 2);
    expect(Math.abs(one.rankBiserial!)).toBeLessThanOrEqual(1);
    expect(changeSizes(turned)!.dav).toBeCloseTo(-changeSizes(pairs)!.dav!, 11);
    expect(wilcoxon(shuffledBy(random, pairs))).toEqual(one);
  }
});
