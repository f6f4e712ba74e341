import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import type { Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { readAcross, respondentsReading } from './respondents-reading.js';
import { respondentsPage } from './respondents.page.js';

/** Who answered a survey. */
@Controller('analysis/:survey/respondents')
export class RespondentsController {
  constructor(private readonly answers: GuardedAnswers) {}

  @Get()
  @For('analyst', 'coordinator', 'administrator')
  async show(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<Page> {
    const desk = await this.answers.open(viewer, slug, query);
    const across = readAcross(query, desk.survey.dimensions);
    const guarded = await this.answers.show(viewer, desk, respondentsReading(desk.selection, across), request.now);
    return respondentsPage(desk, across, guarded, request);
  }
}
