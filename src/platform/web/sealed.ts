import { decrypt, encrypt, keyFor } from '../secrets/encryption.js';

/**
 * Encrypts a value for a cookie, so that the browser can neither read nor change it.
 * `purpose` keeps what is sealed for one thing from being used for another.
 */
export function seal(value: object, secret: string, purpose: string, until: Date): string {
  const text = JSON.stringify({ value, until: until.getTime() });
  return encrypt(Buffer.from(text), keyFor(secret, `sealed ${purpose}`)).toString('base64url');
}

/** What was sealed, or null when it is over, was changed, or is for something else. */
export function unseal(sealed: string | undefined, secret: string, purpose: string, now: Date): unknown {
  try {
    const text = decrypt(Buffer.from(sealed ?? '', 'base64url'), keyFor(secret, `sealed ${purpose}`)).toString();
    const { value, until } = JSON.parse(text) as { value: unknown; until: number };
    return until > now.getTime() ? value : null;
  } catch {
    return null;
  }
}
