import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Encrypts a value for a cookie (AES-256-GCM), so that the browser can neither read nor change it.
 * `purpose` keeps what is sealed for one thing from being used for another.
 */
export function seal(value: object, secret: string, purpose: string, until: Date): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce);
  const text = JSON.stringify({ value, until: until.getTime() });
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** What was sealed, or null when it is over, was changed, or is for something else. */
export function unseal(sealed: string | undefined, secret: string, purpose: string, now: Date): unknown {
  try {
    const bytes = Buffer.from(sealed ?? '', 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), bytes.subarray(0, 12)).setAuthTag(bytes.subarray(-16));
    const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString();
    const { value, until } = JSON.parse(text) as { value: unknown; until: number };
    return until > now.getTime() ? value : null;
  } catch {
    return null;
  }
}

function keyFor(secret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `sealed ${purpose}`, 32));
}
