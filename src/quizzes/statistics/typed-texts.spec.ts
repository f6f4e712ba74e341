import { makeOptions, makeQuestion } from '../../../test/make/question.js';
import type { Question, Response } from '../question.js';
import { typedTextsOf } from './typed-texts.js';
import type { TriedAttempt } from './tried-attempts.js';

const word = makeQuestion('short', { answers: { en: [{ text: 'margin', fraction: 1 }, { text: 'profit', fraction: 0.5 }] }, matchCase: false });
const price = makeQuestion('numerical', { answers: [{ value: 37.5, tolerance: 0, toleranceKind: 'nominal', fraction: 1 }] });
const gaps = makeQuestion('gap', { gaps: [{ id: 'one', choices: makeOptions(1, 0) }, { id: 'two', answers: { en: [{ text: 'margin', fraction: 1 }] }, matchCase: false }] });

const tried = (response: object | null, language = 'en', question: Question = word): TriedAttempt => ({ language, asked: [question.id], fractions: {}, responses: response ? { [question.id]: response as Response } : {} });
const typed = (...texts: string[]) => texts.map((text) => tried({ text }));

it('counts what was typed, the most frequent first, with what it was worth', () => {
  expect(typedTextsOf(word, typed('profit', 'Margin', 'margin', ' MARGIN', 'cost', 'Cost', 'profit'))).toEqual({
    texts: [
      { gap: null, text: 'Margin', count: 3, state: 'right' },
      { gap: null, text: 'profit', count: 2, state: 'partial' },
      { gap: null, text: 'cost', count: 2, state: 'wrong' },
    ],
    once: 0,
  });
});

it('only counts what a single learner typed, and nothing that was left empty or not asked', () => {
  const others = [tried(null), { ...tried({ text: 'margin' }), asked: [] }];
  expect(typedTextsOf(word, [...typed('my name is Mia', 'my number', '', ' '), ...others])).toEqual({ texts: [], once: 2 });
});

it('reads numbers as the language of the attempt writes them', () => {
  const english = Array.from({ length: 2 }, () => tried({ text: '37.500' }, 'en', price));
  const finnish = Array.from({ length: 2 }, () => tried({ text: '37,5 bags a day' }, 'fi', price));
  expect(typedTextsOf(price, [...english, ...finnish])!.texts.map(({ text, state }) => [text, state])).toEqual([['37.500', 'right'], ['37,5 bags a day', 'right']]);
});

it('tells gaps apart, and leaves out those to choose from', () => {
  const filled = (two: string) => tried({ gaps: { one: 'a', two } }, 'en', gaps);
  expect(typedTextsOf(gaps, [filled('cost'), filled('cost'), filled('margin'), filled('margin'), filled('margin')])).toEqual({
    texts: [{ gap: 2, text: 'margin', count: 3, state: 'right' }, { gap: 2, text: 'cost', count: 2, state: 'wrong' }],
    once: 0,
  });
});

it('shows twenty texts at the most', () => {
  const texts = Array.from({ length: 30 }, (_, at) => `word ${at}`);
  expect(typedTextsOf(word, typed(...texts, ...texts))!.texts).toHaveLength(20);
});

it('has nothing to say of questions to choose from', () => {
  expect(typedTextsOf(makeQuestion('single', { options: makeOptions(1, 0) }), [])).toBeNull();
});
