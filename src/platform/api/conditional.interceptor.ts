import { createHash } from 'node:crypto';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { requestOf, type Reply, type Request } from '../web/request.js';

/**
 * Gives an answer for machines its fingerprint (RFC 9110, sections 8.8.3 and 13.1.2), so that a program that asks
 * again gets 304 and no body when nothing has changed, and its `Link` to the next page (RFC 8288).
 * The fingerprint is weak, because the same answer may leave compressed.
 */
export class ConditionalInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = requestOf(context);
    const reply = context.switchToHttp().getResponse<Reply>();
    return next.handle().pipe(map((body: unknown) => (body === undefined ? body : answer(request, reply, body))));
  }
}

function answer(request: Request, reply: Reply, body: unknown): string | undefined {
  const text = JSON.stringify(body);
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const next = (body as { next?: string | null }).next;
  if (next) reply.header('link', `<${next}>; rel="next"`);
  reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'authorization');
  if (request.method === 'GET' && knows(request.headers['if-none-match'], tag)) {
    reply.code(304);
    return undefined;
  }
  reply.header('content-type', 'application/json; charset=utf-8');
  return text;
}

function knows(header: string | undefined, tag: string): boolean {
  const known = (header ?? '').split(',').map((part) => part.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(tag.replace(/^W\//, ''));
}
