import { expectedFit, fitOf, levelOf } from './fit.js';

const levels = [0, 1, 2, 3, 4];

it.each([[0, 1], [0.32, 1], [0.34, 2], [0.66, 2], [0.67, 3], [1, 3]])('finds the level of a mastery of %p to be %p', (mastery, level) => {
  expect(levelOf(mastery)).toBe(level);
});

it('fits best where the level is hers, and never where it is two below', () => {
  expect([-2, -1, 0, 1, 2].map(fitOf)).toEqual([0, 0.6, 1, 0.6, 0.3]);
});

it('is the fit at her level where that is sure, and nearly so where it is nearly sure', () => {
  for (const mastery of [0.1, 0.5, 0.9]) {
    for (const level of levels) {
      expect(expectedFit(level, { mastery, uncertainty: 0 })).toBe(fitOf(level - levelOf(mastery)));
      expect(expectedFit(level, { mastery, uncertainty: 0.01 })).toBeCloseTo(fitOf(level - levelOf(mastery)), 6);
    }
  }
});

it('is the mean over the levels where she may be, by hand', () => {
  // In the middle, with a standard deviation of 1/6, one sixth and more stands on either side: Φ(−1) = 0.158655.
  const beyond = 0.15865525393145707;
  expect(expectedFit(2, { mastery: 0.5, uncertainty: 1 / 6 })).toBeCloseTo(1 - 2 * beyond + 0.6 * 2 * beyond, 12);
  expect(expectedFit(1, { mastery: 0.5, uncertainty: 1 / 6 })).toBeCloseTo(beyond + 0.6 * (1 - 2 * beyond), 12);
  expect(expectedFit(3, { mastery: 0.5, uncertainty: 1 / 6 })).toBeCloseTo(0.3 * beyond + 0.6 * (1 - 2 * beyond) + beyond, 12);
});

it('stays between the least and the most fit, and does not jump where her level does', () => {
  for (let mastery = 0; mastery <= 1; mastery += 0.01) {
    for (const level of levels) {
      const fit = expectedFit(level, { mastery, uncertainty: 0.2 });
      expect(fit >= 0 && fit <= 1).toBe(true);
      expect(Math.abs(fit - expectedFit(level, { mastery: mastery + 0.01, uncertainty: 0.2 }))).toBeLessThan(0.03);
    }
  }
});
