import { logit, masteryOf, type Evidence } from '../mastery.js';
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
  expect(found.get('prices')!.taken).toBe(masteries(said(2 / 3), said(1)).get('prices')!.expected);
});

it('takes less than she says where all say too much, and more of who shows more elsewhere', () => {
  const word = masteries(said(2 / 3), said(2 / 3)).get('prices')!;
  expect(word.mastery).toBeLessThan(2 / 3);
  const good = masteries(said(2 / 3, ...Array<Evidence>(8).fill(answer(1))), said(2 / 3)).get('prices')!;
  expect(good.taken).toBe(word.taken);
  expect(good.expected).toBeGreaterThan(word.expected);
});

it('sets abilities as far apart as they truly are, by hand', () => {
  // Of nobody that anything is known of, each has variance 1; apart from each other by 2: √(1 + 1/1).
  const nobody = ready({ ...calibration, ability: [-1, 1], varies: [[1, 0], [0, 1]] });
  const abilities = (one: typeof nobody) => [...masteriesOf(one, new Map()).values()].map(({ mastery }) => logit(mastery));
  for (const [at, ability] of abilities(nobody).entries()) expect(ability).toBeCloseTo([-1, 1][at]! * Math.SQRT2, 9);
  // Never by more than half, and what is alike stays alike.
  for (const [at, ability] of abilities(ready({ ...calibration, ability: [-0.1, 0.1], varies: [[1, 0], [0, 1]] })).entries()) expect(ability).toBeCloseTo([-0.15, 0.15][at]!, 9);
  expect(abilities(ready({ ...calibration, ability: [0.3, 0.3] }))).toEqual([expect.closeTo(0.3, 9), expect.closeTo(0.3, 9)]);
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
