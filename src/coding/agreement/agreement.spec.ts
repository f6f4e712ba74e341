import { numbersFrom } from '../../../test/make/numbers.js';
import { golden } from '../../../test/support/golden.js';
import { codeAgreement, isSame, setAgreement, type CodedTwice } from './agreement.js';
import { cohenKappa } from './kappa.js';
import { krippendorffAlpha } from './krippendorff.js';

const known = golden('coding/golden/kappa') as { counts: number[][]; kappa: number; error: number }[];

test.each(known)('R agrees on the kappa of $counts', ({ counts, kappa, error }) => {
  expect(cohenKappa(counts)).toMatchObject({ kappa: expect.closeTo(kappa, 12), error: expect.closeTo(error, 12) });
});

test('Fleiss prints 0.68 for his diagnoses, and an interval reaches no further than −1 and 1', () => {
  expect(cohenKappa(known[1]!.counts)!.kappa).toBeCloseTo(0.676, 3);
  expect(cohenKappa([[12, 0], [1, 12]])!.interval[1]).toBe(1);
});

test.each([[[[0, 0], [0, 0]]], [[[7, 0], [0, 0]]]])('kappa is not defined for %j', (counts) => {
  expect(cohenKappa(counts)).toBeNull();
});

describe('Krippendorff’s alpha', () => {
  // “Computing Krippendorff’s Alpha-Reliability” (2011), examples A and C.
  test('of two observers and ten units of 0 and 1', () => {
    const [meg, owen] = ['0100000010', '1110010000'].map((values) => values.split(''));
    expect(krippendorffAlpha(meg!.map((value, at) => [value, owen![at]!]))).toBeCloseTo(0.095, 3);
  });

  test('of four observers and twelve units, some without a value', () => {
    const observers = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'];
    const units = Array.from({ length: 12 }, (_, at) => observers.map((values) => values[at]!).filter((value) => value !== '.'));
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3);
  });

  test.each<[string, string[][], number | null]>([['nothing', [], null], ['what one coded alone', [['a'], ['b']], null], ['one value only', [['a', 'a'], ['a', 'a']], null], ['full agreement', [['a', 'a'], ['b', 'b']], 1]])('of %s', (_name, units, alpha) => {
    expect(krippendorffAlpha(units)).toBe(alpha);
  });
});

test('a code is given or not, and the whole set is the same or not', () => {
  const texts: CodedTwice[] = [{ first: [1, 2], second: [2, 1] }, { first: [1], second: [] }, { first: [], second: [] }, { first: [2], second: [2, 3] }];
  expect(codeAgreement(1, texts)).toMatchObject({ n: 4, same: 3, share: 0.75, first: 2, second: 1, both: 1 });
  expect(codeAgreement(1, texts).kappa!.kappa).toBeCloseTo(0.5, 12);
  expect(setAgreement(texts)).toMatchObject({ n: 4, same: 2, share: 0.5 });
  expect(texts.map(isSame)).toEqual([true, false, true, false]);
  expect(setAgreement([])).toEqual({ n: 0, same: 0, share: null, interval: null, alpha: null });
});

test('whoever is called the first makes no difference, and the order of texts none', () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const random = numbersFrom(seed);
    const codes = () => [1, 2, 3].filter(() => random(2) === 1);
    const texts = Array.from({ length: 5 + random(40) }, () => ({ first: codes(), second: codes() }));
    const turned = texts.map(({ first, second }) => ({ first: second, second: first })).toReversed();
    const [one, other] = [codeAgreement(2, texts), codeAgreement(2, turned)];
    expect(other.kappa?.kappa ?? null).toEqual(one.kappa && expect.closeTo(one.kappa.kappa, 11));
    expect(other.alpha).toEqual(one.alpha === null ? null : expect.closeTo(one.alpha, 11));
    expect(setAgreement(turned)).toMatchObject({ same: setAgreement(texts).same });
    for (const value of [one.alpha, one.kappa?.kappa]) expect(value ?? 0).toBeLessThanOrEqual(1);
  }
});
