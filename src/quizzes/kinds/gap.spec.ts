import { makeOptions, makeQuestion } from '../../../test/make/question.js';
import { grade } from '../grading.js';
import { isComplete, readResponse, rightResponse, withoutWrong } from '../question.js';

const settings = { decimalSeparator: '.' } as const;
const question = makeQuestion('gap', {
  gaps: [
    { id: 'who', choices: makeOptions(1, 0, 0) },
    { id: 'need', choices: makeOptions(0, 1, 0) },
    { id: 'word', answers: { en: [{ text: 'margin', fraction: 1 }, { text: 'profit', fraction: 0.5 }], fi: [{ text: 'kate', fraction: 1 }] }, matchCase: false },
    { id: 'other', answers: { en: [{ text: 'price', fraction: 1 }] }, matchCase: false },
  ],
});

describe('gap', () => {
  test.each<[Record<string, string>, number, string]>([
    [{ who: 'a', need: 'b', word: 'margin', other: 'price' }, 1, 'right'],
    [{ who: 'a', need: 'b', word: 'profit', other: 'price' }, 0.875, 'partial'],
    [{ who: 'a', need: 'c', word: 'x', other: 'y' }, 0.25, 'partial'],
    [{ who: 'a' }, 0.25, 'partial'],
    [{ who: 'b', need: 'a', word: 'x', other: 'y' }, 0, 'wrong'],
    [{}, 0, 'unanswered'],
  ])('%j brings %d, the mean over the gaps', (gaps, fraction, state) => {
    expect(grade(question, { gaps }, settings)).toMatchObject({ fraction, state });
  });

  test('a typed gap takes any of the languages', () => {
    expect(grade(question, { gaps: { word: 'kate' }, language: 'en' }, settings).fraction).toBe(0.25);
  });

  test('says of each gap how it went', () => {
    expect(grade(question, { gaps: { who: 'a', word: 'profit', other: 'cost' } }, settings).parts).toEqual([
      { id: 'who', fraction: 1, state: 'right', feedback: { en: 'About a' } },
      { id: 'need', fraction: 0, state: 'unanswered' },
      { id: 'word', fraction: 0.5, state: 'partial' },
      { id: 'other', fraction: 0, state: 'wrong' },
    ]);
  });

  test('is complete when every gap is filled', () => {
    expect(isComplete(question, { gaps: { who: 'c', need: 'c', word: '-', other: '-' } }, settings)).toBe(true);
    expect(isComplete(question, { gaps: { who: 'c', need: 'c', word: '-' } }, settings)).toBe(false);
  });

  test('the wrong ones are cleared when she tries again', () => {
    const response = { gaps: { who: 'a', need: 'a', word: 'profit', other: 'cost' }, language: 'en' };
    expect(withoutWrong(question, response, settings)).toEqual({ gaps: { who: 'a', word: 'profit' }, language: 'en' });
  });

  test('reads choices by id and typed words as they are', () => {
    expect(readResponse(question, { gaps: { who: 'a', need: '', word: ' mar\u0000gin ', other: ' ' }, language: 'fi' })).toEqual({
      ok: true,
      response: { gaps: { who: 'a', word: 'margin' }, language: 'fi' },
    });
    expect(readResponse(question, { gaps: { who: 'margin' } }).ok).toBe(false);
    expect(readResponse(question, { gaps: { nowhere: 'a' } }).ok).toBe(false);
  });

  test('shows the right filling', () => {
    expect(rightResponse(question, 'fi')).toEqual({ gaps: { who: 'a', need: 'b', word: 'kate', other: 'price' }, language: 'fi' });
  });
});
