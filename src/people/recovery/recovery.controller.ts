import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import type { Translate } from '../../platform/language/translations.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../../platform/web/form.js';
import { Words, type Reply, type Request } from '../../platform/web/request.js';
import { AccountsService } from '../accounts.service.js';
import { Me } from '../audience.guard.js';
import { Entrance } from '../entrance.service.js';
import { limits } from '../limits.js';
import { Tries } from '../tries.service.js';
import type { Viewer } from '../viewer.js';
import { dropCode, keepCode, readCode } from './recovery-cookie.js';
import { RecoveryForm } from './recovery.form.js';
import { recoverPage, recoveryCodePage } from './recovery.page.js';

/** Recovery codes: showing a new one, and coming in with one. */
@Controller()
export class RecoveryController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly entrance: Entrance,
    private readonly tries: Tries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('recovery-code')
  @For('person')
  show(@Me() viewer: Viewer, @Req() request: Request): Page | SeeOther {
    const fresh = readCode(request, this.settings, viewer.id);
    return fresh ? recoveryCodePage(fresh, request.t) : new SeeOther('/me', { kind: 'info', key: 'people.recovery.gone' });
  }

  @Post('recovery-code/written')
  @For('person')
  written(@Me() viewer: Viewer, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): SeeOther {
    const fresh = readCode(request, this.settings, viewer.id);
    dropCode(reply, this.settings);
    return new SeeOther(fresh?.next ?? '/home');
  }

  @Get('password/recovery')
  @For('anyone')
  form(@Words() t: Translate): Page {
    return recoverPage(emptyForm(RecoveryForm), t);
  }

  @Post('password/recovery')
  @For('anyone')
  async recover(@Body(RecoveryForm) form: Submitted<RecoveryForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const { signInName, code, password, shared } = form.values;
    if (!form.valid) return recoverPage(form, request.t);
    const person = await this.tries.counted(limits.recoveryCode, signInName, request, () => this.accounts.findByRecoveryCode(signInName, code));
    if (!person) return recoverPage(withError(form, 'code', 'people.recover.wrong'), request.t);
    await this.accounts.setPassword(person.id, password);
    const next = await this.entrance.letIn({ personId: person.id, shared: shared === 'yes', next: '/home', alone: true }, request, reply);
    keepCode(reply, this.settings, { personId: person.id, code: await this.accounts.renewRecoveryCode(person.id), username: null, next }, request.now);
    return new SeeOther('/recovery-code', { kind: 'success', key: 'people.password.changed' });
  }
}
