import { SetMetadata } from '@nestjs/common';

export const AUDIENCE = 'audience';

/**
 * Declares who may enter a route; a route that declares nobody is closed, and the house tests name it.
 * `anyone` also means people who are not signed in; `person` everybody who is; the rest are roles.
 */
export function For(...audience: string[]): MethodDecorator {
  return SetMetadata(AUDIENCE, audience);
}
