import { makeOptions, makeQuestion } from '../../../test/make/question.js';
import { finish, markByHand, save, start } from '../behaviours.js';
import type { Question, Response } from '../question.js';
import type { QuizDefinition } from '../quiz.js';
import { directionOf, nothingYet, regradeAttempt, tallied } from './regrading.js';

const settings = { decimalSeparator: '.' as const };

function quizOf(...questions: Question[]): QuizDefinition {
  const rules = { behaviour: 'deferred', attempts: null, waitMinutes: 0, grade: 'best', passPercent: 50, timeMinutes: null, shuffle: false, draw: {}, review: 'right', practice: null } as const;
  return { language: 'en', languages: ['en'], title: { en: 'Quiz' }, intro: {}, rules, questions };
}

const first = (right: 'a' | 'b') => makeQuestion('single', { options: makeOptions(right === 'a' ? 1 : 0, right === 'b' ? 1 : 0) }, { id: 'first' });
const second = makeQuestion('truefalse', { answer: true }, { id: 'second', mark: 2 });
const essay = makeQuestion('essay', {}, { id: 'essay', mark: 4 });

/** Handed-in answers to the questions of a quiz, in their order. */
function answersTo(quiz: QuizDefinition, ...responses: Response[]) {
  return quiz.questions.map((question, at) => {
    const state = finish(question, save(start(question, 'deferred'), responses[at]!), settings);
    return { questionId: question.id, state, revision: 1, madeAt: null, late: false };
  });
}

const drawn = { questions: ['first', 'second'], orders: { first: { options: ['b', 'a'] } } };

it('turns a wrong key around', () => {
  const [taken, corrected] = [quizOf(first('a'), second), quizOf(first('b'), second)];
  const regraded = regradeAttempt({ taken, corrected }, { ...settings, drawn, outcomes: null }, answersTo(taken, { option: 'b' }, { answer: true }))!;
  expect(regraded.questions.map(({ before, after }) => [before, after])).toEqual([[0, 1], [1, 1]]);
  expect(regraded.grade).toMatchObject({ marks: 3, outOf: 3, percent: 100 });
  expect(regraded.drawn).toEqual(drawn);
});

it('leaves a quiz that did not change as it is', () => {
  const taken = quizOf(first('a'), second);
  const answers = answersTo(taken, { option: 'a' }, { answer: false });
  const regraded = regradeAttempt({ taken, corrected: taken }, { ...settings, drawn, outcomes: null }, answers)!;
  expect(regraded.questions.map(({ state }) => state)).toEqual(answers.map(({ state }) => state));
});

it.each([
  ['was removed', quizOf(second)],
  ['became another kind', quizOf(makeQuestion('short', { answers: { en: [{ text: 'b', fraction: 1 }] }, matchCase: false }, { id: 'first' }), second)],
])('counts a question no more that %s', (_case, corrected) => {
  const taken = quizOf(first('a'), second);
  const regraded = regradeAttempt({ taken, corrected }, { ...settings, drawn, outcomes: null }, answersTo(taken, { option: 'b' }, { answer: true }))!;
  expect(regraded.drawn.questions).toEqual(['second']);
  expect(regraded.grade).toMatchObject({ marks: 2, outOf: 2 });
});

it('says when nothing of the attempt is left', () => {
  const taken = quizOf(first('a'), second);
  expect(regradeAttempt({ taken, corrected: quizOf(essay) }, { ...settings, drawn, outcomes: null }, answersTo(taken, { option: 'b' }, { answer: true }))).toBeNull();
});

it('keeps what a person marked, out of the new number of points', () => {
  const [taken, corrected] = [quizOf(essay), quizOf({ ...essay, mark: 10 })];
  const [answer] = answersTo(taken, { text: 'Because.' });
  const marked = { ...answer!, state: markByHand(essay, answer!.state, { fraction: 0.75, comment: 'Good.' }) };
  const regraded = regradeAttempt({ taken, corrected }, { ...settings, drawn: { questions: ['essay'], orders: {} }, outcomes: null }, [marked])!;
  expect(regraded.grade).toMatchObject({ marks: 7.5, outOf: 10, waiting: 0 });
  expect(regraded.questions[0]!.state.manual).toEqual({ fraction: 0.75, comment: 'Good.' });
});

it.each([
  [40, 60, 'raised'], [60, 40, 'lowered'], [50, 50, 'unchanged'], [100 / 3, 33.33333333333333, 'unchanged'], [null, 0, 'unchanged'], [null, 10, 'raised'],
] as const)('tells that %p to %p is %s', (before, after, direction) => {
  expect(directionOf(before, after)).toBe(direction);
});

it('counts every attempt once', () => {
  const changes = [{ before: 40, after: 60 }, { before: 60, after: 70 }, { before: 60, after: 40 }, { before: 10, after: 10 }, null];
  const tally = changes.reduce((so, change) => tallied(so, change, 50), nothingYet);
  expect(tally).toEqual({ attempts: 5, raised: 2, lowered: 1, unchanged: 1, untouched: 1, reached: 1 });
  expect(tally.raised + tally.lowered + tally.unchanged + tally.untouched).toBe(tally.attempts);
});
