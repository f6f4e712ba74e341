import { randomFrom } from '../../platform/chance/chance.js';
import { statisticsOf, type ItemMarks } from './item-statistics.js';

/** Items from a row per attempt. */
const items = (maxima: number[], rows: (number | null)[][]): ItemMarks[] =>
  maxima.map((max, at) => ({ item: `Q${at + 1}`, max, marks: rows.map((row) => row[at]!) }));

/** Equal to 12 digits, or both null. */
const close = (value: number | null) => (value === null ? null : expect.closeTo(value, 11));

describe('the worked example', () => {
  const { attempts, items: [first, second, third], test: whole } = statisticsOf(
    items([1, 1, 2], [[1, 1, 2], [1, 0, 2], [1, 1, 1], [0, 1, 0], [1, 0, 1], [0, 0, 0]]),
  );

  // The digits beyond the published ones come from the definitions, computed independently with NumPy.
  test('its items', () => {
    expect(attempts).toBe(6);
    expect(first).toEqual({
      item: 'Q1', attempts: 6, facility: close(66.66666666666667), sd: close(0.5163977794943222), discriminationIndex: close(73.85489458759963),
      discriminativeEfficiency: close(100), effectiveWeight: close(33.19544851638723), intendedWeight: 25,
    });
    expect(second).toEqual({
      item: 'Q2', attempts: 6, facility: 50, sd: close(0.5477225575051661), discriminationIndex: 0,
      discriminativeEfficiency: 0, effectiveWeight: close(22.26818382787092), intendedWeight: 25,
    });
    expect(third).toEqual({
      item: 'Q3', attempts: 6, facility: 50, sd: close(0.8944271909999159), discriminationIndex: close(59.40885257860045),
      discriminativeEfficiency: close(66.66666666666667), effectiveWeight: close(44.53636765574184), intendedWeight: 50,
    });
  });

  test('its totals', () => {
    expect(whole).toEqual({
      mean: close(2.1666666666666665), median: 2.5, sd: close(1.4719601443879744), skewness: close(-0.4180715202995426), kurtosis: close(-0.8591715976331352),
      internalConsistency: close(55.38461538461538), errorRatio: close(66.79474875720742), standardError: close(0.9831920802501751),
    });
  });
});

test('partial marks and an item that strong learners miss, against NumPy', () => {
  const rows = [
    [0.5, 2, 1, 0.25], [1, 1.5, 0, 1], [0, 3, 1, 0.75], [1, 0.5, 0.3333333, 0],
    [0.5, 2.5, 0.6666667, 1], [0.25, 1, 1, 0.5], [1, 3, 0, 0.5], [0, 0, 0, 0],
  ];
  const { items: columns, test: whole } = statisticsOf(items([1, 3, 1, 1], rows));
  expect(columns.map((item) => item.discriminationIndex)).toEqual([-5.2445909367389545, 64.16337973030016, 10.7555635699569, 59.38944000760561].map(close));
  expect(columns.map((item) => item.discriminativeEfficiency)).toEqual([-5.677868231357644, 75.89803020351275, 11.711713450206952, 66.66666715151516].map(close));
  expect(columns.map((item) => item.effectiveWeight)).toEqual([13.067523781937771, 44.881810672492456, 18.472625598256904, 23.578039947312867].map(close));
  expect(whole).toEqual({
    mean: 3.21875, median: 3.625, sd: close(1.645060857657499), skewness: close(-1.1641102978715312), kurtosis: close(0.8930252684128144),
    internalConsistency: close(42.15735766973188), errorRatio: close(76.0543505200512), standardError: close(1.2511403509509949),
  });
});

describe('what is not defined is null', () => {
  const nothing = { facility: null, sd: null, discriminationIndex: null, discriminativeEfficiency: null, effectiveWeight: null };

  test('with one attempt, all of an item', () => {
    const { items: [first], test: whole } = statisticsOf(items([1, 1], [[1, 0]]));
    expect(first).toEqual({ item: 'Q1', attempts: 1, ...nothing, intendedWeight: 50 });
    expect(whole).toEqual({ mean: 1, median: 1, sd: null, skewness: null, kurtosis: null, internalConsistency: null, errorRatio: null, standardError: null });
  });

  test('with none, everything', () => {
    const { attempts, items: [first], test: whole } = statisticsOf(items([1], []));
    expect([attempts, first!.facility, whole.mean, whole.median]).toEqual([0, null, null, null]);
    expect(statisticsOf([]).attempts).toBe(0);
  });

  test('where everybody has the same, correlations; where nobody can have marks, facility', () => {
    const { items: [same, , none], test: whole } = statisticsOf(items([1, 1, 0], [[1, 0, 0], [1, 1, 0], [1, 0, 0], [1, 1, 0]]));
    expect(same).toMatchObject({ facility: 100, sd: 0, discriminationIndex: null, discriminativeEfficiency: null, effectiveWeight: 0 });
    expect(none).toMatchObject({ facility: null, intendedWeight: 0 });
    expect(whole.sd).toBeGreaterThan(0);
  });

  test('where all totals are the same, the form and the consistency', () => {
    const { items: [first], test: whole } = statisticsOf(items([1, 1], [[1, 0], [0, 1], [1, 0], [0, 1]]));
    expect(first).toMatchObject({ facility: 50, discriminationIndex: close(-100), effectiveWeight: null });
    expect(whole).toMatchObject({ mean: 1, sd: 0, skewness: null, kurtosis: null, internalConsistency: null, errorRatio: null, standardError: null });
  });

  test('an item against the others has no weight', () => {
    const { items: [against, one, other] } = statisticsOf(items([1, 1, 1], [[1, 0, 0], [1, 0, 0], [0, 1, 1], [0, 1, 1]]));
    expect(against).toMatchObject({ discriminationIndex: close(-100), effectiveWeight: null });
    expect([one!.effectiveWeight, other!.effectiveWeight]).toEqual([close(50), close(50)]);
  });

  test('skewness of two, kurtosis of three, consistency of one item', () => {
    expect(statisticsOf(items([1, 1], [[1, 0], [1, 1]])).test).toMatchObject({ skewness: null, kurtosis: null });
    expect(statisticsOf(items([1, 1], [[0, 0], [1, 0], [1, 1]])).test).toMatchObject({ skewness: 0, kurtosis: null });
    expect(statisticsOf(items([1], [[0], [1], [1]])).test.internalConsistency).toBeNull();
  });
});

test('rounding makes no difference where there is none', () => {
  const { items: [first], test: whole } = statisticsOf(items([1, 1, 1], [[0.1, 0.1, 0.2], [0.1, 0.2, 0.1], [0.1, 0.3, 0], [0.1, 0, 0.3]]));
  expect(first).toMatchObject({ sd: 0, discriminationIndex: null, effectiveWeight: null });
  expect(whole.sd).toBe(0);
});

test('of drawn items only those who were asked count, against their whole total', () => {
  const { items: [drawn, asked], test: whole } = statisticsOf(items([1, 2], [[1, 2], [null, 1], [0, 0], [1, 1], [null, 2]]));
  // Marks 1, 0, 1 against totals 3, 0, 2.
  expect(drawn).toEqual({
    item: 'Q1', attempts: 3, facility: close(66.66666666666667), sd: close(0.5773502691896258), discriminationIndex: close(94.49111825230679),
    discriminativeEfficiency: close(100), effectiveWeight: null, intendedWeight: close(33.333333333333336),
  });
  expect(asked!.attempts).toBe(5);
  expect([whole.mean, whole.internalConsistency]).toEqual([1.6, null]);
});

test('for any marks: bounds hold, weights add up to 100, and order and scale do not matter', () => {
  for (let round = 0; round < 60; round += 1) {
    const random = randomFrom(`statistics ${round}`);
    const maxima = Array.from({ length: 2 + random(5) }, () => 1 + random(3));
    const rows = Array.from({ length: 3 + random(20) }, () => maxima.map((max) => (random(5) * max) / 4));
    const { items: columns, test: whole } = statisticsOf(items(maxima, rows));
    for (const item of columns) {
      expect(item.facility).toBeGreaterThanOrEqual(0);
      expect(item.facility).toBeLessThanOrEqual(100);
      expect(Math.abs(item.discriminationIndex ?? 0)).toBeLessThanOrEqual(100 + 1e-9);
      expect(item.discriminativeEfficiency ?? 0).toBeLessThanOrEqual(100 + 1e-9);
    }
    const weights = columns.map((item) => item.effectiveWeight ?? 0);
    const weightSum = weights.reduce((total, weight) => total + weight, 0);
    expect(weightSum === 0 || Math.abs(weightSum - 100) < 1e-9).toBe(true);
    expect(whole.internalConsistency ?? 0).toBeLessThanOrEqual(100 + 1e-9);

    const turned = statisticsOf(items(maxima, rows.toReversed()));
    expect(turned.items.map((item) => item.discriminationIndex)).toEqual(columns.map((item) => close(item.discriminationIndex)));
    const scaled = statisticsOf(items(maxima.map((max) => max * 8), rows.map((row) => row.map((mark) => mark * 8))));
    expect(scaled.items.map((item) => item.discriminationIndex)).toEqual(columns.map((item) => close(item.discriminationIndex)));
    expect(scaled.test.internalConsistency).toEqual(close(whole.internalConsistency));
  }
});
