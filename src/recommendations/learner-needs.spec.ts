import type { Framework } from '../competences/index.js';
import { ready, type Evidence } from '../profile/formulas.js';
import { basisOf, learnerNeeds, type Known } from './learner-needs.js';
import type { GroupSaid } from './need.js';

const framework = { goals: [{ id: 'money', targets: { costs: 0.9 } }], areas: [{ id: 'money', competences: [{ id: 'costs' }] }, { id: 'ideas', competences: [{ id: 'trying' }] }] } as unknown as Framework;
const said = (importance: number, ability: number, people = 30): ReadonlyMap<string, GroupSaid> => new Map(['costs', 'trying'].map((competence) => [competence, { people, importance, ability }]));
const nobody: Known = { framework, wishes: { goal: null, minutes: null, languages: [], areas: {} }, ratings: new Map(), evidence: new Map(), group: new Map(), everybody: new Map(), isNewCountry: false, calibration: null };
const costs = (known: Partial<Known>) => learnerNeeds({ ...nobody, ...known }).find(({ competence }) => competence === 'costs')!;
const answer = (fraction: number): Evidence => ({ fraction, guess: 0.25, difficulty: 0, share: 1, first: true, daysAgo: 0 });

it('takes her own rating before what anybody else says', () => {
  expect(costs({ ratings: new Map([['costs', { importance: 4, ability: 1, steps: 4 }]]), group: said(0, 1), everybody: said(0, 1) })).toMatchObject({ importance: 1, saidAbility: 0, basis: 'ratings', estimated: false });
});

it('takes what she chose into account, where everything matters very much', () => {
  const rated = (chosen: number | null, importance = 4) => costs({ ratings: new Map([['costs', { importance, ability: 1, steps: 4, chosen }]]) });
  expect([rated(null), rated(1), rated(2), rated(0)].map(({ importance }) => importance)).toEqual([1, 1, 1 - 0.25 / 3, 1 - 0.5 / 3]);
  expect(rated(2).need).toBeGreaterThan(rated(0).need);
  expect(rated(0).need).toBeGreaterThan(rated(1, 3).need);
  expect(rated(0, 1).importance).toBe(0);
});

it('takes what she said of the whole area where she did not rate', () => {
  expect(costs({ wishes: { ...nobody.wishes, areas: { money: 2 / 3 } }, everybody: said(0.5, 0.1) })).toMatchObject({ importance: 0.5, saidAbility: 2 / 3, basis: 'areas' });
});

it('takes her group, drawn towards everybody by ten, else everybody, else nothing that anybody said', () => {
  expect(costs({ group: said(1, 0, 10), everybody: said(0.5, 0.5) })).toMatchObject({ importance: 0.75, saidAbility: 0.25, basis: 'group' });
  expect(costs({ everybody: said(0.5, 0.5) })).toMatchObject({ importance: 0.5, basis: 'everybody' });
  expect(costs({})).toMatchObject({ importance: 2 / 3, saidAbility: 1 / 4, basis: 'nobody' });
});

it('draws her group towards everybody by twenty where her country is new, and takes everybody alone where there is no group', () => {
  const shares = (known: Partial<Known>) => costs({ everybody: said(0.5, 0.5), isNewCountry: true, ...known });
  expect(shares({ group: said(1, 0, 20) })).toMatchObject({ importance: 0.75, saidAbility: 0.25, basis: 'group' });
  expect(shares({})).toMatchObject({ importance: 0.5, saidAbility: 0.5, basis: 'everybody' });
  expect(shares({ ratings: new Map([['costs', { importance: 4, ability: 1, steps: 4 }]]) })).toMatchObject({ importance: 1, saidAbility: 0 });
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

describe('where it is known how what people say goes with what they show', () => {
  const varies = [[1, 0.5], [0.5, 1]];
  const calibration = ready({ competences: ['costs', 'trying'], ability: [-1, -1], said: [0.7, 0.7], matters: [0.5, 0.5], follows: [[0, 0], [0, 0]], varies, slope: 0.1, pride: 0.02, chance: 0.02 });
  const rated = new Map([['costs', { importance: 4, ability: 3, steps: 4 }]]);

  it('reads her rating by it, and keeps what she said', () => {
    const read = costs({ ratings: rated, calibration });
    expect(read.saidAbility).toBeCloseTo(2 / 3, 12);
    expect(read.mastery.mastery).toBeLessThan(0.5);
    expect(read.need).toBeGreaterThan(costs({ ratings: rated }).need);
  });

  it('lets a quiz about one thing tell of another that she rated', () => {
    const shown = (fraction: number) => costs({ ratings: rated, calibration, evidence: new Map([['trying', Array<Evidence>(6).fill(answer(fraction))]]) }).mastery;
    expect(shown(1).mastery).toBeGreaterThan(shown(0).mastery);
    expect(shown(1)).toMatchObject({ answers: 0, taken: shown(0).taken });
  });

  it('takes an answer about a whole area for one rating, however many competences it has', () => {
    const wide = { ...framework, areas: [{ id: 'money', competences: [{ id: 'costs' }, { id: 'trying' }] }] } as unknown as Framework;
    const area = { wishes: { ...nobody.wishes, areas: { money: 1 } }, calibration };
    expect(costs({ ...area, framework: wide }).mastery.mastery).toBeLessThan(costs({ ratings: new Map(['costs', 'trying'].map((id) => [id, { importance: null, ability: 4, steps: 4 }])), calibration, framework: wide }).mastery.mastery);
  });

  it('takes what others say where she said and showed nothing', () => {
    expect(costs({ calibration, everybody: said(0.5, 0.5) })).toEqual(costs({ everybody: said(0.5, 0.5) }));
  });
});
