import { needOf, type Basis } from './need.js';
import { reasonsFor } from './reasons.js';
import type { Place } from './recommending.js';

const place: Place = { module: 'm', steps: ['m'], minutes: 30, score: 1, parts: [{ competence: 'costs', value: 1 }], explores: null, propensity: 1 };
const naming = { competence: (id: string) => id.toUpperCase(), number: String, goal: { title: null, targets: {} } };

/** The keys of the reasons, and the figures of the quiz, where she says `ability` and quizzes show `mastery`. */
function reasons(basis: Basis, shown: { mastery: number; answers: number; right: number; taken?: number; alone?: number }) {
  const need = needOf('costs', { importance: 1, ability: 1 / 3, basis }, { expected: shown.mastery, taken: 1 / 3, alone: shown.mastery, ...shown, uncertainty: 0, weight: shown.answers }, undefined);
  const ratings = new Map(basis === 'ratings' ? [['costs', { importance: 4, ability: 2 }]] : []);
  return reasonsFor(place, new Map([['costs', need]]), ratings, naming).map(({ key, values }) => (key.startsWith('quiz') ? `${key} ${values['right']}/${values['answers']}` : key));
}

const none = { mastery: 1 / 3, answers: 0, right: 0 };

it.each([
  ['agreed', 0.4, 1],
  ['more', 0.6, 3],
  ['less', 0.1, 0],
])('says that the quiz %s, and how many were right', (verdict, mastery, right) => {
  expect(reasons('ratings', { mastery, answers: 4, right })).toEqual(['importance.4', 'ability.2', `quiz.${verdict} ${right}/4`]);
});

it('says which place she gave it, where she gave it one', () => {
  const need = needOf('costs', { importance: 1, ability: 1 / 3, basis: 'ratings' }, { ...none, expected: 1 / 3, taken: 1 / 3, alone: 1 / 3, uncertainty: 0, weight: 0 }, undefined);
  const chosen = (at: number | null) => reasonsFor(place, new Map([['costs', need]]), new Map([['costs', { importance: 4, ability: 2, chosen: at }]]), naming);
  expect(chosen(2)).toEqual([expect.objectContaining({ key: 'importance.4' }), { key: 'chosen', values: { place: '2' } }, expect.objectContaining({ key: 'ability.2' })]);
  for (const at of [0, null]) expect(chosen(at).map(({ key }) => key)).toEqual(['importance.4', 'ability.2']);
});

it('says nothing of quizzes where there was none', () => {
  expect(reasons('ratings', none)).toEqual(['importance.4', 'ability.2']);
});

it('puts nothing into the mouth of somebody who did not say it', () => {
  for (const basis of ['areas', 'group', 'everybody', 'nobody'] as const) expect(reasons(basis, none)).toEqual([basis]);
  expect(reasons('everybody', { mastery: 0.9, answers: 4, right: 4 })).toEqual(['everybody', 'quiz.shown 4/4']);
});

it('does not say that nothing is known where a quiz told something', () => {
  expect(reasons('nobody', { mastery: 0.1, answers: 2, right: 0 })).toEqual(['areas', 'quiz.shown 0/2']);
});

it.each([
  ['others.more', { mastery: 0.55, taken: 0.6 }],
  ['others.less', { mastery: 0.1, taken: 0.15 }],
  ['elsewhere.more', { mastery: 0.7, taken: 0.4 }],
  ['elsewhere.less', { mastery: 0.1, taken: 0.3 }],
])('says that something else is taken than what she said, and what did most of it: %s', (key, own) => {
  expect(reasons('ratings', { ...none, alone: 1 / 3, ...own })).toEqual(['importance.4', 'ability.2', key]);
  expect(reasons('areas', { ...none, alone: 1 / 3, ...own })).toEqual(['areas', key]);
  expect(reasons('group', { ...none, alone: 1 / 3, ...own })).toEqual(['group']);
});

it('compares a quiz with her own word only, whatever is taken of her by others', () => {
  expect(reasons('ratings', { mastery: 0.6, alone: 0.1, taken: 0.7, answers: 4, right: 0 })).toEqual(['importance.4', 'ability.2', 'quiz.less 0/4']);
});
