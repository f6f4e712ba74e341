import { makeQuestion } from '../../../test/make/question.js';
import { grade } from '../grading.js';
import { isComplete, readResponse, rightResponse } from '../question.js';

const settings = { decimalSeparator: '.' } as const;
const question = makeQuestion('essay', { words: 150 });

describe('essay', () => {
  test('waits for a person', () => {
    expect(grade(question, { text: 'My idea is bread.' }, settings)).toEqual({ fraction: null, state: 'needs-marking', parts: [] });
    expect(rightResponse(question)).toBeNull();
  });

  test('a blank one is not answered and brings 0', () => {
    expect(grade(question, { text: ' \n ' }, settings)).toEqual({ fraction: 0, state: 'unanswered', parts: [] });
    expect(isComplete(question, { text: ' \n ' }, settings)).toBe(false);
  });

  test('keeps its lines', () => {
    expect(readResponse(question, { text: 'One.\r\n\r\n  Two.' })).toEqual({ ok: true, response: { text: 'One.\n\n  Two.' } });
  });
});
