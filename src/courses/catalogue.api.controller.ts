import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Problems, Reads, ReadsList } from '../platform/api/operation.decorator.js';
import { Paged, Paging } from '../platform/api/paging.js';
import { For } from '../platform/web/audience.js';
import { NotFound } from '../platform/web/errors.js';
import { Now } from '../platform/web/request.js';
import { CourseDetail, courseDetail, CourseList, courseSummary } from './catalogue.answer.js';
import { CatalogueService } from './catalogue.service.js';

/** The catalogue, for programs. */
@Controller('api/v1/courses')
export class CatalogueApiController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get()
  @For('anyone')
  @ReadsList(CourseList, { tag: 'Catalogue', summary: 'All courses', description: 'By audience, level and name.' })
  async listCourses(@Paged() paging: Paging, @Now() now: Date): Promise<CourseList> {
    return paging.pageOf(await this.catalogue.courses(now), ({ outline }) => outline.slug, courseSummary);
  }

  @Get(':course')
  @For('anyone')
  @Reads(CourseDetail, { tag: 'Catalogue', summary: 'One course, with its modules and steps' })
  @ApiParam({ name: 'course', description: 'The slug of the course.' })
  @Problems(404)
  async showCourse(@Param('course') slug: string, @Now() now: Date): Promise<CourseDetail> {
    const course = await this.catalogue.course(slug, now);
    if (!course) throw new NotFound();
    return courseDetail(course);
  }
}
