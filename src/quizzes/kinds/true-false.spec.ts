import { makeQuestion } from '../../../test/make/question.js';
import { grade } from '../grading.js';
import { readResponse } from '../question.js';

const settings = { decimalSeparator: '.' } as const;

describe('true or false', () => {
  test.each<[boolean, boolean, number, string]>([
    [true, true, 1, 'Yes.'],
    [true, false, 0, 'It is true.'],
    [false, false, 1, 'It is true.'],
    [false, true, 0, 'Yes.'],
  ])('where %j is right, %j brings %d', (answer, said, fraction, feedback) => {
    const question = makeQuestion('truefalse', { answer, feedbackTrue: { en: 'Yes.' }, feedbackFalse: { en: 'It is true.' } });
    const state = fraction === 1 ? 'right' : 'wrong';
    expect(grade(question, { answer: said }, settings)).toEqual({
      fraction,
      state,
      parts: [{ id: String(said), fraction, state, feedback: { en: feedback } }],
    });
  });

  test('false is an answer, nothing is none', () => {
    const question = makeQuestion('truefalse', { answer: true });
    expect(readResponse(question, { answer: 'false' })).toEqual({ ok: true, response: { answer: false } });
    expect(grade(question, { answer: false }, settings).state).toBe('wrong');
    expect(grade(question, {}, settings).state).toBe('unanswered');
  });
});
