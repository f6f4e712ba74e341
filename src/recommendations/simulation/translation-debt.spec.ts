import { masteryOf } from '../../profile/formulas.js';
import { needOf, type Need } from '../need.js';
import type { Candidate } from '../recommending.js';
import { debtOf, debtsByLanguage, type Debt } from './translation-debt.js';

// Somebody who surely can nothing and wants everything: her need is 1, her level is 1.
const need = (competence: string): Need => needOf(competence, { importance: 1, ability: 0, basis: 'ratings' }, { ...masteryOf(0, []), uncertainty: 0 }, undefined);
const module = (code: string, teaches: Candidate['teaches'], language: number, needs: string[] = []): Candidate => ({ code, level: 1, minutes: 30, teaches, needs, language, done: false });

it('owes nothing where all is in her language', () => {
  expect(debtOf([need('a')], [module('m1', { a: 0.6 }, 1), module('m2', { a: 0.5 }, 1)])).toMatchObject({ lostPlaces: 0, places: 2, lostValue: 0 });
});

it('loses the place and the need that it would meet, by hand', () => {
  const { lostPlaces, places, lostValue, value } = debtOf([need('a'), need('b')], [module('m1', { a: 0.6 }, 0), module('m2', { b: 0.5 }, 1)]);
  expect([lostPlaces, places]).toEqual([1, 2]);
  expect(value).toBeCloseTo(1.1, 12);
  expect(lostValue).toBeCloseTo(0.6, 12);
});

it('loses less where another module helps instead: 0.4 in place of 1 − 0.4 × 0.6 of it', () => {
  expect(debtOf([need('a')], [module('m1', { a: 0.6 }, 0), module('m2', { a: 0.4 }, 1)]).lostValue).toBeCloseTo(0.36, 12);
});

it('loses no place to a second language, but 0.15 of its value', () => {
  const { lostPlaces, lostValue } = debtOf([need('a')], [module('m1', { a: 0.6 }, 0.85)]);
  expect(lostPlaces).toBe(0);
  expect(lostValue).toBeCloseTo(0.15 * 0.6, 12);
});

it('loses every place that has something before it that she cannot read', () => {
  const modules = [module('first', { c: 0.1 }, 0), module('m1', { a: 0.6 }, 1, ['first']), module('m2', { b: 0.6 }, 1, ['first'])];
  expect(debtOf([need('a'), need('b')], modules)).toMatchObject({ lostPlaces: 2, places: 2 });
});

it('adds up by language, the greatest debt first', () => {
  const debt = (lostPlaces: number, lostValue: number): Debt => ({ lostPlaces, places: 5, lostValue, value: 2 });
  const [arabic, english] = debtsByLanguage([{ language: 'en' }, { language: 'ar' }, { language: 'ar' }], [debt(0, 0), debt(2, 0.5), debt(1, 0.5)]);
  expect(arabic).toMatchObject({ language: 'ar', learners: 2, lostPlaces: 0.3, lostValue: 1, share: 0.25, each: { mean: 0.5, low: 0.5, high: 0.5 } });
  expect(english).toMatchObject({ language: 'en', learners: 1, lostPlaces: 0, lostValue: 0, share: 0 });
});
