import { Controller, Get, Inject, Query, Req, Res, UseGuards, Post } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { Page, SeeOther } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../platform/web/form.js';
import { ownPath } from '../platform/web/own-path.js';
import { Now, Words, type Reply, type Request } from '../platform/web/request.js';
import type { Translate } from '../platform/language/translations.js';
import { Me } from './audience.guard.js';
import { PasswordGuard } from './password.guard.js';
import type { Person } from './person.entity.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { SignInForm } from './sign-in.form.js';
import { signInPage } from './sign-in.page.js';
import type { Viewer } from './viewer.js';

/** Coming in with a password, and leaving. */
@Controller()
export class SignInController {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('sign-in')
  @For('anyone')
  show(@Query('next') next: unknown, @Words() t: Translate): Page {
    return signInPage(emptyForm(SignInForm, { next: ownPath(next, '/home') }), t);
  }

  @Post('sign-in')
  @For('anyone')
  @UseGuards(PasswordGuard)
  async signIn(@Body(SignInForm) form: Submitted<SignInForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply, @Now() now: Date): Promise<Page | SeeOther> {
    const person = (request as unknown as { user: Person | null }).user;
    if (!form.valid) return signInPage(form, request.t);
    if (!person) return signInPage(withError(form, 'signInName', 'people.signIn.wrong'), request.t);
    if (request.viewer) await this.sessions.close(request.viewer.session.id);
    setSessionCookie(reply, this.settings, await this.sessions.open(person.id, form.values.shared === 'yes', now));
    return new SeeOther(ownPath(form.values.next, '/home'));
  }

  @Post('sign-out')
  @For('person')
  async signOut(@Me() viewer: Viewer, @Res({ passthrough: true }) reply: Reply): Promise<SeeOther> {
    await this.sessions.close(viewer.session.id);
    clearSessionCookie(reply, this.settings);
    return new SeeOther('/sign-in', { kind: 'info', key: 'people.signIn.signedOut' });
  }
}
