import { trimmed } from './gift-text.js';
import { GiftRefusal } from './gift-refusal.js';
import type { Span } from './span.js';

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A weight as a fraction, −1 to 1, and what follows it. */
export interface Weighted {
  readonly fraction: number;
  readonly rest: Span;
}

/**
 * Reads a weight such as `%50%` or `%-33.33333%` before an answer; without one, `usual`. Other words between percent
 * signs are part of the answer, but a number that is no weight is refused: Moodle takes `%1000%` for ten times the mark.
 */
export function weighted(answer: Span, usual: number): Weighted {
  const rest = answer.trim();
  const [all, between] = /^%([^%\n]*)%/.exec(rest.text) ?? [];
  if (all === undefined || !/^[\s\d.,+-]*\d[\s\d.,+-]*$/.test(between!)) return { fraction: usual, rest };
  const percent = Number(number.test(between!) ? between : Number.NaN);
  if (!(Math.abs(percent) <= 100)) {
    throw new GiftRefusal(rest.line, `The weight ${all} is not a number from −100 to 100: write for example %50%.`);
  }
  return { fraction: inHundredths(between!), rest: rest.slice(all.length) };
}

/** A fraction as a weight that `weighted` reads as the very same number: 0.3333333 is 33.33333. */
export function percentOf(fraction: number): string {
  if (fraction === 0) return '0';
  const [digits, exponent] = Math.abs(fraction).toExponential().split('e') as [string, string];
  return `${fraction < 0 ? '-' : ''}${plain(digits.replace('.', ''), Number(exponent) + 2)}`;
}

/** A number with its tolerance, both as they stand. */
export interface Range {
  readonly value: number;
  readonly tolerance: number;
}

/** Reads `3`, `3:2` (tolerance) or `1..5` (3 ± 2). @throws GiftRefusal where it is no number: Moodle takes `abc` for every number */
export function rangeOf(text: string, line: number): Range {
  const [low, high] = text.includes('..', 1) ? cut(text, '..') : [];
  if (low !== undefined) return middle(numberText(low, line), numberText(high!, line));
  const [value, tolerance] = text.includes(':', 1) ? cut(text, ':') : [text, '0'];
  return { value: Number(numberText(value, line)), tolerance: Math.abs(Number(numberText(tolerance, line))) };
}

// Halved in decimals, because 3.142 − 3.1415 is not 0.0005 in binary.
function middle(low: string, high: string): Range {
  const places = Math.max(...[low, high].map((text) => text.split('.')[1]?.length ?? 0));
  if (/e/i.test(low + high)) return { value: (Number(low) + Number(high)) / 2, tolerance: Math.abs(Number(high) - Number(low)) / 2 };
  const [from, to] = [low, high].map((text) => scaled(text, places)) as [bigint, bigint];
  const width = to > from ? to - from : from - to;
  return { value: Number(`${from + to}e-${places}`) / 2, tolerance: Number(`${width}e-${places}`) / 2 };
}

function scaled(text: string, places: number): bigint {
  const [whole, fraction = ''] = text.replace('+', '').split('.') as [string, string?];
  return BigInt(`${/\d/.test(whole) ? whole : `${whole}0`}${fraction.padEnd(places, '0')}`);
}

function numberText(text: string, line: number): string {
  const plainText = trimmed(text);
  if (number.test(plainText) && Number.isFinite(Number(plainText))) return plainText;
  throw new GiftRefusal(line, `“${plainText}” is not a number: write for example 3, 3:0.5 or 2.5..3.5, with a point for decimals.`);
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark, 1);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

// Through the text, because 33.33333 / 100 is not 0.3333333 in binary.
function inHundredths(percent: string): number {
  return Number(`${percent}e-2`) + 0;
}

function plain(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
