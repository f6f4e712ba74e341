import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import type { Reply, Request } from '../platform/web/request.js';
import { deviceOf } from './device.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** The door of a browser: who comes in gets a new session, and the one that was here before ends. */
@Injectable()
export class Entrance {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Signs somebody in on this browser. `shared`: other people use it too. */
  async letIn(personId: string, shared: boolean, request: Request, reply: Reply): Promise<void> {
    const token = await this.sessions.open(personId, shared, request.now, deviceOf(request.headers['user-agent']));
    if (request.viewer) await this.sessions.close(request.viewer.session.id);
    setSessionCookie(reply, this.settings, token);
  }

  /** Signs out whoever is signed in on this browser. */
  async letOut(request: Request, reply: Reply): Promise<void> {
    if (request.viewer) await this.sessions.close(request.viewer.session.id);
    clearSessionCookie(reply, this.settings);
  }
}
