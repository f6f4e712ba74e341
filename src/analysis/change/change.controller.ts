import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import type { Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { changeReading } from './change-reading.js';
import { askedOncePage, changePage } from './change.page.js';
import { atFirstTime, readWaves } from './compared-waves.js';

/** What changed in people who answered twice. */
@Controller('analysis/:survey/change')
export class ChangeController {
  constructor(private readonly answers: GuardedAnswers) {}

  @Get()
  @For('analyst', 'coordinator', 'administrator')
  async show(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<Page> {
    const opened = await this.answers.open(viewer, slug, query);
    const waves = readWaves(opened, query);
    if (!waves) return askedOncePage(opened, request);
    const desk = atFirstTime(opened, waves);
    return changePage(desk, waves, await this.answers.show(viewer, desk, changeReading(waves), request.now), request);
  }
}
