import { makeOptions, makeQuestion } from '../../../test/make/question.js';
import { grade } from '../grading.js';
import { isComplete, readResponse, withoutWrong } from '../question.js';
import { evenFractions } from './multiple.js';

const settings = { decimalSeparator: '.' } as const;
const weighted = (...fractions: number[]) => makeQuestion('multiple', { rule: 'weights', options: makeOptions(...fractions) });
const fraction = (question: ReturnType<typeof weighted>, ticked: string) => grade(question, { options: ticked.split('') }, settings).fraction;

describe('multiple by weights', () => {
  // Moodle's example: +50 +50 −100 −100.
  test.each<[string, number, string]>([
    ['a', 0.5, 'partial'],
    ['ab', 1, 'right'],
    ['abc', 0, 'wrong'],
    ['ac', 0, 'wrong'],
    ['c', 0, 'wrong'],
    ['abcd', 0, 'wrong'],
  ])('%s brings %d', (ticked, expected, state) => {
    const question = weighted(0.5, 0.5, -1, -1);
    expect(fraction(question, ticked)).toBe(expected);
    expect(grade(question, { options: ticked.split('') }, settings).state).toBe(state);
  });

  test('never brings more than 1 or less than 0, whatever the weights', () => {
    expect(fraction(weighted(1, 1), 'ab')).toBe(1);
    expect(fraction(weighted(0.25, -0.5), 'b')).toBe(0);
  });

  test('three thirds are right', () => {
    expect(grade(weighted(0.3333333, 0.3333333, 0.3333333), { options: ['a', 'b', 'c'] }, settings).state).toBe('right');
  });

  test('nothing ticked is not answered', () => {
    expect(grade(weighted(1, 0), { options: [] }, settings)).toEqual({ fraction: 0, state: 'unanswered', parts: [] });
    expect(isComplete(weighted(1, 0), { options: [] }, settings)).toBe(false);
  });

  test('says of each ticked option whether it is right', () => {
    const { parts } = grade(weighted(0.5, 0.5, -1), { options: ['a', 'c'] }, settings);
    expect(parts).toEqual([
      { id: 'a', fraction: 0.5, state: 'right', feedback: { en: 'About a' } },
      { id: 'c', fraction: -1, state: 'wrong', feedback: { en: 'About c' } },
    ]);
  });
});

describe('multiple by every decision', () => {
  const question = makeQuestion('multiple', { rule: 'every-decision', options: makeOptions(1, 1, 0, 1) });

  // Open edX's example: right are A, B and D, wrong is C.
  test.each<[string, number]>([
    ['abd', 1],
    ['ab', 0.75],
    ['abc', 0.5],
    ['ac', 0.25],
    ['c', 0],
    ['abcd', 0.75],
  ])('%s brings %d', (ticked, expected) => {
    expect(fraction(question as never, ticked)).toBe(expected);
  });

  test('judges each option, and speaks only of those she ticked', () => {
    expect(grade(question, { options: ['a', 'c'] }, settings).parts).toEqual([
      { id: 'a', fraction: 1, state: 'right', feedback: { en: 'About a' } },
      { id: 'b', fraction: 0, state: 'wrong' },
      { id: 'c', fraction: 0, state: 'wrong', feedback: { en: 'About c' } },
      { id: 'd', fraction: 0, state: 'wrong' },
    ]);
  });
});

describe('trying again', () => {
  const question = weighted(0.5, 0.5, -1, -1);

  test.each<[string, string]>([
    ['ac', 'a'],
    ['cd', ''],
    ['ab', 'ab'],
    ['abc', 'abc'], // more ticked than are right: clearing would show the answer
    ['abcd', 'abcd'],
  ])('of %s stays %s', (ticked, stays) => {
    expect(withoutWrong(question, { options: ticked.split('') }, settings)).toEqual({ options: stays.split('') });
  });
});

test('a single tick from a form is a list', () => {
  expect(readResponse(weighted(1, 0), { options: 'a' })).toEqual({ ok: true, response: { options: ['a'] } });
});

test('even fractions add up to 1, and all ticks together bring only the surplus of right ones', () => {
  expect(evenFractions([true, true, false, false])).toEqual([0.5, 0.5, -0.5, -0.5]);
  expect(evenFractions([true, false, false])).toEqual([1, -1, -1]);
  expect(fraction(weighted(...evenFractions([true, true, true, false])), 'abcd')).toBeCloseTo(2 / 3, 12);
});
