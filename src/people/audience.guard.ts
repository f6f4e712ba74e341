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
import { MachineAccess } from './machine-access.service.js';
import { SCOPE } from './needs-scope.decorator.js';
import type { Scope } from './scopes.js';
import { readSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { hasRole, type RoleName, type Viewer } from './viewer.js';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
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
    private readonly translations: Translations,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    request.viewer = await this.findViewer(request, context);
    if (request.viewer) this.welcome(request, request.viewer);
    const audience = this.reflector.get<string[] | undefined>(AUDIENCE, context.getHandler()) ?? [];
    return mayEnter(audience, request.viewer);
  }

  private async findViewer(request: Request, context: ExecutionContext): Promise<Viewer | null> {
    if (isForMachines(request)) return this.machines.admit(request, this.reflector.get<Scope | undefined>(SCOPE, context.getHandler()));
    const token = readSessionCookie(request, this.settings);
    return token ? this.sessions.viewer(token, request.now) : null;
  }

  private welcome(request: Request, viewer: Viewer): void {
    request.badge = badgeOf(viewer);
    if (isLanguage(viewer.language)) speak(request, this.translations, viewer.language);
  }
}

function isForMachines(request: Request): boolean {
  return request.url.startsWith('/api/');
}

/** @throws SignInFirst for a visitor; NotFound for somebody whom the page does not concern. */
function mayEnter(audience: string[], viewer: Viewer | null): boolean {
  if (audience.includes('anyone')) return true;
  if (!viewer) throw audience.length ? new SignInFirst() : new NotFound();
  if (audience.includes('person') || hasRole(viewer, ...(audience as RoleName[]))) return true;
  throw new NotFound();
}
