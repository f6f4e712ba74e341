import type { Settings } from '../../platform/config/settings.js';
import { isSafeConnection } from '../../platform/web/safe-connection.js';
import { seal, unseal } from '../../platform/web/sealed.js';
import type { Reply, Request } from '../../platform/web/request.js';

/** A recovery code on its way to the eyes of its owner: the table has only its hash. */
export interface FreshCode {
  personId: string;
  code: string;
  /** The user name that we made for her, or null. */
  username: string | null;
  /** Where she goes when she has written it down. */
  next: string;
}

/** How long the code can be looked at, in seconds: time to find a pen, and to load the page again when the net is bad. */
const shownFor = 600;

const name = 'recovery-code';

/**
 * Keeps a code for the page that shows it. The page is a GET of its own, so that a reload neither opens a second
 * account nor loses the code; and the code lies, encrypted, only in the browser whose eyes it is for: docs/decisions/0005.
 */
export function keepCode(reply: Reply, settings: Settings, fresh: FreshCode, now: Date): void {
  const until = new Date(now.getTime() + shownFor * 1000);
  reply.setCookie(name, seal(fresh, settings.secret, name, until), { ...attributes(reply, settings), maxAge: shownFor });
}

/** The code that is kept here for this person, or null. */
export function readCode(request: Request, settings: Settings, personId: string): FreshCode | null {
  const fresh = unseal(request.cookies[name], settings.secret, name, request.now) as FreshCode | null;
  return fresh?.personId === personId ? fresh : null;
}

export function dropCode(reply: Reply, settings: Settings): void {
  reply.clearCookie(name, attributes(reply, settings));
}

function attributes({ request }: Reply, settings: Settings) {
  return { path: '/recovery-code', httpOnly: true, sameSite: 'lax', secure: isSafeConnection(request, settings) } as const;
}
