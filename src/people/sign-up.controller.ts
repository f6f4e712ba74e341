import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { Page, SeeOther } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../platform/web/form.js';
import { ownPath } from '../platform/web/own-path.js';
import { Words, type Reply, type Request } from '../platform/web/request.js';
import type { Translate } from '../platform/language/translations.js';
import { AccountsService, type OpenedAccount } from './accounts.service.js';
import { setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { readSignInName } from './sign-in-names.js';
import { SignUpForm } from './sign-up.form.js';
import { recoveryPage, signUpPage } from './sign-up.page.js';

/** Opening an account. */
@Controller('sign-up')
export class SignUpController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @For('anyone')
  show(@Query('next') next: unknown, @Words() t: Translate): Page {
    return signUpPage(emptyForm(SignUpForm, { next: ownPath(next, '/home') }), t);
  }

  @Post()
  @For('anyone')
  async signUp(@Body(SignUpForm) typed: Submitted<SignUpForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const form = withSignInNameRead(typed);
    if (!form.valid) return signUpPage(form, request.t);
    const opened = await this.accounts.open(form.values, request.language, request.now);
    if (!opened) return signUpPage(withError(form, 'signInName', 'people.signUp.taken'), request.t);
    const token = await this.sessions.open(opened.personId, form.values.shared === 'yes', request.now);
    setSessionCookie(reply, this.settings, token);
    return this.welcome(opened, ownPath(form.values.next, '/home'), request);
  }

  // The code is shown in the answer itself: it is stored nowhere in a form that could be shown again.
  private welcome(opened: OpenedAccount, next: string, request: Request): Page | SeeOther {
    if (opened.recoveryCode) return recoveryPage(opened, next, request.t);
    return new SeeOther(next, { kind: 'success', key: 'people.signUp.welcome' });
  }
}

function withSignInNameRead(form: Submitted<SignUpForm>): Submitted<SignUpForm> {
  const { signInName } = form.values;
  if (!signInName || readSignInName(signInName)) return form;
  return withError(form, 'signInName', 'people.signUp.signInNameUnclear');
}
