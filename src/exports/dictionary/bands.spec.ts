import { bandOf, bandsIn, bandsOf, widened } from './bands.js';

test.each([
  ['somebody’s age', 15, 99, 0, 5],
  ['a year of birth', 1930, 2010, 0, 5],
  ['hours a week', 0, 168, 0, 10],
  ['hours with a digit', 0, 24, 1, 2],
  ['a share', 0, 1, 2, 1],
  ['few', 0, 10, 0, 2],
  ['income', 0, 100_000, 0, 5_000],
  ['below zero', -50, 50, 0, 5],
])('makes about twenty bands of %s: %d to %d with %d digits', (_what, least, most, decimals, width) => {
  expect(bandsOf(least, most, decimals)).toEqual({ width, least, most });
});

test.each([
  ['no limits', 0, 1e12, 0],
  ['one or two', 1, 2, 0],
  ['half a step', 0, 0.5, 1],
])('makes none of %s', (_what, least, most, decimals) => {
  expect(bandsOf(least, most, decimals)).toBeNull();
});

it('says what can be answered in each band', () => {
  expect(bandsIn({ width: 5, least: 18, most: 35 }, 0)).toEqual([{ from: 15, label: '18–19' }, { from: 20, label: '20–24' }, { from: 25, label: '25–29' }, { from: 30, label: '30–34' }, { from: 35, label: '35' }]);
  expect(bandsIn({ width: 2, least: -3, most: 1.5 }, 1).map(({ label }) => label)).toEqual(['-3–-2.1', '-2–-0.1', '0–1.5']);
  expect(bandsIn({ width: 2, least: 0, most: 10_000 }, 0)).toEqual([]);
});

it('puts every number that can be answered into the band that says so', () => {
  for (const [least, most] of [[-7, 40], [0, 168], [1, 1_000], [1950, 2100]] as const) {
    const bands = bandsOf(least, most, 0)!;
    const labels = new Map(bandsIn(bands, 0).map(({ from, label }) => [from, label]));
    for (let number = least; number <= most; number += 1) {
      const ends = /^(-?\d+)(?:–(-?\d+))?$/.exec(labels.get(bandOf(number, bands))!)!;
      expect([Number(ends[1]) <= number, number <= Number(ends[2] ?? ends[1])]).toEqual([true, true]);
    }
  }
});

it('keeps its width when a later version allows more', () => {
  expect(widened({ width: 5, least: 15, most: 99 }, { least: 0, most: 120 })).toEqual({ width: 5, least: 0, most: 120 });
});
