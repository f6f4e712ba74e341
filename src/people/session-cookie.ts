import { isSafeAddress, type Settings } from '../platform/config/settings.js';
import type { Reply, Request } from '../platform/web/request.js';

/** The longest that browsers keep a cookie, in seconds. The table decides when a session ends; each use puts that off. */
const cookieLifetime = 400 * 24 * 3600;

/** `__Host-` ties the cookie to this very address over a safe connection; a demo on a phone’s network has neither. */
export function cookieName(settings: Settings): string {
  return isSafeAddress(settings.publicUrl) ? '__Host-session' : 'session';
}

export function readSessionCookie(request: Request, settings: Settings): string | undefined {
  return request.cookies[cookieName(settings)];
}

export function setSessionCookie(reply: Reply, settings: Settings, token: string): void {
  reply.setCookie(cookieName(settings), token, { ...attributes(settings), maxAge: cookieLifetime });
}

export function clearSessionCookie(reply: Reply, settings: Settings): void {
  reply.clearCookie(cookieName(settings), attributes(settings));
}

function attributes(settings: Settings) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSafeAddress(settings.publicUrl) } as const;
}
