import type { QuizDefinition } from '../quizzes/index.js';
import { drawCharacter, live, type Character } from './life.js';
import type { PublishedStep } from './published-steps.js';
import { randomFor } from './random.js';

const day = 24 * 3600_000;
const now = new Date('2026-11-22T10:00:00Z');
const joinedAt = new Date(now.getTime() - 60 * day);
const living = { language: 'fi', joinedAt, attemptId: (step: number, tried: number) => `${step}-${tried}` };

const option = (id: string, fraction: number) => ({ id, text: { en: id }, fraction });
const question = (id: string) => ({ id, kind: 'single', language: 'en', mark: 1, penalty: 0, hints: [], text: {}, feedback: {}, options: [option('a', 1), option('b', 0), option('c', 0)] });
const rules = { behaviour: 'deferred', attempts: null, waitMinutes: 0, grade: 'best', passPercent: 60, timeMinutes: null, shuffle: true, draw: {}, review: 'right', practice: null };
const definition = { language: 'en', languages: ['en'], title: {}, intro: {}, rules, questions: Array.from({ length: 10 }, (_, index) => question(`q${index}`)) } as unknown as QuizDefinition;

const steps: PublishedStep[] = [
  { id: 1, place: 'c/m/read', minutes: 8, taught: {}, quiz: null },
  { id: 2, place: 'c/m/check', minutes: 10, taught: { costs: 0.5 }, quiz: { id: 7, definition } },
  { id: 3, place: 'c/m/last', minutes: 8, taught: {}, quiz: null },
];

function lifeOf(difference: Partial<Character> = {}) {
  return live(steps, { ability: 0, steps: 3, hasOpened: false, lastSeen: now, ...difference }, living);
}

it('finishes everything for somebody able', () => {
  const { facts, attempts } = lifeOf({ ability: 9 });
  expect(facts.map(({ stepId, kind, grade }) => [stepId, kind, grade])).toEqual([
    [1, 'started', null],
    [1, 'completed', null],
    [2, 'started', null],
    [2, 'graded', 100],
    [2, 'completed', null],
    [3, 'started', null],
    [3, 'completed', null],
  ]);
  expect(attempts.map(({ number, quizId, place, language, finishedAt }) => [number, quizId, place, language, finishedAt < now])).toEqual([[1, 7, 'c/m/check', 'en', true]]);
  expect(attempts[0]!.shown.map(({ competence, fraction }) => [competence, fraction])).toEqual(Array.from({ length: 10 }, () => ['costs', 1]));
});

it('stops at a quiz that she cannot pass, with the best of her tries', () => {
  const { facts, attempts } = lifeOf({ ability: -9 });
  expect(attempts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(facts.map(({ stepId, kind }) => [stepId, kind])).toEqual([[1, 'started'], [1, 'completed'], [2, 'started'], [2, 'graded']]);
  expect(facts.at(-1)!.grade).toBe(Math.max(...attempts.map(({ grade }) => grade.percent!)));
});

it('has no attempts at a quiz that is practised', () => {
  const practised = { ...definition, rules: { ...definition.rules, practice: { right: 3, of: 5 } } };
  const life = live([{ ...steps[1]!, quiz: { id: 7, definition: practised } }], { ability: 0, steps: 1, hasOpened: false, lastSeen: now }, living);
  expect(life.attempts).toEqual([]);
  expect(life.facts.map(({ kind }) => kind)).toEqual(['started', 'completed']);
});

it('leaves a lesson open for somebody who opened it last', () => {
  expect(lifeOf({ steps: 0, hasOpened: true }).facts.map(({ stepId, kind, at }) => [stepId, kind, at <= now])).toEqual([[1, 'started', true]]);
});

it('lies between joining and the last time that she was here, in order, for everybody drawn', () => {
  for (let number = 1; number <= 200; number += 1) {
    const character = drawCharacter(randomFor(number), steps.length, joinedAt, now);
    const { facts, attempts } = live(steps, character, living);
    for (const { at } of [...facts, ...attempts.map(({ startedAt }) => ({ at: startedAt }))]) expect(at >= joinedAt && at <= character.lastSeen).toBe(true);
    const ended = attempts.map(({ finishedAt }) => finishedAt.getTime());
    expect(ended).toEqual(ended.toSorted((one, other) => one - other));
  }
});
