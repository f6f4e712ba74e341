import type { Random } from '../../platform/chance/chance.js';

// Capitals and digits that neither look nor sound alike: no I, L, O, U, 0, 1, and no Z, which looks like 2. Their number
// is a prime: only so does the last sign find every slip.
const signs = 'ABCDEFGHJKMNPQRSTVWXY23456789';
const length = 16;

/** What somebody typed, as a code; `mistyped` when it has the right length and cannot be right. */
export type ReadCode = { ok: true; code: string } | { ok: false; why: 'length' | 'mistyped' };

/**
 * The code of somebody who answers without a name: four groups of four signs. 15 of them are chance (72 bits); the last
 * one is worked out from them, so that one wrong sign, or two in each other’s place, are noticed at once.
 */
export function makeCode(random: Random): string {
  const values = Array.from({ length: length - 1 }, () => random(signs.length));
  return written([...values, checkOf(values)]);
}

/** Reads a code as people type it: in small letters, in one piece, with the digits of an Arabic keyboard. */
export function readCode(typed: string): ReadCode {
  const plain = inPlainSigns(typed);
  if (plain.length !== length) return { ok: false, why: 'length' };
  const values = plain.split('').map((sign) => signs.indexOf(sign));
  const isRight = !values.includes(-1) && checkOf(values.slice(0, -1)) === values.at(-1);
  return isRight ? { ok: true, code: written(values) } : { ok: false, why: 'mistyped' };
}

// Each place has a weight of its own, and their sum with the check is 0 modulo a prime, as in an ISBN-10: a wrong sign
// changes the sum by weight × difference, an exchange by the difference of the weights × that of the signs, never by 0.
function checkOf(values: readonly number[]): number {
  const sum = values.reduce((so, value, index) => so + value * (length - index), 0);
  return (signs.length - (sum % signs.length)) % signs.length;
}

function written(values: readonly number[]): string {
  return values.map((value, index) => `${index > 0 && index % 4 === 0 ? '-' : ''}${signs[value]}`).join('');
}

// “Z” is not in use, so it can only be a 2 that was read wrongly.
function inPlainSigns(typed: string): string {
  const latin = typed.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return latin.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '').replaceAll('Z', '2');
}
