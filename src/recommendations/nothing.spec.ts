import { masteryOf } from '../profile/formulas.js';
import { needOf } from './need.js';
import { whyNothing } from './nothing.js';
import type { Candidate } from './recommending.js';

const need = (competence: string, ability: number) => needOf(competence, { importance: 1, ability, basis: 'ratings' }, masteryOf(ability, []), undefined);
const module = (own: Partial<Candidate>): Candidate => ({ code: 'a', level: 1, minutes: 30, teaches: { costs: 0.5 }, needs: [], language: 1, done: false, ...own });

it.each([
  ['she can do it all', [need('costs', 1)], [module({})], 'needed'],
  ['no module teaches what she needs', [need('costs', 1), need('ideas', 0)], [module({})], 'written'],
  ['there are no modules', [need('costs', 0)], [], 'written'],
  ['she can read none of them', [need('costs', 0)], [module({ language: 0 })], 'readable'],
  ['she has done what there is', [need('costs', 0)], [module({ done: true }), module({ language: 0 })], 'left'],
] as const)('tells that %s', (_why, needs, modules, why) => {
  expect(whyNothing(needs, modules)).toBe(why);
});
