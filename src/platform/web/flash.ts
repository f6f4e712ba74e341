import type { FastifyReply } from 'fastify';
import type { Translate } from '../language/translations.js';
import type { Flash } from './answers.js';

const cookie = 'flash';

/** Keeps one sentence for the next page, in a cookie of its own so that visitors have it too. */
export function keepFlash(reply: FastifyReply, flash: Flash): void {
  const value = Buffer.from(JSON.stringify(flash)).toString('base64url');
  reply.setCookie(cookie, value, { path: '/', httpOnly: true, sameSite: 'lax' });
}

/** The sentence that the last answer kept, said once. A cookie that somebody made up says nothing. */
export function takeFlash(reply: FastifyReply, t: Translate): { kind: string; text: string } | null {
  reply.clearCookie(cookie, { path: '/' });
  try {
    const flash = JSON.parse(Buffer.from(reply.request.cookies[cookie]!, 'base64url').toString()) as Flash;
    return ['success', 'info', 'warning'].includes(flash.kind) ? { kind: flash.kind, text: t(flash.key, flash.values) } : null;
  } catch {
    return null;
  }
}
