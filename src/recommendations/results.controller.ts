import { Controller, Get, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import type { Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { NotFound } from '../platform/web/errors.js';
import type { Request } from '../platform/web/request.js';
import { RecommendationsService } from './recommendations.service.js';
import { RenewalsService } from './renewal/renewals.service.js';
import { resultsPage } from './results.page.js';

/** A learner’s own results, and what to study first. */
@Controller('results')
export class ResultsController {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly renewals: RenewalsService,
  ) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Req() request: Request): Promise<Page> {
    const results = await this.recommendations.for(viewer, request.now);
    if (!results) throw new NotFound();
    return resultsPage(results, await this.renewals.offer(viewer, results, request.now), request);
  }
}
