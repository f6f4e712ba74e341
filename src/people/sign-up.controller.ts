import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/config/settings.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../platform/web/form.js';
import { ownPath } from '../platform/web/own-path.js';
import { Words, type Reply, type Request } from '../platform/web/request.js';
import type { Translate } from '../platform/language/translations.js';
import { AccountsService, type OpenedAccount } from './accounts.service.js';
import { Entrance } from './entrance.service.js';
import { limits } from './limits.js';
import { keepCode } from './recovery/recovery-cookie.js';
import { readSignInName } from './sign-in-names.js';
import { SignUpForm } from './sign-up.form.js';
import { signUpPage } from './sign-up.page.js';
import { Tries } from './tries.service.js';

/** Opening an account. */
@Controller('sign-up')
export class SignUpController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly entrance: Entrance,
    private readonly tries: Tries,
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
    await this.tries.count(limits.signUp, form.values.signInName, request);
    const opening = await this.accounts.open(form.values, request.language, request.now);
    if (typeof opening === 'string') return signUpPage(withError(form, 'signInName', `people.signUp.${opening}`), request.t);
    const comer = { personId: opening.personId, shared: form.values.shared === 'yes', next: ownPath(form.values.next, '/home') };
    return this.welcome(opening, await this.entrance.letIn(comer, request, reply), request, reply);
  }

  private welcome({ personId, username, recoveryCode }: OpenedAccount, next: string, request: Request, reply: Reply): SeeOther {
    if (!recoveryCode) return new SeeOther(next, { kind: 'success', key: 'people.signUp.welcome' });
    keepCode(reply, this.settings, { personId, code: recoveryCode, username, next }, request.now);
    return new SeeOther('/recovery-code', { kind: 'success', key: 'people.signUp.welcome' });
  }
}

function withSignInNameRead(form: Submitted<SignUpForm>): Submitted<SignUpForm> {
  const { signInName } = form.values;
  if (!signInName || readSignInName(signInName)) return form;
  return withError(form, 'signInName', 'people.signUp.signInNameUnclear');
}
