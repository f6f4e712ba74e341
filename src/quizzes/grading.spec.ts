import { oneOfEachKind } from '../../test/make/question.js';
import { grade, hasMarks, isGradedAtOnce } from './grading.js';
import { emptyResponse, rightResponse } from './question.js';

const settings = { decimalSeparator: '.' } as const;
const kinds = oneOfEachKind().map(({ question, wrong }) => [question.kind, question, wrong] as const);

describe.each(kinds)('grading %s', (_kind, question, wrong) => {
  test('gives the whole mark for the right response', () => {
    expect(grade(question, rightResponse(question)!, settings)).toMatchObject({ fraction: 1, state: 'right' });
  });

  test('gives nothing for a wrong one', () => {
    expect(grade(question, wrong, settings)).toMatchObject({ fraction: 0, state: 'wrong' });
  });

  test('calls no response unanswered', () => {
    expect(grade(question, emptyResponse(question), settings)).toEqual({ fraction: 0, state: 'unanswered', parts: [] });
  });

  test('changes neither question nor response, and says the same twice', () => {
    const frozen = { question: structuredClone(question), wrong: structuredClone(wrong) };
    expect(grade(question, wrong, settings)).toEqual(grade(question, wrong, settings));
    expect({ question, wrong }).toEqual(frozen);
  });

  test('is graded at once and has marks', () => {
    expect([isGradedAtOnce(question), hasMarks(question)]).toEqual([true, true]);
  });
});
