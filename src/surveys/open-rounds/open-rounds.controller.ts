import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/settings.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { openPage } from '../welcome.page.js';
import { begunPage } from './begun.page.js';
import { OpenRoundsService } from './open-rounds.service.js';

const days = 24 * 3600;

/** A survey that anybody may answer, and the private link of each who does. */
@Controller()
export class OpenRoundsController {
  constructor(
    private readonly rounds: OpenRoundsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('s/:link')
  @For('anyone')
  async show(@Param('link') link: string, @Req() request: Request): Promise<Page> {
    const round = await this.rounds.find(link, request.now);
    return openPage(round, `/s/${link}`, await this.rounds.begunHere(request.cookies[cookieOf(link)], request.now), request);
  }

  @Post('s/:link/responses')
  @For('anyone')
  async begin(@Param('link') link: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<SeeOther> {
    const key = await this.rounds.begin(link, request.language, request.ip, request.now);
    reply.setCookie(cookieOf(link), key, { path: `/s/${link}`, httpOnly: true, sameSite: 'lax', maxAge: 90 * days });
    return new SeeOther(`/begun/${key}`);
  }

  @Get('begun/:key')
  @For('anyone')
  async begun(@Param('key') key: string, @Req() request: Request): Promise<Page | SeeOther> {
    const opened = await this.rounds.open(key, request.now);
    const path = `/begun/${key}`;
    return opened.submittedAt || opened.end ? new SeeOther(`${path}/response`) : begunPage(opened, path, this.settings.publicUrl.origin, request);
  }
}

function cookieOf(link: string): string {
  return `begun-${link}`;
}
