import { Controller, Get, Param, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import type { Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { cohortPage } from './cohort.page.js';
import { CohortProgressService } from './cohort.service.js';

/** A coordinator looks at one of her cohorts. */
@Controller('cohorts/:cohort')
export class CohortController {
  constructor(private readonly cohorts: CohortProgressService) {}

  @Get()
  @For('coordinator', 'administrator')
  async show(@Me() viewer: Viewer, @Param('cohort') id: string, @Req() request: Request): Promise<Page> {
    return cohortPage(await this.cohorts.openTo(viewer, id, request.now), request);
  }
}
