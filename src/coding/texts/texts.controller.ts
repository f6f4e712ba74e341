import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { pathOf } from '../question-path.js';
import { QuestionsService } from '../questions.service.js';
import { sentWords } from '../sent-codes.js';
import { lookOverPage } from './look-over.page.js';
import { TextsService } from './texts.service.js';

/** Hiding names in texts before they are coded. */
@Controller('analysis/coding/:survey/:variable/names')
export class TextsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly texts: TextsService,
  ) {}

  @Get()
  @For('analyst')
  async show(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Req() request: Request): Promise<Page> {
    const question = await this.questions.openTo(viewer, survey, variable);
    return lookOverPage(question, await this.texts.howFar(question), await this.texts.toLookOver(question), request);
  }

  @Post()
  @For('analyst')
  async lookOver(@Me() viewer: Viewer, @Param('survey') survey: string, @Param('variable') variable: string, @Req() request: Request): Promise<SeeOther> {
    const question = await this.questions.openTo(viewer, survey, variable);
    await this.texts.lookOver(question, sentWords(request.body), request.now);
    return new SeeOther(`${pathOf(question)}/names`, { kind: 'success', key: 'coding.released' });
  }
}
