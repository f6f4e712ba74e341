import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import type { Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { respondentsReading } from '../respondents/respondents-reading.js';
import { readCrossing } from './crossing.js';
import { crossingPage } from './crossing.page.js';

/** Two things that are known of respondents, against each other. */
@Controller('analysis/:survey/crossing')
export class CrossingController {
  constructor(private readonly answers: GuardedAnswers) {}

  @Get()
  @For('analyst', 'coordinator', 'administrator')
  async show(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<Page> {
    const desk = await this.answers.open(viewer, slug, query);
    const { down, across } = readCrossing(desk, query);
    const guarded = await this.answers.show(viewer, desk, respondentsReading({ ...desk.selection, by: down }, across, 'crossing'), request.now);
    return crossingPage(desk, { down, across }, guarded, request);
  }
}
