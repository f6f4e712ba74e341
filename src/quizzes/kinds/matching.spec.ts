import { makeQuestion } from '../../../test/make/question.js';
import { grade } from '../grading.js';
import { isComplete, isGradable, readResponse, withoutWrong } from '../question.js';
import { choicesOf } from './matching.js';

const settings = { decimalSeparator: '.' } as const;
const pair = (id: string, answer: Record<string, string>) => ({ id, stem: { en: `Stem ${id}` }, answer });
const question = makeQuestion('matching', {
  pairs: [pair('a', { en: 'Kouvola' }), pair('b', { en: 'İzmir' }), pair('c', { en: 'Vigo' }), pair('d', { en: 'Košice' })],
  distractors: [{ id: 'x', answer: { en: 'Lublin' } }],
});

describe('matching', () => {
  test.each<[Record<string, string>, number, string]>([
    [{ a: 'a', b: 'b', c: 'c', d: 'd' }, 1, 'right'],
    [{ a: 'a', b: 'b', c: 'd', d: 'c' }, 0.5, 'partial'],
    [{ a: 'b', b: 'a', c: 'd', d: 'x' }, 0, 'wrong'],
    [{ a: 'a' }, 0.25, 'partial'],
    [{}, 0, 'unanswered'],
  ])('%j brings %d', (matches, fraction, state) => {
    expect(grade(question, { matches }, settings)).toMatchObject({ fraction, state });
  });

  test('is complete when all stems are answered, gradable when one is', () => {
    expect(isComplete(question, { matches: { a: 'x', b: 'x', c: 'x', d: 'x' } }, settings)).toBe(true);
    expect(isComplete(question, { matches: { a: 'a', b: 'b', c: 'c' } }, settings)).toBe(false);
    expect(isGradable(question, { matches: { d: 'x' } })).toBe(true);
    expect(isGradable(question, { matches: {} })).toBe(false);
  });

  test('says of each stem how it went', () => {
    expect(grade(question, { matches: { a: 'a', b: 'x' } }, settings).parts).toEqual([
      { id: 'a', fraction: 1, state: 'right' },
      { id: 'b', fraction: 0, state: 'wrong' },
      { id: 'c', fraction: 0, state: 'unanswered' },
      { id: 'd', fraction: 0, state: 'unanswered' },
    ]);
  });

  test('only the right pairs stay when she tries again', () => {
    expect(withoutWrong(question, { matches: { a: 'a', b: 'c', c: 'b', d: 'd' } }, settings)).toEqual({ matches: { a: 'a', d: 'd' } });
  });

  test('answers that read the same are the same, also where only a translation makes them so', () => {
    const monthly = makeQuestion('matching', {
      pairs: [
        pair('rent', { en: 'monthly', fi: 'joka kuukausi' }),
        pair('wages', { en: 'every month', fi: 'joka kuukausi' }),
        pair('loan', { en: 'monthly', fi: 'joka kuukausi' }),
        pair('sign', { en: 'once', fi: 'kerran' }),
      ],
      distractors: [],
    });
    const matches = { rent: 'loan', wages: 'rent', loan: 'wages', sign: 'sign' };
    expect(grade(monthly, { matches }, settings).fraction).toBe(1);
    expect(choicesOf(monthly).map((choice) => choice.id)).toEqual(['rent', 'wages', 'sign']);
  });

  test('a choice that a correction removed is wrong, a stem that it removed does not count', () => {
    expect(grade(question, { matches: { a: 'gone', z: 'a' } }, settings)).toMatchObject({ fraction: 0, state: 'wrong' });
    expect(grade(question, { matches: { z: 'a' } }, settings)).toMatchObject({ fraction: 0, state: 'unanswered' });
    expect(grade(question, { matches: { a: 'gone', b: 'b', z: 'a' } }, settings).fraction).toBe(0.25);
  });

  test('refuses unknown stems and unknown choices', () => {
    expect(readResponse(question, { matches: { a: 'x', b: '' } })).toEqual({ ok: true, response: { matches: { a: 'x' } } });
    expect(readResponse(question, { matches: { a: 'y', z: 'a' } })).toMatchObject({
      ok: false,
      problems: [
        { code: 'unknown-choice', at: 'matches.z' },
        { code: 'unknown-choice', at: 'matches.a' },
      ],
    });
  });
});
