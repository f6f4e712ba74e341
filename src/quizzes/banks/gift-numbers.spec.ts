import { percentOf, rangeOf, weighted } from './gift-numbers.js';
import { Span } from './span.js';

const weight = (text: string) => {
  const { fraction, rest } = weighted(Span.of([{ number: 1, text }]), 0);
  return [fraction, rest.text];
};

describe('weights', () => {
  test.each<[string, number, string]>([
    ['%50%a', 0.5, 'a'],
    ['%-100%a', -1, 'a'],
    ['%100%', 1, ''],
    ['%33.33333%a', 0.3333333, 'a'],
    ['%66.66667%a', 0.6666667, 'a'],
    ['%83.33333%a', 0.8333333, 'a'],
    ['%16.66667%a', 0.1666667, 'a'],
    ['%14.28571%a', 0.1428571, 'a'],
    ['%11.11111%a', 0.1111111, 'a'],
    ['%12.5%a', 0.125, 'a'],
    ['%.5%a', 0.005, 'a'],
    ['%5.%a', 0.05, 'a'],
    ['  %50% a%50%', 0.5, ' a%50%'],
    ['a%50%', 0, 'a%50%'],
    ['%a%', 0, '%a%'],
    ['%%', 0, '%%'],
    ['%5', 0, '%5'],
  ])('%j', (text, fraction, rest) => {
    expect(weight(text)).toEqual([fraction, rest]);
  });

  test('are written so that they are read as the same number', () => {
    const thousandths = Array.from({ length: 2001 }, (_, at) => (at - 1000) / 1000);
    const fractions = thousandths.flatMap((one) => [one, one / 3, one / 1e6, one / 1.024]).filter((one) => one !== 0);
    expect(fractions.map((fraction) => weight(`%${percentOf(fraction)}%`)[0])).toEqual(fractions);
  });

  test.each<[number, string]>([[1, '100'], [0.5, '50'], [-0.5, '-50'], [0.125, '12.5'], [0.3333333, '33.33333'], [0, '0'], [1e-7, '0.00001'], [0.05, '5'], [0.005, '0.5']])(
    '%d is %s %%',
    (fraction, percent) => {
      expect(percentOf(fraction)).toBe(percent);
    },
  );
});

test.each<[string, number, number]>([
  ['1..5', 3, 2],
  ['0.1..0.3', 0.2, 0.1],
  ['-0.3..0.1', -0.1, 0.2],
  ['-.5..+1.5', 0.5, 1],
  ['2.675..2.685', 2.68, 0.005],
  ['1.1:0.1', 1.1, 0.1],
])('the range %s is %d ± %d', (text, value, tolerance) => {
  expect(rangeOf(text, 1)).toEqual({ value, tolerance });
});
