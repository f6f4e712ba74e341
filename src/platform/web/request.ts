import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Translate } from '../language/translations.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** When the request came in: the only time that its handling knows. */
    now: Date;
    /** The language in which to answer. */
    language: string;
    /** The time zone of the device that asks, in which its days and hours are said. */
    zone: string;
    t: Translate;
    /** Says things in another language, beside what is written in that language. */
    tIn(language: string): Translate;
    /** What the page's head tells about the one who looks; rooms above put it there. */
    badge: Badge | null;
  }
}

/** What the layout shows about the one who is signed in. */
export interface Badge {
  name: string;
  /** Names her to scripts, so that what they keep in the browser is hers alone. It tells nothing about who she is. */
  key: string;
  shared: boolean;
  links: { path: string; key: string }[];
}

export type Request = FastifyRequest;
export type Reply = FastifyReply;

export const Now = createParamDecorator((_data: unknown, context: ExecutionContext) => requestOf(context).now);

export const Language = createParamDecorator((_data: unknown, context: ExecutionContext) => requestOf(context).language);

export const Words = createParamDecorator((_data: unknown, context: ExecutionContext) => requestOf(context).t);

export function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}
