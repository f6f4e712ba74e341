import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { NotFound } from '../../platform/web/errors.js';
import type { Request } from '../../platform/web/request.js';
import { saidListPage } from './said-list.page.js';
import { saidPage } from './said.page.js';
import { SaidService } from './said.service.js';

/** What learners answer back to recommendations, for those who write the modules. */
@Controller('said')
export class SaidController {
  constructor(private readonly said: SaidService) {}

  @Get()
  @For('author', 'administrator')
  async list(@Query() { level = '', page = '1' }: { level?: unknown; page?: unknown }, @Req() request: Request): Promise<Page> {
    if (!/^[123]?$/.test(String(level)) || !/^[1-9]\d{0,5}$/.test(String(page))) throw new NotFound();
    const wanted = { level: Number(level) || null, page: Number(page) };
    return saidListPage(wanted, await this.said.list(wanted.level, wanted.page, request.now), request);
  }

  @Get(':course/:module')
  @For('author', 'administrator')
  async show(@Param('course') course: string, @Param('module') module: string, @Req() request: Request): Promise<Page> {
    return saidPage(await this.said.open(course, module, request.now), request);
  }
}
