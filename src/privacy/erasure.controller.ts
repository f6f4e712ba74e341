import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { AccountsService, clearSessionCookie, Me, type Viewer } from '../people/index.js';
import type { Settings } from '../platform/config/settings.js';
import type { Translate } from '../platform/language/translations.js';
import { SETTINGS } from '../platform/platform.module.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../platform/web/form.js';
import { Words, type Reply, type Request } from '../platform/web/request.js';
import { ErasureForm } from './erasure.form.js';
import { erasurePage } from './erasure.page.js';
import { ErasuresService } from './erasures.service.js';

/** Deleting one's account and everything with it. */
@Controller('me/erasure')
export class ErasureController {
  constructor(
    private readonly erasures: ErasuresService,
    private readonly accounts: AccountsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @For('person')
  show(@Words() t: Translate): Page {
    return erasurePage(emptyForm(ErasureForm), t);
  }

  @Post()
  @For('person')
  async erase(@Me() viewer: Viewer, @Body(ErasureForm) form: Submitted<ErasureForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    if (!form.valid) return erasurePage(form, request.t);
    const sure = await this.accounts.isPasswordOf(viewer.id, form.values.password);
    if (!sure) return erasurePage(withError(form, 'password', 'privacy.erasure.passwordWrong'), request.t);
    await this.erasures.erase(viewer.id, request.now);
    clearSessionCookie(reply, this.settings);
    // What the browser kept for her, such as answers that wait to be sent, goes too.
    reply.header('clear-site-data', '"cache", "storage"');
    return new SeeOther('/', { kind: 'success', key: 'privacy.erasure.done' });
  }
}
