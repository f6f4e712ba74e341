import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import type { Page } from '../../platform/web/answers.js';
import { decimalSeparatorOf } from '../../platform/language/numbers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { needsReading, readNeedsSettings } from './needs-reading.js';
import { needsPage } from './needs.page.js';

/** What the respondents of a survey need. */
@Controller('analysis/:survey/needs')
export class NeedsController {
  constructor(private readonly answers: GuardedAnswers) {}

  @Get()
  @For('analyst', 'coordinator', 'administrator')
  async show(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<Page> {
    const desk = await this.answers.open(viewer, slug, query);
    const settings = readNeedsSettings(query, desk.survey.dimensions, decimalSeparatorOf(request.language));
    const guarded = await this.answers.show(viewer, desk, needsReading(desk.selection, settings), request.now);
    return needsPage(desk, settings, query, guarded, request);
  }
}
