import { makeQuestion } from '../../../test/make/question.js';
import { grade } from '../grading.js';
import { isComplete, isGradable } from '../question.js';
import { typedNumber, type NumericalAnswer } from './numerical.js';

const point = { decimalSeparator: '.' } as const;
const comma = { decimalSeparator: ',' } as const;
const answer = (value: number | '*', tolerance: number, fraction: number): NumericalAnswer => ({
  value, tolerance, toleranceKind: 'nominal', fraction, feedback: { en: `${value}` },
});
const question = makeQuestion('numerical', { answers: [answer(1906, 0, 1), answer(1906, 2, 0.5), answer('*', 0, 0)] });

describe('numerical', () => {
  test.each<[string, number, string]>([
    ['1906', 1, '1906'],
    ['1 906', 1, '1906'],
    ['١٩٠٦', 1, '1906'],
    ['1904', 0.5, '1906'],
    ['1908.0', 0.5, '1906'],
    ['1909', 0, '*'],
  ])('%s brings %d: the first answer that is near enough', (text, fraction, feedback) => {
    const grading = grade(question, { text }, point);
    expect(grading.fraction).toBe(fraction);
    expect(grading.parts[0]!.feedback).toEqual({ en: feedback });
  });

  test('the decimal separator of the attempt decides, not that of the page', () => {
    const price = makeQuestion('numerical', { answers: [answer(1.234, 0, 1)] });
    expect(grade(price, { text: '1,234' }, comma).fraction).toBe(1);
    expect(isComplete(price, { text: '1,234' }, point)).toBe(false);
  });

  test('what cannot be read as a number is not complete, and wrong where it is graded all the same', () => {
    expect(isComplete(question, { text: 'many' }, point)).toBe(false);
    expect(isGradable(question, { text: 'many' })).toBe(true);
    expect(grade(question, { text: 'many' }, point)).toEqual({ fraction: 0, state: 'wrong', parts: [{ id: 'text', fraction: 0, state: 'wrong' }] });
  });

  test.each<[string, number]>([['12 €', 12], ['€12', 12], ['12,50 EUR', 12.5], ['12.5 eur', 12.5], ['12,5 euros', 12.5]])('takes the unit off %s', (text, value) => {
    const priced = makeQuestion('numerical', { answers: [answer(12, 0, 1)], unit: { en: '€', fi: 'EUR' } });
    expect(typedNumber(priced, { text }, point)).toEqual({ ok: true, value });
  });

  test('takes off what is counted where the field says no unit', () => {
    expect(grade(question, { text: '1906 bags' }, point).fraction).toBe(1);
    expect(typedNumber(question, { text: 'about 1906' }, point)).toEqual({ ok: false, why: 'not-a-number' });
  });

  test('refuses another unit', () => {
    const priced = makeQuestion('numerical', { answers: [answer(12, 0, 1)], unit: { en: '€' } });
    expect(typedNumber(priced, { text: '12 $' }, point)).toEqual({ ok: false, why: 'not-a-number' });
    expect(typedNumber(priced, { text: '€' }, point)).toEqual({ ok: false, why: 'empty' });
  });
});
