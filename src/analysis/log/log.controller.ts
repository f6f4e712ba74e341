import { Controller, Get, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import type { Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import type { Query as Asked } from '../reading/selection.js';
import { logPage } from './log.page.js';
import { readWanted, ReadLog } from './read-log.service.js';

/** The release log, for those who answer for what leaves the house. */
@Controller('analysis/log')
export class LogController {
  constructor(private readonly log: ReadLog) {}

  @Get()
  @For('coordinator', 'administrator')
  async show(@Me() viewer: Viewer, @Query() query: Asked, @Req() request: Request): Promise<Page> {
    const wanted = readWanted(query);
    return logPage(await this.log.read(viewer, wanted), wanted, request);
  }
}
