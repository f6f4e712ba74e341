import type { Framework } from '../competences/index.js';
import type { Evidence } from '../profile/formulas.js';
import { basisOf, learnerNeeds, type Known } from './learner-needs.js';
import type { GroupSaid } from './need.js';

const framework = { goals: [{ id: 'money', targets: { costs: 0.9 } }], areas: [{ id: 'money', competences: [{ id: 'costs' }] }, { id: 'ideas', competences: [{ id: 'trying' }] }] } as unknown as Framework;
const said = (importance: number, ability: number, people = 30): ReadonlyMap<string, GroupSaid> => new Map(['costs', 'trying'].map((competence) => [competence, { people, importance, ability }]));
const nobody: Known = { framework, wishes: { goal: null, minutes: null, languages: [], areas: {} }, ratings: new Map(), evidence: new Map(), group: new Map(), everybody: new Map() };
const costs = (known: Partial<Known>) => learnerNeeds({ ...nobody, ...known }).find(({ competence }) => competence === 'costs')!;
const answer = (fraction: number): Evidence => ({ fraction, guess: 0.25, difficulty: 0, share: 1, first: true, daysAgo: 0 });

it('takes her own rating before what anybody else says', () => {
  expect(costs({ ratings: new Map([['costs', { importance: 4, ability: 1, steps: 4 }]]), group: said(0, 1), everybody: said(0, 1) })).toMatchObject({ importance: 1, saidAbility: 0, basis: 'ratings', estimated: false });
});

it('takes what she said of the whole area where she did not rate', () => {
  expect(costs({ wishes: { ...nobody.wishes, areas: { money: 2 / 3 } }, everybody: said(0.5, 0.1) })).toMatchObject({ importance: 0.5, saidAbility: 2 / 3, basis: 'areas' });
});

it('takes her group, drawn towards everybody by ten, else everybody, else nothing that anybody said', () => {
  expect(costs({ group: said(1, 0, 10), everybody: said(0.5, 0.5) })).toMatchObject({ importance: 0.75, saidAbility: 0.25, basis: 'group' });
  expect(costs({ everybody: said(0.5, 0.5) })).toMatchObject({ importance: 0.5, basis: 'everybody' });
  expect(costs({})).toMatchObject({ importance: 2 / 3, saidAbility: 1 / 4, basis: 'nobody' });
});

it('lets quizzes correct what she says, whoever said it', () => {
  const shown = new Map([['costs', [answer(1), answer(1), answer(1)]]]);
  for (const known of [{}, { ratings: new Map([['costs', { importance: 4, ability: 1, steps: 4 }]]) }]) {
    expect(costs({ ...known, evidence: shown }).need).toBeLessThan(costs(known).need);
    expect(costs({ ...known, evidence: shown }).mastery).toMatchObject({ answers: 3, right: 3 });
  }
});

it('aims at her goal', () => {
  expect(costs({ wishes: { ...nobody.wishes, goal: 'money' } }).target).toBe(0.9);
  expect(costs({ wishes: { ...nobody.wishes, goal: 'unheard' } }).target).toBe(2 / 3);
});

it('names the surest that stands behind any of it', () => {
  expect(basisOf(learnerNeeds({ ...nobody, ratings: new Map([['costs', { importance: 4, ability: 1, steps: 4 }]]) }))).toBe('ratings');
  expect(basisOf(learnerNeeds({ ...nobody, everybody: said(1, 0) }))).toBe('everybody');
  expect(basisOf(learnerNeeds(nobody))).toBe('nobody');
  expect(basisOf([])).toBe('nobody');
});
