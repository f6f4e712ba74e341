import { createHmac } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { keyFor } from '../../platform/secrets/encryption.js';

/** What a code comes to in one round. None of the three can be worked out from another; `place` alone is kept while she answers. */
export interface CodeKeys {
  /** Under this, her answers are found again until she sends them. */
  place: Buffer;
  /** They are encrypted with this, which is kept nowhere. */
  lock: Buffer;
  /** Joins what she sends in one round to what she sends in another one of the same survey. */
  series: Buffer;
}

/**
 * The root of all that follows from a code: slow to work out (argon2id, about 26 ms and 19 MB), and only with the
 * installation’s secret. It is kept nowhere but in her browser, sealed, while she answers.
 */
export function rootOf(code: string, survey: string, secret: string): Promise<Buffer> {
  return hashRaw(code, { salt: Buffer.from(keyFor(survey, 'anonymous survey')), secret: keyFor(secret, 'anonymous code') });
}

/** The keys of a code in one round. */
export function keysOf(root: Uint8Array, round: string): CodeKeys {
  return { place: derived(root, `place ${round}`), lock: derived(root, `lock ${round}`), series: derived(root, 'series') };
}

function derived(root: Uint8Array, purpose: string): Buffer {
  return createHmac('sha256', root).update(purpose).digest();
}
