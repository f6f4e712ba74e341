import { makeOptions, makeQuestion } from '../../../test/make/question.js';
import type { Question } from '../question.js';
import { statisticsOf } from './item-statistics.js';
import { readQuiz } from './quiz-reading.js';
import { itemMarksOf, type TriedAttempt } from './tried-attempts.js';

const single = makeQuestion('single', { options: makeOptions(1, 0, 0) }, { id: 'single' });
const truth = makeQuestion('truefalse', { answer: true }, { id: 'truth', mark: 2 });
const several = makeQuestion('multiple', { rule: 'weights', options: makeOptions(0.5, 0.5, -1) }, { id: 'several' });
const poll = makeQuestion('poll', { options: makeOptions(0, 0) }, { id: 'poll' });
const questions: Question[] = [single, truth, several, poll];

/** An attempt that was asked everything, with the shares of the marks in the order of the questions. */
function tried(fractions: number[], difference: Partial<TriedAttempt> = {}): TriedAttempt {
  const ids = questions.map(({ id }) => id);
  return {
    language: 'en',
    asked: ids,
    fractions: Object.fromEntries(ids.map((id, at) => [id, fractions[at] ?? null])),
    responses: { single: { option: fractions[0] ? 'a' : 'b' }, truth: { answer: fractions[1] === 1 }, several: { options: ['a', 'c'] }, poll: { option: 'b' } },
    ...difference,
  };
}

const twelve = Array.from({ length: 12 }, (_, at) => tried([at % 2, at > 5 ? 1 : 0, at / 12]));

it('reads the same as a table of the marks', () => {
  const reading = readQuiz(questions, twelve);
  const { items, test } = statisticsOf(itemMarksOf(questions, twelve));
  expect(reading.questions.map(({ item }) => item)).toEqual([...items, null]);
  expect(reading).toMatchObject({ attempts: 12, trust: 'warned', outOf: 4, test });
});

it('counts what was chosen, of polls too', () => {
  const counts = readQuiz(questions, twelve).questions.map(({ choices }) => choices?.map(({ option, count }) => [option, count]));
  expect(counts).toEqual([[['a', 6], ['b', 6], ['c', 0]], [['true', 6], ['false', 6]], [['a', 12], ['b', 0], ['c', 12]], [['a', 0], ['b', 12]]]);
});

it('hides everything under ten attempts', () => {
  const reading = readQuiz(questions, twelve.slice(0, 9));
  expect(reading).toMatchObject({ attempts: 9, trust: 'hidden', test: null });
  for (const question of reading.questions) expect(question).toMatchObject({ trust: 'hidden', item: null, advice: null, choices: null, languages: [] });
});

it('hides a question that was drawn for too few, and shows the others', () => {
  const without = { asked: ['single', 'several', 'poll'] };
  const reading = readQuiz(questions, [...twelve.slice(0, 4), ...twelve.map((attempt) => ({ ...attempt, ...without }))]);
  expect(reading.questions.map(({ trust, attempts }) => [trust, attempts])).toEqual([['warned', 16], ['hidden', 4], ['warned', 16], ['warned', 16]]);
  expect(reading.outOf).toBeNull();
});

it('leaves out a question that nobody was asked', () => {
  const reading = readQuiz(questions, twelve.map((attempt) => ({ ...attempt, asked: ['single', 'truth'] })));
  expect(reading.outOf).toBe(3);
  expect(reading.test!.internalConsistency).not.toBeNull();
});

it('flags a question that is harder in one language for those who know as much', () => {
  const alike = Array.from({ length: 120 }, (_, at) => [(at % 3) / 2, at % 2]);
  const english = alike.map((others, at) => tried([at % 4 ? 1 : 0, ...others]));
  const finnish = alike.map((others, at) => tried([at % 4 ? 0 : 1, ...others], { language: 'fi' }));
  const [first, , third] = readQuiz(questions, [...english, ...finnish]).questions;
  expect(first!.languages).toMatchObject([{ language: 'en', right: 75, flag: 'easier' }, { language: 'fi', right: 25, flag: 'harder' }]);
  expect(readQuiz(questions, [...english, ...english.map((attempt) => ({ ...attempt, language: 'fi' }))]).questions[0]!.languages).toMatchObject([{ flag: null }, { flag: null }]);
  expect(third!.languages).toMatchObject([{ right: 50, flag: null }, { right: 50, flag: null }]);
});

it('has nothing to compare in one language, and hides a small one with its counterpart', () => {
  expect(readQuiz(questions, twelve).questions[0]!.languages).toEqual([]);
  const two = [...twelve, tried([1, 1, 1], { language: 'ar' })];
  expect(readQuiz(questions, two).questions[0]!.languages).toMatchObject([{ language: 'ar', right: null, flag: null }, { language: 'en', right: null, flag: null }]);
});

it('flags a question that everybody gets wrong in one language, where no ratio can be computed', () => {
  const attempts = Array.from({ length: 60 }, (_, at) => tried([at % 2, (at % 3) / 2, at % 4 ? 1 : 0], { language: at % 2 ? 'en' : 'fi' }));
  expect(readQuiz(questions, attempts).questions[0]!.languages).toMatchObject([{ right: 100, flag: 'easier' }, { right: 0, flag: 'harder' }]);
});

it('does not flag what may be chance', () => {
  const attempts = Array.from({ length: 24 }, (_, at) => tried([at % 3 ? 1 : 0, (at % 5) / 4, (at % 7) / 6], { language: at % 2 ? 'en' : 'fi' }));
  expect(readQuiz(questions, attempts).questions.flatMap(({ languages }) => languages.map(({ flag }) => flag))).toEqual(Array(6).fill(null));
});
