import { masteryOf } from '../../profile/formulas.js';
import { needOf } from '../need.js';
import type { Candidate } from '../recommending.js';
import { hashOf, snapshotOf, type ListInputs } from './snapshot.js';

const need = (ability: number) => needOf('costs', { importance: 1, ability, basis: 'ratings' }, masteryOf(ability, []), undefined);
const module = (code: string, own: Partial<Candidate> = {}): Candidate => ({ code, level: 1, minutes: 30, teaches: { costs: 0.5 }, needs: [], language: 1, done: false, ...own });
const inputs = (own: Partial<ListInputs> = {}): ListInputs => ({ needs: [need(0.4)], candidates: [module('a'), module('b')], catalogue: [module('a'), module('b')], wishes: { goal: null, minutes: null }, calibration: null, quizzes: new Map(), said: new Map(), ...own });
const hash = (own: Partial<ListInputs> = {}) => hashOf(snapshotOf(inputs(own)));

it('has the same hash for the same inputs, whatever their order', () => {
  expect(hash({ candidates: [module('b'), module('a')], catalogue: [module('b'), module('a')] })).toBe(hash());
  expect(hashOf({ a: [1, { b: 2, c: 3 }], d: null })).toBe(hashOf(JSON.parse('{"d":null,"a":[1,{"c":3,"b":2}]}')));
});

it.each<[string, Partial<ListInputs>]>([
  ['what she can do', { needs: [need(0.5)] }],
  ['her goal', { wishes: { goal: 'grow', minutes: null } }],
  ['her time', { wishes: { goal: null, minutes: 60 } }],
  ['what she has done', { candidates: [module('a', { done: true }), module('b')] }],
  ['what she can read', { candidates: [module('a', { language: 0.85 }), module('b')] }],
  ['what she said of a module', { said: new Map([['a', 'too-hard']]) }],
  ['how ratings are read', { calibration: { learnedAt: new Date('2026-11-22T03:40:00Z') } }],
  ['how a quiz went', { quizzes: new Map([['a', { percent: 25, passed: false, about: ['costs'] }]]) }],
  ['what a module teaches', { catalogue: [module('a', { teaches: { costs: 0.6 } }), module('b')] }],
])('has another hash when something else is known: %s', (_what, own) => {
  expect(hash(own)).not.toBe(hash());
});

it('does not notice what fades or is learned a little from one day to the next', () => {
  expect(hash({ needs: [need(0.4001)] })).toBe(hash());
  expect(hash({ catalogue: [module('a', { teaches: { costs: 0.5001 } }), module('b')] })).toBe(hash());
});

it('calls a module known that she showed to know, and done that she did', () => {
  const { modules } = snapshotOf(inputs({ candidates: [module('a', { done: true }), module('b', { done: true })], said: new Map([['a', 'known'], ['b', 'too-easy']]) }));
  expect(modules).toEqual({ a: 'known', b: 'done' });
});
