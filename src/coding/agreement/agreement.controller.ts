import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { pathOf } from '../question-path.js';
import { QuestionsService } from '../questions.service.js';
import { agreementPage } from './agreement.page.js';
import { ComparisonService } from './comparison.service.js';

/** How far the two coders agree, and settling where they do not. */
@Controller('analysis/coding/:survey/:variable/agreement')
export class AgreementController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly comparison: ComparisonService,
  ) {}

  @Get()
  @For('analyst')
  async show(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Req() request: Request): Promise<Page> {
    return agreementPage(await this.comparison.of(await this.questions.openTo(viewer, survey, variable)), request);
  }

  @Post(':writing')
  @For('analyst')
  async settle(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Param('writing') text: string, @Req() request: Request): Promise<SeeOther> {
    const question = await this.questions.openTo(viewer, survey, variable);
    await this.comparison.settle(question, text, request.body, request.now);
    return new SeeOther(`${pathOf(question)}/agreement`, { kind: 'success', key: 'coding.settled' });
  }
}
