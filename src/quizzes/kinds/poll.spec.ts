import { makeOptions, makeQuestion } from '../../../test/make/question.js';
import { grade } from '../grading.js';
import { listsOf, readResponse } from '../question.js';

const settings = { decimalSeparator: '.' } as const;
const question = makeQuestion('poll', { options: makeOptions(0, 0, 0) });

describe('poll', () => {
  test('has no marks, answered or not', () => {
    expect(grade(question, { option: 'b' }, settings)).toEqual({ fraction: null, state: 'answered', parts: [] });
    expect(grade(question, {}, settings)).toEqual({ fraction: null, state: 'unanswered', parts: [] });
  });

  test('takes one known option, in the author’s order', () => {
    expect(readResponse(question, { option: 'b' })).toEqual({ ok: true, response: { option: 'b' } });
    expect(readResponse(question, { option: 'z' }).ok).toBe(false);
    expect(listsOf(question)).toEqual([]);
  });
});
