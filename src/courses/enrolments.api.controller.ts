import { Controller, Delete, Get, HttpCode, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';
import { Me, NeedsScope, type Viewer } from '../people/index.js';
import { Changes, Problems, ReadsList } from '../platform/api/operation.decorator.js';
import { Paged, Paging } from '../platform/api/paging.js';
import { Invalid } from '../platform/web/errors.js';
import { Now, type Request } from '../platform/web/request.js';
import { EnrolmentAnswer, enrolmentAnswer, EnrolmentList } from './enrolment.answer.js';
import { JoiningForm } from './joining.form.js';
import { EnrolmentsService } from './enrolments.service.js';

/** Joining and leaving courses, for programs. */
@Controller('api/v1/me/enrolments')
export class EnrolmentsApiController {
  constructor(private readonly enrolments: EnrolmentsService) {}

  @Get()
  @NeedsScope('enrolments:read')
  @ReadsList(EnrolmentList, { tag: 'My enrolments', summary: 'The courses that you have joined', description: 'The latest first.' })
  async listEnrolments(@Me() viewer: Viewer, @Paged() paging: Paging): Promise<EnrolmentList> {
    const rows = await this.enrolments.list(viewer, paging.after(['date', 'number']), paging.limit + 1);
    return paging.page(rows, (row) => [row.enrolled_at, row.course_id], enrolmentAnswer);
  }

  @Put(':course')
  @NeedsScope('enrolments:write')
  @Changes(EnrolmentAnswer, { tag: 'My enrolments', summary: 'Join a course', description: 'Joining again changes nothing. After leaving, it brings everything back. With the key of a group, also that group.' })
  @ApiParam({ name: 'course', description: 'The slug of the course.' })
  @ApiBody({ required: false, type: JoiningForm })
  @Problems(404, 422)
  async joinCourse(@Me() viewer: Viewer, @Param('course') slug: string, @Req() request: Request): Promise<EnrolmentAnswer> {
    const { key } = (request.body ?? {}) as { key?: unknown };
    if (key === undefined) await this.enrolments.join(viewer, slug, request.now);
    else await this.joinGroup(viewer, slug, key, request.now);
    return enrolmentAnswer(await this.enrolments.find(viewer, slug));
  }

  @Delete(':course')
  @HttpCode(204)
  @NeedsScope('enrolments:write')
  @Changes(null, { tag: 'My enrolments', summary: 'Leave a course', description: 'What was done there is kept, in case you come back.' })
  @ApiParam({ name: 'course', description: 'The slug of the course.' })
  @Problems(404)
  async leaveCourse(@Me() viewer: Viewer, @Param('course') slug: string, @Now() now: Date): Promise<void> {
    await this.enrolments.leave(viewer, slug, now);
  }

  private async joinGroup(viewer: Viewer, slug: string, key: unknown, now: Date): Promise<void> {
    const course = typeof key === 'string' ? await this.enrolments.joinByKey(viewer, key, now, slug) : null;
    if (!course) throw new Invalid('courses.enrolment.noSuchKey');
  }
}
