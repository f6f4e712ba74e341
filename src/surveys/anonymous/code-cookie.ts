import type { Settings } from '../../platform/config/settings.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { isSafeConnection } from '../../platform/web/safe-connection.js';
import { seal, unseal } from '../../platform/web/sealed.js';
import type { AnonymousRound } from './anonymous-round.js';

/**
 * What a browser holds while somebody answers: her new code, until she has written it down; then what it comes to, and no
 * more; and once she has sent, only that.
 */
export type HeldCode = { code: string } | { root: string } | { sent: true };

/** How long a device goes on knowing it after she last did something, in hours. */
export const heldFor = 2;

const name = 'answering';

/** Holds it in this browser, encrypted, until the browser is closed, she leaves, or the time is over. */
export function holdCode(reply: Reply, settings: Settings, round: AnonymousRound, held: HeldCode, now: Date): void {
  const until = new Date(now.getTime() + heldFor * 3_600_000);
  reply.setCookie(name, seal(held, settings.secret, purposeIn(round), until), attributes(reply, settings, round));
}

/** What this browser holds for the round, or null. */
export function heldCode(request: Request, settings: Settings, round: AnonymousRound): HeldCode | null {
  return unseal(request.cookies[name], settings.secret, purposeIn(round), request.now) as HeldCode | null;
}

export function dropCode(reply: Reply, settings: Settings, round: AnonymousRound): void {
  reply.clearCookie(name, attributes(reply, settings, round));
}

function purposeIn({ id }: AnonymousRound): string {
  return `${name} ${id}`;
}

function attributes({ request }: Reply, settings: Settings, { link }: AnonymousRound) {
  return { path: `/a/${link}`, httpOnly: true, sameSite: 'strict', secure: isSafeConnection(request, settings) } as const;
}
