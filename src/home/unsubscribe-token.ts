import { createHmac, timingSafeEqual } from 'node:crypto';

/** What stands in the link that ends the weekly mail: whose it is, and a signature that only we can make. Nothing is stored for it. */
export function unsubscribeToken(secret: string, personId: string): string {
  return `${personId}.${sign(secret, personId)}`;
}

/** Whose token this is, or null when nobody signed it. */
export function readUnsubscribeToken(secret: string, token: string): string | null {
  const [personId = '', signature = ''] = token.split('.');
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(secret, personId))];
  return given.length === right.length && timingSafeEqual(given, right) ? personId : null;
}

function sign(secret: string, personId: string): string {
  return createHmac('sha256', secret).update(`unsubscribe:${personId}`).digest('base64url');
}
