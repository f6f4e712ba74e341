import { randomInt } from 'node:crypto';

// Without letters and digits that look or sound alike, in capitals for reading aloud.
const signs = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'.split('');

const colours = ['amber', 'blue', 'coral', 'golden', 'green', 'indigo', 'lilac', 'olive', 'pearl', 'red', 'silver', 'teal', 'violet', 'white'];
const things = ['apple', 'bird', 'bridge', 'cloud', 'flower', 'garden', 'harbour', 'island', 'lemon', 'moon', 'mountain', 'olive', 'pine', 'river', 'rose', 'shell', 'star', 'sun', 'tree', 'wave'];

/** A code that gets somebody back into her account: 16 signs of 30, 78 bits, in groups of four for writing down. */
export function makeRecoveryCode(): string {
  const groups = Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => pick(signs)).join(''));
  return groups.join('-');
}

/** The code as it is compared: in capitals, without what people put between the groups. */
export function normalRecoveryCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return letters.match(/.{1,4}/g)?.join('-') ?? '';
}

/** A user name for somebody who has no address: “teal-river-4821”. */
export function makeUsername(): string {
  return `${pick(colours)}-${pick(things)}-${randomInt(1000, 10000)}`;
}

function pick(choices: string[]): string {
  return choices[randomInt(choices.length)]!;
}
