import { randomFrom, unforeseen } from '../../platform/chance/chance.js';
import { makeCode, readCode } from './code.js';

const signs = 'ABCDEFGHJKMNPQRSTVWXY23456789';
const codes = Array.from({ length: 20 }, (_, at) => makeCode(randomFrom(`code ${at}`)));

// Worked out by hand: all A is 0 throughout; with B (1) in the first place, of weight 16, the check is 29 − 16 = 13: Q is the fourteenth sign.
it('has a last sign that follows from the others', () => {
  expect(makeCode(() => 0)).toBe('AAAA-AAAA-AAAA-AAAA');
  expect(readCode('BAAA AAAA AAAA AAAQ')).toEqual({ ok: true, code: 'BAAA-AAAA-AAAA-AAAQ' });
});

it.each([
  ['small letters, in one piece', 'baaaaaaaaaaaaaaq', 'BAAA-AAAA-AAAA-AAAQ'],
  ['spaces, dots and marks of direction', ' \u200eBAAA.AAAA – AAAA\u00a0AAAQ ', 'BAAA-AAAA-AAAA-AAAQ'],
  ['full-width letters', 'ＢＡＡＡ－ＡＡＡＡ－ＡＡＡＡ－ＡＡＡＱ', 'BAAA-AAAA-AAAA-AAAQ'],
  ['Arabic digits', code2('٢'), code2('2')],
  ['Persian digits', code2('۲'), code2('2')],
  ['a 2 that was read as Z', code2('Z'), code2('2')],
])('is read with %s', (_what, typed, code) => {
  expect(readCode(typed)).toEqual({ ok: true, code });
});

it.each(['', 'BAAA', 'BAAA-AAAA-AAAA-AAAQ-A', '-'.repeat(16)])('has sixteen signs, unlike “%s”', (typed) => {
  expect(readCode(typed)).toEqual({ ok: false, why: 'length' });
});

it('notices every single wrong sign', () => {
  for (const code of codes) {
    for (let place = 0; place < code.length; place += 1) {
      for (const other of `${signs}IOU`) {
        const slip = code.slice(0, place) + other + code.slice(place + 1);
        if (code[place] !== '-' && slip !== code) expect(readCode(slip).ok).toBe(false);
      }
    }
  }
});

it('notices every exchange of two signs, wherever they stand', () => {
  for (const code of codes) {
    const plain = code.replaceAll('-', '');
    for (let one = 0; one < 16; one += 1) {
      for (let other = one + 1; other < 16; other += 1) {
        const slip = plain.split('');
        [slip[one], slip[other]] = [slip[other]!, slip[one]!];
        expect(readCode(slip.join('')).ok).toBe(plain[one] === plain[other]);
      }
    }
  }
});

it('is another one each time', () => {
  expect(new Set(Array.from({ length: 1000 }, () => makeCode(unforeseen))).size).toBe(1000);
});

// 2 has the value 21, and the weight 15 in the second place: 16 + 21 × 15 = 331 = 11 × 29 + 12, so the check is 17: V.
function code2(two: string): string {
  return `B${two}AA-AAAA-AAAA-AAAV`;
}
