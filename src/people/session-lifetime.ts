/** How long a browser stays signed in without being used, in milliseconds: 60 days. */
export const sessionLifetime = 60 * 24 * 3600_000;

/** How long a phone that several people use stays open without being used, in milliseconds: 10 minutes. */
export const lockedAfter = 10 * 60_000;

/** How long what somebody sent too late is kept for her, in milliseconds: a day. Her session is remembered as long. */
export const formsKeptFor = 24 * 3600_000;

/** A session is open; or locked, until she shows that it is still she; or over, and only remembered. */
export type Standing = 'open' | 'locked' | 'over';

export function standingOf(session: { shared: boolean; seenAt: Date; expiresAt: Date }, now: Date): Standing {
  if (session.expiresAt <= now) return 'over';
  return session.shared && now.getTime() - session.seenAt.getTime() > lockedAfter ? 'locked' : 'open';
}
