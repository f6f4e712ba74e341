import { Inject, Injectable, createParamDecorator, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { isLanguage } from '../platform/language/languages.js';
import { Translations } from '../platform/language/translations.js';
import { AUDIENCE } from '../platform/web/audience.js';
import { NotFound, SignInFirst } from '../platform/web/errors.js';
import { requestOf, type Request } from '../platform/web/request.js';
import { speak } from '../platform/web/server.js';
import { badgeOf } from './badge.js';
import { CHECKS_SESSION } from './checks-session.decorator.js';
import { KeptForms } from './lock/kept-forms.service.js';
import { MachineAccess } from './tokens/machine-access.service.js';
import { SCOPE } from './tokens/needs-scope.decorator.js';
import type { Scope } from './tokens/scopes.js';
import { readSessionCookie } from './session-cookie.js';
import { SessionsService, type Visit } from './sessions.service.js';
import { hasRole, type RoleName, type Viewer } from './viewer.js';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
    /** Who was signed in on this browser until the session was locked or over: known, and not let in. */
    away: Visit | null;
  }
}

/** The viewer; on routes for anyone it may be null. */
export const Me = createParamDecorator((_data: unknown, context: ExecutionContext) => requestOf(context).viewer);

/** Finds out who is asking, and lets in only those whom the route declares. */
@Injectable()
export class AudienceGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly machines: MachineAccess,
    private readonly forms: KeptForms,
    private readonly translations: Translations,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    this.welcome(request, await this.whoAsks(request, context));
    const audience = this.reflector.get<string[] | undefined>(AUDIENCE, context.getHandler()) ?? [];
    if (audience.includes('anyone') || audience.includes('unseen')) return true;
    if (audience.length === 0) throw new NotFound();
    if (!request.viewer) throw await this.turnAway(request);
    if (audience.includes('person') || hasRole(request.viewer, ...(audience as RoleName[]))) return true;
    throw new NotFound();
  }

  private async whoAsks(request: Request, context: ExecutionContext): Promise<Visit | null> {
    if (request.routeOptions.config.unseen) return null;
    return isForMachines(request) ? this.machine(request, context) : this.visit(request, context);
  }

  private async machine(request: Request, context: ExecutionContext): Promise<Visit | null> {
    const viewer = await this.machines.admit(request, this.reflector.get<Scope | undefined>(SCOPE, context.getHandler()));
    return viewer && { viewer, standing: 'open' };
  }

  private async visit(request: Request, context: ExecutionContext): Promise<Visit | null> {
    const token = readSessionCookie(request, this.settings);
    if (!token) return null;
    const checksItself = this.reflector.get<boolean | undefined>(CHECKS_SESSION, context.getHandler());
    return checksItself ? this.sessions.recall(token, request.now) : this.sessions.find(token, request.now);
  }

  private welcome(request: Request, visit: Visit | null): void {
    request.viewer = visit?.standing === 'open' ? visit.viewer : null;
    request.away = visit?.standing === 'open' ? null : visit;
    if (request.viewer) request.badge = badgeOf(request.viewer);
    if (isLanguage(visit?.viewer.language)) speak(request, this.translations, visit.viewer.language);
  }

  // What she sent is kept, so that she finds it again when she has shown that it is she.
  private async turnAway(request: Request): Promise<SignInFirst> {
    const { away } = request;
    if (away) await this.forms.keep(away.viewer.session.id, request);
    const next = request.method === 'GET' ? request.url : away ? pageBefore(request) : null;
    const way = away?.standing === 'locked' ? '/unlock' : '/sign-in';
    return new SignInFirst(next && `${way}?next=${encodeURIComponent(next)}`);
  }
}

function isForMachines(request: Request): boolean {
  return request.url.startsWith('/api/');
}

/** The page that holds the form which was sent, as far as the browser tells. */
function pageBefore({ headers, host }: Request): string {
  const from = headers.referer && URL.canParse(headers.referer) ? new URL(headers.referer) : null;
  return from?.host === host ? from.pathname + from.search : '/home';
}
