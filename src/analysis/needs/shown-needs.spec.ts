import { audienceRules } from '../../disclosure/index.js';
import type { RatedPair } from '../../needs/formulas.js';
import { shownNeeds } from './shown-needs.js';

const rule = audienceRules.analyst;
const pair = (importance: number, ability: number, n: number): RatedPair => ({ importance, ability, n, weight: n, squaredWeight: n });
const of = (competence: string, pairs: RatedPair[], isHidden = false) => ({ competence, pairs, isHidden });
const plain = [pair(4, 2, 10), pair(3, 3, 8), pair(2, 3, 6)];

it('shows what enough people said, with the heads', () => {
  const { competences, withheld } = shownNeeds([of('a', plain)], 'mean', rule);
  expect(competences).toMatchObject([{ competence: 'a', n: 24, heads: 'shown', discrepancy: { nr: 10, pr: 6, tr: 8 } }]);
  expect(withheld).toEqual([]);
});

it.each<[string, RatedPair[], boolean, string]>([
  ['too few rated', [pair(4, 2, 4)], false, 'too few people'],
  ['another group would give it away', plain, true, 'too few people'],
  ['all said the same', [pair(4, 2, 10), pair(4, 3, 10)], false, 'all the same'],
])('withholds a competence where %s, and ranks the others without it', (_why, pairs, isHidden, why) => {
  const { competences, withheld, crosshair } = shownNeeds([of('a', plain), of('b', pairs, isHidden)], 'mean', rule);
  expect(withheld).toEqual([{ competence: 'b', why }]);
  expect(competences.map(({ mwdsRank }) => mwdsRank)).toEqual([1]);
  expect(crosshair!.importance).toBe(competences[0]!.importance.mean);
});

it('hides heads of a few, and the score too where it would give them back', () => {
  const few = shownNeeds([of('a', [pair(4, 2, 20), pair(3, 3, 12), pair(1, 2, 2)])], 'mean', rule).competences[0]!;
  expect(few).toMatchObject({ heads: 'hidden' });
  expect(few.discrepancy.rds).not.toBeNull();
  const all = shownNeeds([of('a', [pair(4, 2, 30), pair(3, 2, 9), pair(3, 3, 1)])], 'mean', rule).competences[0]!;
  expect(all).toMatchObject({ heads: 'hidden', discrepancy: { rds: null } });
  const each = shownNeeds([of('a', [pair(4, 2, 30), pair(3, 2, 9)])], 'mean', rule);
  expect(each.withheld).toEqual([{ competence: 'a', why: 'all the same' }]);
  const everybody = shownNeeds([of('a', [pair(4, 2, 30), pair(3, 1, 9)])], 'mean', rule).competences[0]!;
  expect(everybody).toMatchObject({ heads: 'hidden', discrepancy: { rds: null } });
});
