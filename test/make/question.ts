import type { Question, Response } from '../../src/quizzes/question.js';

type OfKind<Name extends Question['kind']> = Extract<Question, { kind: Name }>;
type Own<Name extends Question['kind']> = Omit<OfKind<Name>, keyof typeof common | 'kind'>;

const common = {
  id: 'q',
  language: 'en',
  text: { en: 'What is it?' },
  mark: 1,
  penalty: 1 / 3,
  hints: [] as readonly Readonly<Record<string, string>>[],
};

/** A published question of one kind: say what matters to the test, the rest is usual. */
export function makeQuestion<Name extends Question['kind']>(kind: Name, own: Own<Name>, but: Partial<typeof common> = {}): OfKind<Name> {
  return { ...common, kind, ...own, ...but } as unknown as OfKind<Name>;
}

/** Options by fraction, with ids a, b, c …: `makeOptions(1, 0, 0)`. */
export function makeOptions(...fractions: number[]) {
  return fractions.map((fraction, at) => {
    const id = String.fromCharCode(97 + at);
    return { id, text: { en: `Option ${id}` }, fraction, feedback: { en: `About ${id}` } };
  });
}

/** One question of each kind that has marks at once, with a response that is wrong all through. */
export function oneOfEachKind(): { question: Question; wrong: Response }[] {
  return [
    { question: makeQuestion('single', { options: makeOptions(1, 0, -0.5) }), wrong: { option: 'b' } },
    { question: makeQuestion('multiple', { rule: 'weights', options: makeOptions(0.5, 0.5, -1, -1) }), wrong: { options: ['c'] } },
    { question: makeQuestion('multiple', { rule: 'every-decision', options: makeOptions(1, 1, 0) }), wrong: { options: ['c'] } },
    { question: makeQuestion('truefalse', { answer: false }), wrong: { answer: true } },
    {
      question: makeQuestion('matching', {
        pairs: [
          { id: 'a', stem: { en: 'Rent' }, answer: { en: 'every month' } },
          { id: 'b', stem: { en: 'Sign' }, answer: { en: 'once' } },
        ],
        distractors: [{ id: 'x', answer: { en: 'never' } }],
      }),
      wrong: { matches: { a: 'x', b: 'a' } },
    },
    {
      question: makeQuestion('ordering', { items: ['Mix', 'Bake', 'Sell'].map((en) => ({ id: en.toLowerCase(), text: { en } })) }),
      wrong: { places: { mix: 3, bake: 1, sell: 2 } },
    },
    { question: makeQuestion('short', { answers: { en: [{ text: 'profit*', fraction: 1 }] }, matchCase: false }), wrong: { text: 'cost' } },
    {
      question: makeQuestion('numerical', { answers: [{ value: 3, tolerance: 0, toleranceKind: 'nominal', fraction: 1 }] }),
      wrong: { text: '4' },
    },
    {
      question: makeQuestion('gap', {
        gaps: [
          { id: 'one', choices: makeOptions(0, 1) },
          { id: 'two', answers: { en: [{ text: 'margin', fraction: 1 }] }, matchCase: false },
        ],
      }),
      wrong: { gaps: { one: 'a', two: 'cost' } },
    },
  ];
}
