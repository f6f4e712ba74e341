import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Me, NeedsScope, type Viewer } from '../people/index.js';
import { Problems, Reads, ReadsList } from '../platform/api/operation.decorator.js';
import { Paged, Paging } from '../platform/api/paging.js';
import { NotFound } from '../platform/web/errors.js';
import { Now } from '../platform/web/request.js';
import { ProgressDetail, progressDetail, ProgressList, progressSummary } from './progress.answer.js';
import { ProgressService } from './progress.service.js';

/** The learner's own record, for programs. */
@Controller('api/v1/me/progress')
export class ProgressApiController {
  constructor(private readonly progress: ProgressService) {}

  @Get()
  @NeedsScope('progress:read')
  @ReadsList(ProgressList, { tag: 'My progress', summary: 'How far you are in each course that you have joined', description: 'The latest enrolment first.' })
  async listProgress(@Me() viewer: Viewer, @Paged() paging: Paging, @Now() now: Date): Promise<ProgressList> {
    return paging.pageOf(await this.progress.studies(viewer, now), ({ published }) => published.outline.slug, progressSummary);
  }

  @Get(':course')
  @NeedsScope('progress:read')
  @Reads(ProgressDetail, { tag: 'My progress', summary: 'Your record of one course, step by step' })
  @ApiParam({ name: 'course', description: 'The slug of the course.' })
  @Problems(404)
  async showProgress(@Me() viewer: Viewer, @Param('course') slug: string, @Now() now: Date): Promise<ProgressDetail> {
    const study = await this.progress.study(viewer, slug, now);
    if (!study) throw new NotFound();
    return progressDetail(study);
  }
}
