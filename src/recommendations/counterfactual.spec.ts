import { masteryOf } from '../profile/formulas.js';
import { counterfactual } from './counterfactual.js';
import { needOf, share } from './need.js';
import { recommend, type Candidate, type Wishes } from './recommending.js';

const five: Wishes = { places: 5, minutes: null, explore: null };
const rated = (competence: string, importance: number, ability: number) => {
  const said = { importance: share(importance, 4), ability: share(ability, 4), basis: 'ratings' as const };
  return needOf(competence, said, masteryOf(said.ability, []), undefined);
};
const module = (code: string, teaches: Record<string, number>, own: Partial<Candidate> = {}): Candidate => ({ code, level: 1, minutes: 30, teaches, needs: [], language: 1, done: false, ...own });

function asked(wanted: string, needs: ReturnType<typeof rated>[], modules: Candidate[], wishes = five) {
  const list = recommend(needs, modules, wishes);
  return counterfactual(list.find((place) => place.module === wanted)!, list, needs, modules, wishes);
}

const needs = [rated('prices', 4, 1), rated('ideas', 3, 1), rated('sales', 3, 1)];
const modules = [module('a', { prices: 0.9 }), module('b', { ideas: 0.4 }), module('c', { sales: 0.3 })];

it('says where a module would stand if she could do it better, by hand', () => {
  // Now 1·0.9 = 0.9 before 0.75·(2/3)·0.4 = 0.2 and 0.15; with help (level 2, fit 0.6) 1·(2/3)·0.9·0.6 = 0.36 still leads.
  // On her own (level 3, two below) it fits no more.
  expect(asked('a', needs, modules)).toEqual({ competence: 'prices', step: 3, place: null });
});

it('names a lower place where it stays in the list', () => {
  // Level 2: fit 1 as soon as she can do it with help, surely; on her own 1·(1/3)·0.9·0.6 = 0.18, between 0.2 and 0.15.
  const better = [module('a', { prices: 0.9 }, { level: 2 }), ...modules.slice(1)];
  expect(asked('a', needs, better)).toEqual({ competence: 'prices', step: 3, place: 2 });
});

it('counts a module as still there where it comes before another one', () => {
  const chain = [module('a', { prices: 0.9 }), module('z', { ideas: 0.3 }, { needs: ['a'], minutes: 10 })];
  expect(recommend(needs, chain, five).map((place) => place.module)).toEqual(['a', 'z']);
  expect(asked('a', needs, chain)).toBeNull();
});

it('has nothing to say where the list stays, and takes no step down', () => {
  expect(asked('a', [rated('prices', 4, 3)], [module('a', { prices: 0.9 }, { level: 3 })])).toEqual({ competence: 'prices', step: 4, place: null });
  const both = [module('a', { prices: 0.5, ideas: 0.45 })];
  expect(asked('a', needs, both)).toBeNull();
});

it('supposes nothing that she says of herself, though a quiz showed less', () => {
  const said = { importance: 1, ability: 1 / 3, basis: 'ratings' as const };
  const wrong = { fraction: 0, guess: 0, difficulty: 0, share: 1, first: true, daysAgo: 0 };
  const shown = needOf('prices', said, masteryOf(said.ability, [wrong, wrong, wrong]), undefined);
  expect(shown.mastery.mastery).toBeLessThan(1 / 3);
  expect(asked('a', [shown, ...needs.slice(1)], modules)).toEqual({ competence: 'prices', step: 3, place: null });
});

it('agrees with a list made anew, whatever the place', () => {
  for (const wishes of [five, { places: 2, minutes: 60, explore: 'seed' }]) {
    const list = recommend(needs, modules, wishes);
    for (const place of list) {
      const found = counterfactual(place, list, needs, modules, wishes);
      if (!found) continue;
      const supposed = { ...masteryOf(share(found.step, 4), []), uncertainty: 0 };
      const anew = recommend(needs.map((need) => (need.competence === found.competence ? needOf(need.competence, { ...need, ability: 0 }, supposed, undefined) : need)), modules, wishes);
      expect(anew.findIndex(({ steps }) => steps.includes(place.module))).toBe(found.place === null ? -1 : found.place - 1);
    }
  }
});
