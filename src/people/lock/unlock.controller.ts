import { Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../../platform/web/form.js';
import { ownPath } from '../../platform/web/own-path.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { AccountsService } from '../accounts.service.js';
import { Entrance } from '../entrance.service.js';
import { limits } from '../limits.js';
import { Tries } from '../tries.service.js';
import type { Viewer } from '../viewer.js';
import { KeptForms } from './kept-forms.service.js';
import { unlockPage } from './lock.page.js';
import { UnlockForm } from './unlock.form.js';

/** Opening a phone that locked itself. Who is somebody else signs out here, and must not find her name by going back. */
@Controller('unlock')
export class UnlockController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly entrance: Entrance,
    private readonly tries: Tries,
    private readonly forms: KeptForms,
  ) {}

  @Get()
  @For('anyone')
  @Header('cache-control', 'no-store')
  async show(@Query('next') wish: unknown, @Req() request: Request): Promise<Page | SeeOther> {
    const next = ownPath(wish, '/home');
    return request.away ? this.page(request.away.viewer, emptyForm(UnlockForm, { next }), request) : new SeeOther(next);
  }

  @Post()
  @For('anyone')
  @Header('cache-control', 'no-store')
  async unlock(@Body(UnlockForm) form: Submitted<UnlockForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const next = ownPath(form.values.next, '/home');
    if (!request.away) return new SeeOther(next);
    const { viewer } = request.away;
    if (!form.valid) return this.page(viewer, form, request);
    const hers = await this.tries.counted(limits.password, viewer.id, request, () => this.accounts.isPasswordOf(viewer.id, form.values.password));
    if (!hers) return this.page(viewer, withError(form, 'password', 'people.lock.wrong'), request);
    return new SeeOther(await this.entrance.unlock(viewer, next, request, reply));
  }

  private async page({ name, session }: Viewer, form: Submitted<UnlockForm>, { now, t }: Request): Promise<Page> {
    return unlockPage(name, await this.forms.any(session.id, now), form, t);
  }
}
