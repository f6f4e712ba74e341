import { randomInt } from 'node:crypto';

const signs = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A key that a coordinator can write on a board: eight signs without look-alikes, “KQ7M-2XRD”. */
export function makeEnrolmentKey(): string {
  const eight = Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('');
  return `${eight.slice(0, 4)}-${eight.slice(4)}`;
}

/** A typed key as it is stored: capitals, one hyphen in the middle. */
export function normalKey(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
}
