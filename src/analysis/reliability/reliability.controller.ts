import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import type { Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { reliabilityReading } from './reliability-reading.js';
import { noScalePage, reliabilityPage } from './reliability.page.js';
import { readScale } from './scales.js';

/** How far the items of a scale measure one thing. */
@Controller('analysis/:survey/reliability')
export class ReliabilityController {
  constructor(private readonly answers: GuardedAnswers) {}

  @Get()
  @For('analyst', 'coordinator', 'administrator')
  async show(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<Page> {
    const desk = await this.answers.open(viewer, slug, query);
    const chosen = readScale(desk.survey.versions, query);
    if (!chosen) return noScalePage(desk, request);
    return reliabilityPage(desk, chosen, await this.answers.show(viewer, desk, reliabilityReading(chosen.scale), request.now), request);
  }
}
