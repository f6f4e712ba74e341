import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import type { Reply, Request } from '../platform/web/request.js';
import { deviceOf } from './device.js';
import { KeptForms } from './lock/kept-forms.service.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import type { Viewer } from './viewer.js';

/** Somebody who comes in. */
export interface Comer {
  personId: string;
  /** Other people use this browser too. */
  shared: boolean;
  /** Where she wanted to go. */
  next: string;
  /** She is signed out everywhere else. */
  alone?: boolean;
}

/** The door of a browser: who comes in gets a new session, and the one that was here before ends. */
@Injectable()
export class Entrance {
  constructor(
    private readonly sessions: SessionsService,
    private readonly forms: KeptForms,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Signs somebody in on this browser. Returns where she goes: to what she had written before, if that was she, or on. */
  async letIn({ personId, shared, next, alone }: Comer, request: Request, reply: Reply): Promise<string> {
    const token = await this.sessions.open(personId, shared, request.now, deviceOf(request.headers['user-agent']));
    setSessionCookie(reply, this.settings, token);
    const session = this.sessions.idOf(token);
    const before = whoWasHere(request);
    if (before) await this.replace(before, personId, session);
    if (alone) await this.sessions.closeOthers(personId, session);
    return before ? this.way(session, next, request) : next;
  }

  /** Goes on with a session that was locked, under a new token. Returns where she goes. */
  async unlock({ session }: Viewer, next: string, request: Request, reply: Reply): Promise<string> {
    const token = await this.sessions.renew(session.id, request.now);
    setSessionCookie(reply, this.settings, token);
    return this.way(this.sessions.idOf(token), next, request);
  }

  /** Signs out whoever is, or was, signed in on this browser; what was kept for her here goes too. */
  async letOut(request: Request, reply: Reply): Promise<void> {
    const before = whoWasHere(request);
    if (before) await this.sessions.close(before.session.id);
    clearSessionCookie(reply, this.settings);
  }

  private async replace(before: Viewer, personId: string, session: Buffer): Promise<void> {
    if (before.id === personId) await this.forms.move(before.session.id, session);
    await this.sessions.close(before.session.id);
  }

  private async way(session: Buffer, next: string, { now }: Request): Promise<string> {
    return (await this.forms.any(session, now)) ? `/kept?next=${encodeURIComponent(next)}` : next;
  }
}

function whoWasHere({ viewer, away }: Request): Viewer | null {
  return viewer ?? away?.viewer ?? null;
}
