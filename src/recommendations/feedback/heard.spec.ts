import { masteryOf } from '../../profile/formulas.js';
import { needOf } from '../need.js';
import { recommend, type Candidate } from '../recommending.js';
import type { Feedback } from './feedback.js';
import { hear, scoreAlone } from './heard.js';

const now = new Date('2026-11-22T10:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const need = (competence: string, importance = 1) => needOf(competence, { importance, ability: 0, basis: 'ratings' }, masteryOf(0, []), undefined);
const module = (code: string, teaches: Record<string, number>, own: Partial<Candidate> = {}): Candidate => ({ code, level: 1, minutes: 30, teaches, needs: [], language: 1, done: false, ...own });
const said = (module: string, kind: Feedback['kind'], own: Partial<Feedback> = {}): Feedback => ({ module, kind, why: kind === 'not-for-me' ? 'topic' : null, words: '', score: 0.5, saidAt: daysAgo(1), ...own });

const needs = [need('costs'), need('ideas')];
const modules = [module('a', { costs: 0.5 }), module('b', { ideas: 0.4 })];
const nothing = { feedback: [], known: new Set<string>() };
const scores = (feedback: Feedback[], known = new Set<string>()) => {
  const heard = hear(needs, modules, { feedback, known }, now);
  return Object.fromEntries(recommend(heard.needs, heard.candidates, { places: 5, minutes: null, explore: null }).map((place) => [place.module, Math.round(1000 * place.score) / 1000]));
};

it('changes nothing where she said nothing', () => {
  expect(hear(needs, modules, nothing, now)).toEqual({ needs, candidates: modules, said: new Map() });
});

it('lets what is too easy or too hard fit her less, by hand', () => {
  expect(scores([])).toEqual({ a: 0.5, b: 0.4 });
  expect(scores([said('a', 'too-easy')])).toEqual({ a: 0.3, b: 0.4 });
  expect(scores([said('a', 'too-hard')])).toEqual({ a: 0.3, b: 0.4 });
});

it('leaves out what is not for her, and counts what it teaches 0.7 for 90 days', () => {
  const heard = hear(needs, [...modules, module('c', { costs: 0.2 })], { ...nothing, feedback: [said('a', 'not-for-me', { saidAt: daysAgo(89.9) })] }, now);
  expect(heard.needs.map(({ need: amount }) => amount)).toEqual([0.7, 1]);
  const later = hear(needs, modules, { ...nothing, feedback: [said('a', 'not-for-me', { saidAt: daysAgo(90) })] }, now);
  expect(later.needs).toEqual(needs);
  for (const { candidates } of [heard, later]) expect(candidates.filter(({ dismissed }) => dismissed).map(({ code }) => code)).toEqual(['a']);
});

it('counts a competence 0.7 once, however many of its modules she turned down', () => {
  const two = [module('a', { costs: 0.5 }), module('c', { costs: 0.2 })];
  const heard = hear(needs, two, { ...nothing, feedback: [said('a', 'not-for-me'), said('c', 'not-for-me')] }, now);
  expect(heard.needs[0]!.need).toBeCloseTo(0.7, 12);
});

it.each([
  [0.42, 'not-for-me'],
  [0.4, 'back'],
])('brings back what is worth a fifth more than when she turned it down: 0.5 now, %p then', (score, state) => {
  const heard = hear(needs, modules, { ...nothing, feedback: [said('a', 'not-for-me', { score, saidAt: daysAgo(100) })] }, now);
  expect(heard.candidates[0]!.dismissed).toBe(state === 'back' ? undefined : true);
  expect(heard.said.get('a')).toBe(state);
});

it('takes as done what she showed to know', () => {
  const heard = hear(needs, modules, { feedback: [], known: new Set(['a']) }, now);
  expect(heard.candidates[0]!.done).toBe(true);
  expect(heard.said.get('a')).toBe('known');
  expect(scores([], new Set(['a']))).toEqual({ b: 0.4 });
});

it('knows what a module alone is worth, with what has to come first', () => {
  const chain = [...modules, module('c', { costs: 0.5 }, { needs: ['a'] })];
  expect(scoreAlone('a', needs, chain)).toBeCloseTo(0.5, 12);
  expect(scoreAlone('c', needs, chain)).toBeCloseTo(0.75, 12);
  expect(scoreAlone('nowhere', needs, chain)).toBe(0);
});
