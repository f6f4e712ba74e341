import type { Settings } from '../platform/config/settings.js';
import type { Reply, Request } from '../platform/web/request.js';
import { isSafeConnection } from '../platform/web/safe-connection.js';

/** The longest that browsers keep a cookie, in seconds. The table decides when a session ends; each use puts that off. */
const cookieLifetime = 400 * 24 * 3600;

const attributes = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

const safeName = '__Host-session';
const plainName = 'session';

/** `__Host-` ties the cookie to this very address over a safe connection; a demo on a phone’s network has neither. */
export function readSessionCookie(request: Request, settings: Settings): string | undefined {
  const plain = isSafeConnection(request, settings) ? undefined : request.cookies[plainName];
  return plain ?? request.cookies[safeName];
}

export function setSessionCookie(reply: Reply, settings: Settings, token: string): void {
  const secure = isSafeConnection(reply.request, settings);
  reply.setCookie(secure ? safeName : plainName, token, { ...attributes, secure, maxAge: cookieLifetime });
}

export function clearSessionCookie(reply: Reply, settings: Settings): void {
  const secure = isSafeConnection(reply.request, settings);
  reply.clearCookie(secure ? safeName : plainName, { ...attributes, secure });
}
