import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../../platform/web/form.js';
import { ownPath } from '../../platform/web/own-path.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { AccountsService } from '../accounts.service.js';
import { Entrance } from '../entrance.service.js';
import { limits } from '../limits.js';
import { Tries } from '../tries.service.js';
import { unlockPage } from './lock.page.js';
import { UnlockForm } from './unlock.form.js';

/** Opening a phone that locked itself. Who is somebody else signs out here, which is a route for everybody. */
@Controller('unlock')
export class UnlockController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly entrance: Entrance,
    private readonly tries: Tries,
  ) {}

  @Get()
  @For('anyone')
  show(@Query('next') wish: unknown, @Req() { away, t }: Request): Page | SeeOther {
    const next = ownPath(wish, '/home');
    return away ? unlockPage(away.viewer.name, emptyForm(UnlockForm, { next }), t) : new SeeOther(next);
  }

  @Post()
  @For('anyone')
  async unlock(@Body(UnlockForm) form: Submitted<UnlockForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const next = ownPath(form.values.next, '/home');
    if (!request.away) return new SeeOther(next);
    const { viewer } = request.away;
    if (!form.valid) return unlockPage(viewer.name, form, request.t);
    const hers = await this.tries.counted(limits.password, viewer.id, request, () => this.accounts.isPasswordOf(viewer.id, form.values.password));
    if (!hers) return unlockPage(viewer.name, withError(form, 'password', 'people.lock.wrong'), request.t);
    return new SeeOther(await this.entrance.unlock(viewer, next, request, reply));
  }
}
