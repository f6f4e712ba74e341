import { Controller, Get, Param, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { AnalysedSurveys } from '../reading/analysed-surveys.service.js';
import { analysisPage, firstPageFor } from './surveys.page.js';

/** The surveys of the desk. */
@Controller('analysis')
export class AnalysisController {
  constructor(private readonly surveys: AnalysedSurveys) {}

  @Get()
  @For('analyst', 'coordinator', 'author', 'administrator')
  async list(@Me() viewer: Viewer, @Req() request: Request): Promise<Page> {
    return analysisPage(await this.surveys.list(), viewer, request);
  }

  @Get(':survey')
  @For('analyst', 'coordinator', 'author', 'administrator')
  async first(@Me() viewer: Viewer, @Param('survey') slug: string): Promise<SeeOther> {
    const { slug: found } = await this.surveys.open(slug);
    return new SeeOther(`/analysis/${found}/${firstPageFor(viewer)}`);
  }
}
