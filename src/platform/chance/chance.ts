import { randomInt } from 'node:crypto';

/** Gives the next of a row of whole numbers from 0 to `below` − 1, each as likely as the others. */
export type Random = (below: number) => number;

/** The same things in a chance order (Fisher and Yates). */
export function shuffled<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** Chance that nobody can foresee or repeat, for codes and for orders that must tell nothing. */
export const unforeseen: Random = (below) => randomInt(below);

/**
 * Chance that can be repeated: mulberry32 (Tommy Ettinger), started from the 32-bit FNV-1a hash of the seed.
 * Good enough to shuffle questions; not for secrets.
 */
export function randomFrom(seed: string): Random {
  let state = fnv1a(seed);
  return (below) => {
    const fair = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      state = (state + 0x6d2b79f5) | 0;
      const number = mixed(state);
      if (number < fair) return number % below;
    }
  };
}

/** The 32-bit FNV-1a hash of a text's UTF-8 bytes. */
export function fnv1a(text: string): number {
  return new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
}

function mixed(state: number): number {
  const once = Math.imul(state ^ (state >>> 15), state | 1);
  const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
  return (twice ^ (twice >>> 14)) >>> 0;
}
