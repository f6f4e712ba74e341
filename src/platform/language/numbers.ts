/** The mark between whole and fraction, fixed when an attempt starts so that a change of language cannot change a grade. */
export type DecimalSeparator = '.' | ',' | '٫';

/** `ambiguous` is a text such as “1.500” where a comma is the decimal separator: it may be 1500 or 1.5. */
export type WhyNoNumber = 'empty' | 'not-a-number' | 'ambiguous';

export type ReadNumber = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly why: WhyNoNumber };

/** The decimal separator that people use in `language`; a point where it is none of ours. */
export function decimalSeparatorOf(language: string): DecimalSeparator {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  const mark = parts.find((part) => part.type === 'decimal')?.value;
  return mark === ',' || mark === '٫' ? mark : '.';
}

/**
 * Reads a number as people type it: European, Arabic-Indic or Extended Arabic-Indic digits, any minus,
 * thousands grouped by spaces, apostrophes, points or commas, exponents as `2e3` or `2×10^3`.
 *
 * Only a mark that can be nothing else is taken for the other convention's decimal separator: “3,5” is 3.5
 * everywhere. A single mark that is not `separator` and stands before exactly three digits is refused as ambiguous.
 */
export function readNumber(text: string, separator: DecimalSeparator): ReadNumber {
  const plain = inPlainSigns(text);
  if (plain === '') return { ok: false, why: 'empty' };
  const [, sign, body, exponent = '0'] = plain.length > longest ? [] : (shape.exec(plain) ?? []);
  if (body === undefined) return { ok: false, why: 'not-a-number' };
  if (isAmbiguous(body, separator)) return { ok: false, why: 'ambiguous' };
  return finite(sign === '-' ? '-' : '', takenApart(body), exponent);
}

// Nobody types more, and the pattern below is slow on thousands of digits.
const longest = 100;

const shape = /^([+-]?) ?([\d.,٫ ]*\d[\d.,٫ ]*?)(?: ?(?:e|[x×*·] ?10 ?(?:\^|\*\*) ?)([+-]?\d{1,3}))?$/i;

const plainSigns: readonly (readonly [RegExp, string | ((sign: string) => string)])[] = [
  [/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, ''], // invisible marks of direction
  [/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)],
  [/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0)],
  [/[\u2212\u2010-\u2013\ufe63\uff0d]/g, '-'],
  [/[\u060c]/g, ','],
  [/[\s'’\u066c]/g, ' '], // \s holds all the non-breaking and thin spaces
];

function inPlainSigns(text: string): string {
  const plain = plainSigns.reduce((so, [sign, by]) => so.replace(sign, by as string), text.trim());
  return plain.trim();
}

function isAmbiguous(body: string, separator: DecimalSeparator): boolean {
  const [, mark] = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(body) ?? [];
  return mark !== undefined && mark !== separator;
}

interface Digits {
  readonly whole: string;
  readonly fraction: string;
}

function takenApart(body: string): Digits | null {
  const at = decimalMarkIn(body);
  const whole = withoutGroups(at === -1 ? body : body.slice(0, at));
  const fraction = at === -1 ? '' : body.slice(at + 1);
  return whole !== null && /^\d*$/.test(fraction) && whole + fraction !== '' ? { whole, fraction } : null;
}

// The last mark is the decimal one, unless all marks are alike and there are several: those are groups.
function decimalMarkIn(body: string): number {
  const marks = body.match(/[.,٫]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return -1;
  const areGroups = marks.length > 1 && marks.every((mark) => mark === last) && last !== '٫';
  return areGroups ? -1 : body.lastIndexOf(last);
}

function withoutGroups(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  return /^\d{1,3}(?<mark>[., ])\d{3}(?:\k<mark>\d{3})*$/.test(whole) ? whole.replace(/[., ]/g, '') : null;
}

function finite(sign: string, digits: Digits | null, exponent: string): ReadNumber {
  const value = digits ? Number(`${sign}${digits.whole || '0'}.${digits.fraction || '0'}e${exponent}`) : Number.NaN;
  return Number.isFinite(value) ? { ok: true, value: value === 0 ? 0 : value } : { ok: false, why: 'not-a-number' };
}
