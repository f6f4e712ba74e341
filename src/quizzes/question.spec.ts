import { oneOfEachKind } from '../../test/make/question.js';
import { emptyResponse, isComplete, isGradable, isSame, readResponse, rightResponse, type Question } from './question.js';

const settings = { decimalSeparator: '.' } as const;
const kinds = oneOfEachKind().map(({ question, wrong }) => [question.kind, question, wrong] as const);

describe.each(kinds)('a response to %s', (_kind, question, wrong) => {
  test('is read back from JSON as it was', () => {
    for (const response of [wrong, rightResponse(question)!, emptyResponse(question)]) {
      expect(readResponse(question, JSON.parse(JSON.stringify(response)))).toEqual({ ok: true, response });
    }
  });

  test('is complete and gradable when right, neither when empty', () => {
    expect([isComplete(question, rightResponse(question)!, settings), isGradable(question, rightResponse(question)!)]).toEqual([true, true]);
    expect([isComplete(question, emptyResponse(question), settings), isGradable(question, emptyResponse(question))]).toEqual([false, false]);
  });

  test('is refused with a field too many', () => {
    expect(readResponse(question, { ...wrong, fraction: 1 })).toEqual({ ok: false, response: wrong, problems: [{ code: 'unknown-field', at: 'fraction' }] });
  });

  test.each([[null], ['right'], [[]], [42]])('is refused as %j', (posted) => {
    expect(readResponse(question, posted)).toMatchObject({ ok: false, problems: [{ code: 'not-a-response' }] });
  });
});

test('a hostile response never throws', () => {
  const values: unknown[] = [undefined, null, '', 'a', 'x'.repeat(20_000), 0, -1, 1e9, Number.NaN, true, [], ['a', 'a'], [null], {}, { a: {} }, { constructor: 'a' }];
  const fields = ['option', 'options', 'answer', 'matches', 'places', 'text', 'gaps', 'language', '__proto__', 'toString'];
  for (const { question } of oneOfEachKind()) {
    for (const field of fields) {
      for (const value of values) expect(typeof readResponse(question, Object.fromEntries([[field, value]])).ok).toBe('boolean');
    }
  }
});

test.each<[unknown, unknown, boolean]>([
  [{ text: 'a' }, { text: 'a' }, true],
  [{ text: 'a' }, { text: 'A' }, false],
  [{ text: 'a', language: 'fi' }, { language: 'fi', text: 'a' }, true],
  [{ text: 'a', language: 'fi' }, { text: 'a' }, false],
  [{ options: ['a', 'b'] }, { options: ['a', 'b'] }, true],
  [{ options: ['a'] }, { options: ['a', 'b'] }, false],
  [{ places: { a: 1, b: 2 } }, { places: { b: 2, a: 1 } }, true],
  [{ places: { a: 1 } }, { places: { b: 1 } }, false],
  [{}, { option: 'a' }, false],
  [{ options: [] }, { options: {} }, false],
])('%j and %j are the same: %j', (one, other, same) => {
  expect(isSame(one, other)).toBe(same);
  expect(isSame(other, one)).toBe(same);
});

test('a question is plain data', () => {
  const questions: Question[] = oneOfEachKind().map(({ question }) => question);
  expect(JSON.parse(JSON.stringify(questions))).toEqual(questions);
});
