import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { dayOf } from './open.js';
import { ResponsesService } from './responses.service.js';
import { introPage, surveysPage } from './surveys.page.js';
import { SurveysService, type Asked } from './surveys.service.js';
import { waves } from './ways.js';

/** Which surveys there are, what one is for, and beginning it. */
@Controller('surveys')
export class SurveysController {
  constructor(
    private readonly surveys: SurveysService,
    private readonly responses: ResponsesService,
  ) {}

  @Get()
  @For('person')
  async list(@Me() viewer: Viewer, @Req() request: Request): Promise<Page> {
    return surveysPage(await this.surveys.offered(viewer, request.now), request);
  }

  @Get(':survey')
  @For('person')
  async show(@Me() viewer: Viewer, @Param('survey') slug: string, @Query() asked: unknown, @Req() request: Request): Promise<Page> {
    return introPage(await this.surveys.offeredAs(viewer, slug, askedIn(asked), request.now), request, dayOf(request.now));
  }

  @Post(':survey/responses')
  @For('person')
  async start(@Me() viewer: Viewer, @Param('survey') slug: string, @Req() request: Request): Promise<SeeOther> {
    return new SeeOther(`/responses/${await this.responses.start(viewer, slug, askedIn(request.body), request.language, request.now)}`);
  }
}

function askedIn(fields: unknown): Asked {
  const { about, wave } = (fields ?? {}) as { about?: unknown; wave?: unknown };
  return { about: typeof about === 'string' ? about : '', wave: waves.find((one) => one === wave) ?? '' };
}
