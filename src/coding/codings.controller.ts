import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { CoderDesk } from './coder-desk.service.js';
import { everythingCodedPage, textPage } from './text.page.js';

/** Coding, one text a page, by one of the two coders. */
@Controller('analysis/coding/:survey/:variable/texts')
export class CodingsController {
  constructor(private readonly desk: CoderDesk) {}

  @Get()
  @For('analyst')
  async next(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Req() request: Request): Promise<Page | SeeOther> {
    const desk = await this.desk.of(viewer, survey, variable);
    return desk.next === null ? everythingCodedPage(desk, request) : new SeeOther(`${desk.path}/texts/${desk.next}`);
  }

  @Get(':writing')
  @For('analyst')
  async show(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Param('writing') text: string, @Req() request: Request): Promise<Page> {
    const desk = await this.desk.of(viewer, survey, variable);
    return textPage(desk, await this.desk.open(desk, text), request);
  }

  @Post(':writing')
  @For('analyst')
  async code(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Param('writing') text: string, @Req() request: Request): Promise<SeeOther> {
    const desk = await this.desk.of(viewer, survey, variable);
    await this.desk.code(desk, text, request.body, request.now);
    return new SeeOther(`${desk.path}/texts`, { kind: 'success', key: 'coding.kept' });
  }

  @Post(':writing/names')
  @For('analyst')
  async sendBack(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Param('writing') text: string): Promise<SeeOther> {
    const desk = await this.desk.of(viewer, survey, variable);
    await this.desk.sendBack(desk, text);
    return new SeeOther(`${desk.path}/texts`, { kind: 'info', key: 'coding.sentBack' });
  }
}
