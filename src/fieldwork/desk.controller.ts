import { Controller, Get, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import type { Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { emptyForm } from '../platform/web/form.js';
import type { Request } from '../platform/web/request.js';
import { deskPage } from './desk.page.js';
import { DeskService } from './desk.service.js';
import { OpeningForm } from './paper/sheet-desk.form.js';
import { workers } from './workplaces.service.js';

/** The desk of a partner's worker who asks where there is no screen. */
@Controller('fieldwork')
export class DeskController {
  constructor(private readonly desk: DeskService) {}

  @Get()
  @For(...workers)
  async show(@Me() viewer: Viewer, @Req() request: Request): Promise<Page> {
    return deskPage(await this.desk.of(viewer, request.now), emptyForm(OpeningForm), request);
  }
}
