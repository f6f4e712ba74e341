import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { clearSessionCookie, Me, Proof, ProofForm, type Viewer } from '../people/index.js';
import type { Settings } from '../platform/config/settings.js';
import type { Translate } from '../platform/language/translations.js';
import { SETTINGS } from '../platform/platform.module.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { Body, emptyForm, type Submitted } from '../platform/web/form.js';
import { Words, type Reply, type Request } from '../platform/web/request.js';
import { erasurePage } from './erasure.page.js';
import { ErasuresService } from './erasures.service.js';

/** Deleting one's account and everything with it. */
@Controller('me/erasure')
export class ErasureController {
  constructor(
    private readonly erasures: ErasuresService,
    private readonly proof: Proof,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @For('person')
  show(@Words() t: Translate): Page {
    return erasurePage(emptyForm(ProofForm), t);
  }

  @Post()
  @For('person')
  async erase(@Me() viewer: Viewer, @Body(ProofForm) typed: Submitted<ProofForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const form = await this.proof.asked(viewer, typed, request);
    if (!form.valid) return erasurePage(form, request.t);
    await this.erasures.erase(viewer.id, request.now);
    clearSessionCookie(reply, this.settings);
    // What the browser kept for her, such as answers that wait to be sent, goes too.
    reply.header('clear-site-data', '"cache", "storage"');
    return new SeeOther('/', { kind: 'success', key: 'privacy.erasure.done' });
  }
}
