import { applyDecorators, Header, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    unseen?: true;
  }
}

export const AUDIENCE = 'audience';

/**
 * Declares who may enter a route; a route that declares nobody is closed, and the house tests name it.
 * `anyone` also means people who are not signed in; `person` everybody who is; the rest are roles.
 * `unseen` is anyone, and nobody looks at her: her session is neither read nor touched, no line is written to the log, and no
 * browser keeps the page (docs/decisions/0080).
 */
export function For(...audience: string[]): MethodDecorator {
  const declared = SetMetadata(AUDIENCE, audience);
  return audience.includes('unseen') ? applyDecorators(declared, RouteConfig({ unseen: true }), Header('cache-control', 'no-store')) : declared;
}
