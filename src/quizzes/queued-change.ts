import { answeredAt } from './time-limit.js';

/** What somebody does with a question: keep what is typed, have it checked, or try again after a hint. */
export type Deed = 'save' | 'check' | 'try-again';

/** A change as the browser's queue sends it. */
export interface QueuedChange {
  deed: Deed;
  posted: Record<string, unknown>;
  key: string;
  answeredAt: Date | null;
}

/**
 * Reads `{ deed, response, key, sentAt, elapsed }`: `key` names the change (8 to 64 signs), `sentAt` is the time at
 * which the server sent the page, and `elapsed` how many milliseconds later she answered. Null when it is none.
 */
export function readQueued(body: unknown): QueuedChange | null {
  const { deed, response, key, sentAt, elapsed } = (body ?? {}) as Record<string, unknown>;
  if (deed !== 'save' && deed !== 'check' && deed !== 'try-again') return null;
  if (typeof response !== 'object' || response === null || Array.isArray(response)) return null;
  if (typeof key !== 'string' || !/^[\w-]{8,64}$/.test(key)) return null;
  const sent = typeof sentAt === 'string' ? new Date(sentAt) : null;
  const made = sent && !Number.isNaN(sent.getTime()) && typeof elapsed === 'number' ? answeredAt(sent, elapsed) : null;
  return { deed, posted: response as Record<string, unknown>, key, answeredAt: made };
}
