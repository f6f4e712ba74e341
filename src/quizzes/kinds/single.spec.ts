import { makeOptions, makeQuestion } from '../../../test/make/question.js';
import { grade } from '../grading.js';
import { readResponse } from '../question.js';

const settings = { decimalSeparator: '.' } as const;
const question = makeQuestion('single', { options: makeOptions(1, 0.5, 0, -0.25) });

describe('single', () => {
  test.each<[string, number, string]>([
    ['a', 1, 'right'],
    ['b', 0.5, 'partial'],
    ['c', 0, 'wrong'],
    ['d', -0.25, 'wrong'],
  ])('option %s brings %d', (option, fraction, state) => {
    expect(grade(question, { option }, settings)).toEqual({
      fraction,
      state,
      parts: [{ id: option, fraction, state, feedback: { en: `About ${option}` } }],
    });
  });

  test('nothing chosen brings 0', () => {
    expect(grade(question, {}, settings)).toEqual({ fraction: 0, state: 'unanswered', parts: [] });
  });

  test('an option that a correction removed brings 0', () => {
    expect(grade(question, { option: 'gone' }, settings)).toEqual({
      fraction: 0,
      state: 'wrong',
      parts: [{ id: 'gone', fraction: 0, state: 'wrong' }],
    });
  });

  test('reads the chosen option and refuses an unknown one', () => {
    expect(readResponse(question, { option: 'b' })).toEqual({ ok: true, response: { option: 'b' } });
    expect(readResponse(question, {})).toEqual({ ok: true, response: {} });
    expect(readResponse(question, { option: 'z' })).toMatchObject({ ok: false, problems: [{ code: 'unknown-choice', at: 'option' }] });
  });
});
