import { masteryOf, type Evidence } from '../mastery.js';
import type { Calibration, SaidAndShown } from './calibration.js';
import { masteriesOf, ready } from './masteries.js';

const calibration: Calibration = { competences: ['costs', 'prices'], ability: [-0.5, -0.5], said: [0.7, 0.7], matters: [0.6, 0.6], follows: [[0, 0], [0, 0]], varies: [[1, 0.5], [0.5, 1]], slope: 0.1, pride: 0.03, chance: 0.02 };
const answer = (fraction: number): Evidence => ({ fraction, guess: 0.25, difficulty: 0, share: 1, first: true, daysAgo: 0 });
const said = (ability: number, ...evidence: Evidence[]): SaidAndShown => ({ ability, importance: 1, weight: 1, evidence });
const masteries = (costs: SaidAndShown, prices: SaidAndShown) => masteriesOf(ready(calibration), new Map(Object.entries({ costs, prices })));

it('tells what is taken of her before her answers, and what her word and her answers alone would tell', () => {
  const answers = [answer(1), answer(0), answer(1)];
  const found = masteries(said(2 / 3, ...answers), said(1));
  expect(found.get('costs')).toMatchObject({ answers: 3, right: 2, alone: masteryOf(2 / 3, answers).mastery, weight: 3 });
  expect(found.get('prices')).toMatchObject({ answers: 0, right: 0, alone: 1, weight: 0 });
  expect(found.get('prices')!.taken).toBe(masteries(said(2 / 3), said(1)).get('prices')!.mastery);
});

it('takes less than she says where all say too much, and more of who shows more elsewhere', () => {
  const word = masteries(said(2 / 3), said(2 / 3)).get('prices')!;
  expect(word.mastery).toBeLessThan(2 / 3);
  const good = masteries(said(2 / 3, ...Array<Evidence>(8).fill(answer(1))), said(2 / 3)).get('prices')!;
  expect(good.taken).toBe(word.taken);
  expect(good.mastery).toBeGreaterThan(word.mastery);
});

it('is less unsure the more she said and showed', () => {
  const nothing: SaidAndShown = { ability: null, importance: null, weight: 1, evidence: [] };
  const unsure = [masteries(nothing, nothing), masteries(said(2 / 3), nothing), masteries(said(2 / 3, answer(1), answer(0), answer(1), answer(0)), nothing)].map((one) => one.get('costs')!.uncertainty);
  expect(unsure).toEqual([...unsure].sort((one, other) => other - one));
  expect(unsure[0]! < 0.5 && unsure[2]! > 0).toBe(true);
});

it('says nothing of what the calibration does not know', () => {
  expect([...masteriesOf(ready(calibration), new Map([['ideas', said(1)]])).keys()]).toEqual(['costs', 'prices']);
});
