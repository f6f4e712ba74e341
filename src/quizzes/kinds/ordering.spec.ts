import { makeQuestion } from '../../../test/make/question.js';
import { grade } from '../grading.js';
import { isComplete, readResponse } from '../question.js';

const settings = { decimalSeparator: '.' } as const;
const ordered = (...words: string[]) =>
  makeQuestion('ordering', { items: words.map((en, at) => ({ id: String.fromCharCode(97 + at), text: { en } })) });
const question = ordered('Plan', 'Buy', 'Sew', 'Sell', 'Count');
const placed = (order: string) => ({ places: Object.fromEntries(order.split('').map((id, at) => [id, at + 1])) });

describe('ordering', () => {
  test.each<[string, number]>([
    ['abcde', 1],
    ['bacde', 0.6],
    ['abced', 0.6],
    ['eabcd', 0], // one item moved to the front shifts all
    ['edcba', 0.2],
    ['bcdea', 0],
  ])('%s brings %d', (order, fraction) => {
    expect(grade(question, placed(order), settings).fraction).toBe(fraction);
  });

  test('says of each item whether it stands in its place', () => {
    expect(grade(question, { places: { a: 1, b: 3, c: 2, d: 4 } }, settings).parts).toEqual([
      { id: 'a', fraction: 1, state: 'right' },
      { id: 'b', fraction: 0, state: 'wrong' },
      { id: 'c', fraction: 0, state: 'wrong' },
      { id: 'd', fraction: 1, state: 'right' },
      { id: 'e', fraction: 0, state: 'unanswered' },
    ]);
  });

  test('is complete when every item has a place of its own', () => {
    expect(isComplete(question, placed('edcba'), settings)).toBe(true);
    expect(isComplete(question, placed('abcd'), settings)).toBe(false);
    expect(isComplete(question, { places: { a: 1, b: 1, c: 2, d: 3, e: 4 } }, settings)).toBe(false);
  });

  test('items that read the same may change places, and a place counts once', () => {
    const twice = ordered('Mix', 'Wait', 'Mix', 'Bake');
    expect(grade(twice, placed('cbad'), settings).fraction).toBe(1);
    expect(grade(twice, { places: { a: 1, c: 1, b: 2, d: 4 } }, settings).fraction).toBe(0.75);
  });

  test('reads places from a form and refuses what is none', () => {
    expect(readResponse(question, { places: { a: '2', b: '' } })).toEqual({ ok: true, response: { places: { a: 2 } } });
    expect(readResponse(question, { places: { a: '6' } })).toMatchObject({ ok: false, problems: [{ code: 'wrong-shape', at: 'places.a' }] });
  });
});
