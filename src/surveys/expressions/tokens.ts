import { operators } from './expression.js';

/** A piece of an expression. `at` is where it stands, counted from 0. */
export interface Token {
  kind: 'number' | 'text' | 'name' | 'sign' | 'end';
  text: string;
  at: number;
}

/** An expression that cannot be understood: the message says where, and how to mend it. */
export class ExpressionError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
    this.name = 'ExpressionError';
  }
}

// A name may hold hyphens, as all our permanent names do: “a-b” is a name, “a - b” a difference.
const patterns: [Token['kind'], RegExp][] = [
  ['number', /^\d+(\.\d+)?(?![\w.])/],
  ['text', /^'[^'\n]*'|^"[^"\n]*"/],
  ['name', /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)*/],
  ['sign', /^(!=|<=|>=|=(?!=)|[<>+\-*/(),[\]])/],
];

/** Cuts an expression into its pieces; the last one is its end. @throws ExpressionError at what is no piece of any kind. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const space = /^\s+/.exec(rest)?.[0].length ?? 0;
    const token = space ? null : tokenAt(rest, at);
    if (token) tokens.push(token);
    at += space || token!.text.length;
  }
  return [...tokens, { kind: 'end', text: '', at: source.length }];
}

function tokenAt(rest: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(rest)?.[0];
    if (found) return { kind, text: found, at };
  }
  throw new ExpressionError(hintFor(rest), at);
}

function hintFor(rest: string): string {
  if (/^['"]/.test(rest)) return `The text that begins with ${rest.slice(0, 12)} has no end: close it with ${rest[0]}.`;
  if (/^[‘’“”„]/.test(rest)) return 'Texts stand between straight quotes: \'fi\'.';
  if (rest.startsWith('==')) return 'Equal is written with one sign: =';
  if (/^(&&|\|\|)/.test(rest)) return 'Write “and” and “or” as words.';
  if (rest.startsWith('!')) return 'Write “not” as a word, and “is not equal” as !=';
  const [sign] = rest;
  return `“${sign}” has no meaning in an expression. Names have small letters, digits and hyphens; the signs are ${operators.filter((name) => !/[a-z]/.test(name)).join(' ')} and brackets.`;
}
