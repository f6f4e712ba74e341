import { checkDigit, printedNumber, readSheetNumber } from './sheet-number.js';

it('finds the check digit of the published example', () => {
  expect(checkDigit('572')).toBe(4);
  expect(checkDigit('5724')).toBe(0);
});

it('reads what it prints, however it is spaced', () => {
  for (const number of [1, 572, 99_999, 123_456, 999_999, 1_000_000]) expect(readSheetNumber(printedNumber(number))).toBe(number);
  expect(printedNumber(572)).toBe('000\u00a0572\u00a04');
  expect(readSheetNumber(' 0005-724 ')).toBe(572);
  expect(readSheetNumber('٠٠٠٥٧٢٤')).toBe(572);
});

it.each(['', '5724', 'sheet', '000572', '-', '00000000000'])('takes “%s” for no number', (typed) => {
  expect(readSheetNumber(typed)).toBeNull();
});

it('notices every wrong digit and every pair of neighbours that changed places', () => {
  const printed = printedNumber(204_718).replaceAll('\u00a0', '');
  const wrong = Array.from(printed).flatMap((_digit, place) => Array.from('0123456789').map((other) => printed.slice(0, place) + other + printed.slice(place + 1)));
  const swapped = Array.from(printed).slice(1).map((digit, place) => printed.slice(0, place) + digit + printed[place] + printed.slice(place + 2));
  const others = [...wrong, ...swapped].filter((typed) => typed !== printed);
  expect(others.length).toBeGreaterThan(60);
  for (const typed of others) expect(readSheetNumber(typed)).toBeNull();
});
