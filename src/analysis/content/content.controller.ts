import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { CatalogueService } from '../../courses/index.js';
import { Me, type Viewer } from '../../people/index.js';
import type { Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { GuardedAnswers } from '../reading/guarded-answers.service.js';
import type { Query as Asked } from '../reading/selection.js';
import { contentReading } from './content-reading.js';
import { contentPage } from './content.page.js';

/** What many need and the catalogue does not offer to them. */
@Controller('analysis/:survey/content')
export class ContentController {
  constructor(
    private readonly answers: GuardedAnswers,
    private readonly catalogue: CatalogueService,
  ) {}

  @Get()
  @For('analyst', 'coordinator', 'author', 'administrator')
  async show(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() query: Asked, @Req() request: Request): Promise<Page> {
    const desk = await this.answers.open(viewer, slug, query, 'content');
    const guarded = await this.answers.show(viewer, desk, contentReading, request.now);
    const courses = (await this.catalogue.courses(request.now)).map(({ outline }) => outline);
    return contentPage(desk, guarded, courses, request);
  }
}
