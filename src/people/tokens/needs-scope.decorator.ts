import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { Problems } from '../../platform/api/operation.decorator.js';
import { For } from '../../platform/web/audience.js';
import type { Scope } from './scopes.js';

export const SCOPE = 'scope';

/** An operation of the interface for machines that needs an access token with this scope. */
export function NeedsScope(scope: Scope): MethodDecorator {
  return applyDecorators(For('person'), SetMetadata(SCOPE, scope), ApiSecurity('token', [scope]), Problems(401, 403));
}
