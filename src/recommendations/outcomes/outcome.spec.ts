import { asSeen, meanRate, outcomeFactor } from './outcome.js';

it('is the share of completers who did better, over the whole catalogue', () => {
  expect(meanRate([{ completers: 10, gains: 8 }, { completers: 30, gains: 12 }])).toBe(0.5);
  expect(meanRate([])).toBeNull();
  expect(meanRate([{ completers: 3, gains: 0 }])).toBeNull();
});

it('moves what the author says by what is seen, drawn towards it where few have finished, by hand', () => {
  // ((10·0.5 + 9) / (10 + 10)) / 0.5 = 1.4; ((5 + 0) / (10 + 5)) / 0.5 = 0.667, in steps of 0.05: 0.65.
  expect(outcomeFactor({ completers: 10, gains: 9 }, 0.5)).toBeCloseTo(1.4, 12);
  expect(outcomeFactor({ completers: 5, gains: 0 }, 0.5)).toBeCloseTo(0.65, 12);
  expect(outcomeFactor({ completers: 1, gains: 1 }, 0.5)).toBeCloseTo(1.1, 12);
});

it('stays between one half and one and a half, and is 1 where nothing is seen', () => {
  expect(outcomeFactor({ completers: 1_000, gains: 0 }, 0.5)).toBe(0.5);
  expect(outcomeFactor({ completers: 1_000, gains: 1_000 }, 0.2)).toBe(1.5);
  expect(outcomeFactor(undefined, 0.5)).toBe(1);
  expect(outcomeFactor({ completers: 4, gains: 0 }, null)).toBe(1);
});

it('does not count how many people take a module', () => {
  for (const times of [1, 10, 1_000]) expect(outcomeFactor({ completers: 10 * times, gains: 5 * times }, 0.5)).toBe(1);
});

it('corrects each competence by itself, and never beyond all of it', () => {
  const seen = new Map([['costs', { completers: 1_000, gains: 1_000 }]]);
  expect(asSeen({ costs: 0.9, prices: 0.3 }, (competence) => seen.get(competence), 0.5)).toEqual({ costs: 1, prices: 0.3 });
});
