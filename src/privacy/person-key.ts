import { createHmac } from 'node:crypto';

/**
 * The name under which an erasure is remembered: HMAC-SHA-256 of the person's id with the installation's secret,
 * in base64url. Whoever has the id and the secret can tell that it is the same person; nobody can find the id from it.
 */
export function personKey(secret: string, personId: string): string {
  return createHmac('sha256', secret).update(`erasure:${personId}`).digest('base64url');
}
