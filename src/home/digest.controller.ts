import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { NotFound } from '../platform/web/errors.js';
import type { Request } from '../platform/web/request.js';
import { DigestService } from './digest.service.js';
import { unsubscribePage } from './unsubscribe.page.js';

/**
 * The end of the weekly mail, without signing in. Mail programs press the button themselves (RFC 8058);
 * only looking at the page changes nothing, because programs that check links look at every one.
 */
@Controller('weekly-mail/:token')
export class DigestController {
  constructor(private readonly digests: DigestService) {}

  @Get()
  @For('anyone')
  show(@Param('token') token: string, @Req() request: Request): Page {
    return unsubscribePage(token, false, request.t);
  }

  @Post()
  @For('anyone')
  async end(@Param('token') token: string, @Req() request: Request): Promise<Page> {
    if (!(await this.digests.unsubscribe(token, request.now))) throw new NotFound();
    return unsubscribePage(token, true, request.t);
  }
}
