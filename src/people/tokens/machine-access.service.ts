import { Injectable } from '@nestjs/common';
import type { Limit } from '../../platform/throttle/limit.js';
import { Throttle } from '../../platform/throttle/throttle.service.js';
import { networkOf } from '../../platform/throttle/network.js';
import { NotAllowed, ShowToken } from '../../platform/web/errors.js';
import type { Request } from '../../platform/web/request.js';
import { AccessTokensService, type Bearer } from './access-tokens.service.js';
import type { Scope } from './scopes.js';
import type { Viewer } from '../viewer.js';

/** How often a program may ask: two requests a second on average, for each token or, without one, for each network. */
const limit: Limit = { name: 'machines', times: 120, seconds: 60 };

/** Lets programs in, by their access token alone: a cookie that a browser sends along opens nothing here. */
@Injectable()
export class MachineAccess {
  constructor(
    private readonly tokens: AccessTokensService,
    private readonly throttle: Throttle,
  ) {}

  /**
   * For whom the program asks; null when it shows no token and needs none.
   * @throws ShowToken without a token that works, NotAllowed when the token has not the scope, TooMany when it asks too often.
   */
  async admit(request: Request, scope: Scope | undefined): Promise<Viewer | null> {
    const token = readToken(request.headers.authorization);
    const bearer = token ? await this.tokens.bearer(token, request.now) : null;
    await this.throttle.count(limit, bearer ? bearer.tokenId : networkOf(request.ip));
    if (token && !bearer) throw new ShowToken('people.tokens.unknown');
    if (scope) requireScope(bearer, scope);
    return bearer?.viewer ?? null;
  }
}

/** The token of `Authorization: Bearer …` (RFC 6750, section 2.1), or undefined. */
function readToken(header: string | undefined): string | undefined {
  return /^Bearer +([\w.~+/-]+=*) *$/i.exec(header ?? '')?.[1];
}

function requireScope(bearer: Bearer | null, scope: Scope): void {
  if (!bearer) throw new ShowToken('people.tokens.missing');
  if (!bearer.scopes.includes(scope)) throw new NotAllowed('people.tokens.scopeMissing', { scope });
}
