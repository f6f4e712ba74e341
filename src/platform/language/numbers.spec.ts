import { decimalSeparatorOf, readNumber, type DecimalSeparator } from './numbers.js';

const read = (text: string, separator: DecimalSeparator = '.') => {
  const number = readNumber(text, separator);
  return number.ok ? number.value : number.why;
};

describe('readNumber', () => {
  test.each<[string, number]>([
    ['0', 0],
    ['-0', 0],
    ['3.142', 3.142],
    ['.2', 0.2],
    ['1.', 1],
    ['-1.', -1],
    ['+1.0', 1],
    ['0001.000', 1],
    ['  12 ', 12],
    ['1e4', 1e4],
    ['3.142E-4', 3.142e-4],
    ['.2e+2', 20],
    ['1.0e0', 1],
    ['3x10^8', 3e8],
    ['3×10^8', 3e8],
    ['3.0*10^8', 3e8],
    ['3.00 x 10**-8', 3e-8],
    ['1,000,000', 1e6],
    ['1,000.00', 1000],
    ['1 000 000', 1e6],
    ["12'500.5", 12500.5],
    ['- 5', -5],
  ])('reads %j with a decimal point as %d', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each<[string, number]>([
    ['3,14159', 3.14159],
    ['-1 000', -1000],
    ['1 000,5', 1000.5],
    ['1\u00a0000,5', 1000.5],
    ['1\u202f234\u202f567', 1234567],
    ['1.234.567,89', 1234567.89],
    ['1,000', 1],
    ['0.5', 0.5],
    ['0.500', 0.5],
    ['2.25', 2.25],
    ['1234.567', 1234.567],
  ])('reads %j with a decimal comma as %d', (text, value) => {
    expect(read(text, ',')).toBe(value);
  });

  test.each<[string, DecimalSeparator, number]>([
    ['٣٫٥', '٫', 3.5],
    ['٣٫٥', '.', 3.5],
    ['٣،٥', '.', 3.5],
    ['١٬٢٣٤٫٥', '٫', 1234.5],
    ['۱۲۳', '.', 123],
    ['۱۲۳٫۲۵', ',', 123.25],
    ['\u061c-٥', '٫', -5],
    ['\u2212٤', '.', -4],
    ['\u22124,5', ',', -4.5],
    ['–3', '.', -3],
    ['\u200f٧\u200f', '.', 7],
  ])('reads %j with “%s” as %d', (text, separator, value) => {
    expect(read(text, separator)).toBe(value);
  });

  test('takes the other mark for a decimal one where it can be nothing else', () => {
    expect(read('3,5', '.')).toBe(3.5);
    expect(read('3.5', ',')).toBe(3.5);
    expect(read('1.234,5', '.')).toBe(1234.5);
    expect(read('1,234.5', ',')).toBe(1234.5);
  });

  test.each<[string, DecimalSeparator]>([
    ['1,500', '.'],
    ['1.500', ','],
    ['-12.345', ','],
    ['999,999', '.'],
    ['1.500', '٫'],
    ['1,500', '٫'],
    ['1,500e2', '.'],
  ])('refuses %j with “%s” as ambiguous', (text, separator) => {
    expect(read(text, separator)).toBe('ambiguous');
  });

  test.each(['', '   ', '\u200f', '\u00a0'])('finds nothing in %j', (text) => {
    expect(read(text)).toBe('empty');
  });

  test.each([
    'frog', '3 frogs', '.', ',', '.e8', '-', '1.2.3', '1,2,3', '1 2', '1 00', '10 0000', '1,000 000', '1,000.000,5',
    '12,34,567', '1e', '1e400', '0x10', 'Infinity', 'NaN', '1/2', '3.141 59', '--1', '1-2', '5%', '٣٫٥٫٢', '1٫5,5',
  ])('refuses %j', (text) => {
    expect(read(text)).toBe('not-a-number');
  });

  test('refuses a very long text at once', () => {
    expect(read('1'.repeat(10_000))).toBe('not-a-number');
  });

  test('reads back whatever Intl writes, in every language of the interface', () => {
    for (const language of ['en', 'fi', 'tr', 'sk', 'es', 'pl', 'pt', 'uk', 'ar', 'ar-EG', 'fa', 'de-CH']) {
      for (const value of [0, 7, -7, 0.5, -12.25, 1234.5, 1234567.25, -98765432.125]) {
        const written = new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value);
        expect([language, written, read(written, decimalSeparatorOf(language))]).toEqual([language, written, value]);
      }
    }
  });
});

test.each<[string, DecimalSeparator]>([['en', '.'], ['fi', ','], ['tr', ','], ['pl', ','], ['ar-EG', '٫'], ['de-CH', '.']])(
  'the decimal separator of %s is %s',
  (language, separator) => {
    expect(decimalSeparatorOf(language)).toBe(separator);
  },
);
