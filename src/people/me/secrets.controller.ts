import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import type { Translate } from '../../platform/language/translations.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, type Submitted } from '../../platform/web/form.js';
import { Words, type Reply, type Request } from '../../platform/web/request.js';
import { AccountsService } from '../accounts.service.js';
import { Me } from '../audience.guard.js';
import { Entrance } from '../entrance.service.js';
import { ProofForm } from '../proof.form.js';
import { Proof } from '../proof.service.js';
import { keepCode } from '../recovery/recovery-cookie.js';
import type { Viewer } from '../viewer.js';
import { PasswordForm } from './secrets.form.js';
import { newRecoveryCodePage, passwordPage } from './secrets.page.js';

/** Changing what opens one's account. Each wants the present password first: the phone may lie open on a table. */
@Controller('me')
export class SecretsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly entrance: Entrance,
    private readonly proof: Proof,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('password')
  @For('person')
  password(@Words() t: Translate): Page {
    return passwordPage(emptyForm(PasswordForm), t);
  }

  @Post('password')
  @For('person')
  async changePassword(@Me() viewer: Viewer, @Body(PasswordForm) typed: Submitted<PasswordForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const form = await this.proof.asked(viewer, typed, request);
    if (!form.valid) return passwordPage(form, request.t);
    await this.accounts.setPassword(viewer.id, form.values.password);
    const next = await this.entrance.letIn({ personId: viewer.id, shared: viewer.session.shared, next: '/me', alone: true }, request, reply);
    return new SeeOther(next, { kind: 'success', key: 'people.password.changed' });
  }

  @Get('recovery-code')
  @For('person')
  recoveryCode(@Words() t: Translate): Page {
    return newRecoveryCodePage(emptyForm(ProofForm), t);
  }

  @Post('recovery-code')
  @For('person')
  async renewRecoveryCode(@Me() viewer: Viewer, @Body(ProofForm) typed: Submitted<ProofForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const form = await this.proof.asked(viewer, typed, request);
    if (!form.valid) return newRecoveryCodePage(form, request.t);
    const code = await this.accounts.renewRecoveryCode(viewer.id);
    keepCode(reply, this.settings, { personId: viewer.id, code, username: null, next: '/me' }, request.now);
    return new SeeOther('/recovery-code');
  }
}
