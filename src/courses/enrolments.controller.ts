import { Controller, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import { SeeOther } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { Now, type Request } from '../platform/web/request.js';
import { EnrolmentsService } from './enrolments.service.js';

/** Joining a course, on one's own or with a cohort's key; leaving it; taking its newest version. */
@Controller()
export class EnrolmentsController {
  constructor(private readonly enrolments: EnrolmentsService) {}

  @Post('courses/:course/enrolment')
  @For('person')
  async join(@Me() viewer: Viewer, @Param('course') slug: string, @Now() now: Date): Promise<SeeOther> {
    await this.enrolments.join(viewer, slug, now);
    return new SeeOther(`/courses/${slug}`, { kind: 'success', key: 'courses.enrolment.joined' });
  }

  @Post('courses/:course/enrolment/end')
  @For('person')
  async leave(@Me() viewer: Viewer, @Param('course') slug: string, @Now() now: Date): Promise<SeeOther> {
    await this.enrolments.leave(viewer, slug, now);
    return new SeeOther(`/courses/${slug}`, { kind: 'info', key: 'courses.enrolment.left' });
  }

  @Post('courses/:course/enrolment/renewal')
  @For('person')
  async renew(@Me() viewer: Viewer, @Param('course') slug: string, @Now() now: Date): Promise<SeeOther> {
    await this.enrolments.renew(viewer, slug, now);
    return new SeeOther(`/courses/${slug}`, { kind: 'success', key: 'courses.enrolment.renewed' });
  }

  @Post('enrolments')
  @For('person')
  async joinByKey(@Me() viewer: Viewer, @Req() request: Request): Promise<SeeOther> {
    const { key } = (request.body ?? {}) as { key?: unknown };
    const course = await this.enrolments.joinByKey(viewer, typeof key === 'string' ? key : '', request.now);
    if (!course) return new SeeOther('/home', { kind: 'warning', key: 'courses.enrolment.noSuchKey' });
    return new SeeOther(`/courses/${course.outline.slug}`, { kind: 'success', key: 'courses.enrolment.joined' });
  }
}
