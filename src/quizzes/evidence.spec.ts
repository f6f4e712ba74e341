import { makeOptions, makeQuestion, oneOfEachKind } from '../../test/make/question.js';
import type { QuestionState } from './behaviours.js';
import { evidenceOf, type Taught } from './evidence.js';
import { guessOf, type Question } from './question.js';
import type { SheetQuestion } from './sheet.js';

const single = (own: Partial<Question> = {}) => ({ ...makeQuestion('single', { options: makeOptions(1, 0, 0, 0) }), ...own }) as Question;

function answered(question: Question, fraction: number | null, word = 'right', manual: number | null = null): SheetQuestion {
  const state = { outcome: { fraction, state: word }, manual: manual === null ? null : { fraction: manual, comment: '' } } as unknown as QuestionState;
  return { number: 1, question, state, revision: 1, madeAt: null, late: false };
}

const nothing = (): Taught => ({});

it('is about the competence that the question names', () => {
  expect(evidenceOf([answered(single({ competence: 'prices' }), 1)], nothing)).toEqual([{ questionId: 'q', competence: 'prices', share: 1, fraction: 1, guess: 0.25 }]);
});

it('is about all that the module teaches where the question names nothing, and counts once', () => {
  const tells = evidenceOf([answered(single(), 0.5)], (module): Taught => (module === null ? { costs: 0.6, prices: 0.2 } : {}));
  expect(tells.map(({ competence, fraction }) => [competence, fraction])).toEqual([['costs', 0.5], ['prices', 0.5]]);
  expect(tells.map(({ share }) => share)).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)]);
});

it('is about the module that a question of a placement quiz names', () => {
  expect(evidenceOf([answered(single({ module: 'ideas' }), 1)], (module): Taught => (module === 'ideas' ? { creativity: 0.4 } : { costs: 1 }))).toMatchObject([{ competence: 'creativity', share: 1 }]);
});

it('tells nothing where nothing was answered, nobody has marked, or there is no mark', () => {
  const asked = { competence: 'prices' };
  expect(evidenceOf([answered(single(asked), 0, 'unanswered'), answered(single(asked), null, 'needs-marking'), answered(single(asked), null, 'answered')], nothing)).toEqual([]);
  expect(evidenceOf([answered(single(asked), null, 'needs-marking', 0.5)], nothing)).toMatchObject([{ fraction: 0.5 }]);
});

it('takes less than nothing for nothing', () => {
  expect(evidenceOf([answered(single({ competence: 'prices' }), -0.5, 'wrong')], nothing)).toMatchObject([{ fraction: 0 }]);
});

it.each([
  ['one of four', single(), 1 / 4],
  ['true or false', makeQuestion('truefalse', { answer: true }), 1 / 2],
  ['several of four', makeQuestion('multiple', { rule: 'weights', options: makeOptions(0.5, 0.5, -1, -1) }), 1 / 15],
  ['every one of three decided', makeQuestion('multiple', { rule: 'every-decision', options: makeOptions(1, 1, 0) }), 1 / 2],
  ['one of three answers for each of two', oneOfEachKind().find(({ question }) => question.kind === 'matching')!.question, 1 / 3],
  ['three in order', oneOfEachKind().find(({ question }) => question.kind === 'ordering')!.question, 1 / 3],
  ['a typed word', makeQuestion('short', { answers: { en: [{ text: 'x', fraction: 1 }] }, matchCase: false }), 0],
  ['one gap of two choices, one typed', oneOfEachKind().find(({ question }) => question.kind === 'gap')!.question, 1 / 4],
])('knows what guessing brings: %s', (_name, question, guess) => {
  expect(guessOf(question)).toBeCloseTo(guess, 12);
});
