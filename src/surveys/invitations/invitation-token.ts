import { createHash, createHmac } from 'node:crypto';

/**
 * What stands in the link of an invitation. It follows from our secret, so that a reminder carries the same link,
 * and the database, which keeps its hash only, opens nothing.
 */
export function invitationToken(secret: string, invitationId: string): string {
  return createHmac('sha256', secret).update(`survey invitation ${invitationId}`).digest('base64url');
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** What joins the answers of one address in several waves: it says nothing of the address to whoever lacks our secret. */
export function seriesOf(secret: string, address: string): string {
  return createHmac('sha256', secret).update(`survey respondent ${address}`).digest('base64url').slice(0, 22);
}
