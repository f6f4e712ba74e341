import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import { SeeOther, type KeptPage, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { lockedPage, ProgressService } from '../progress/index.js';
import { neighbours, pathOf } from '../courses/index.js';
import { joinFirst, type Place } from './lesson-place.js';
import { keptLessonPage } from './lesson.page.js';
import { LessonsService } from './lessons.service.js';

/** Reading a lesson, and saying that one has read it. */
@Controller('courses/:course/:module/lesson/:step')
export class LessonsController {
  constructor(
    private readonly lessons: LessonsService,
    private readonly progress: ProgressService,
  ) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Param() place: Place, @Req() request: Request): Promise<KeptPage | Page | SeeOther> {
    const lesson = await this.lessons.openTo(viewer, place.course, place.module, place.step, request.now);
    if (!lesson) return joinFirst(place);
    if (!lesson.substance) return lockedPage(lesson.recorded, lesson.study.record, request);
    const read = await this.lessons.noteReading(viewer, lesson, request.now);
    return keptLessonPage(read, lesson.substance, viewer, request);
  }

  @Post('completion')
  @For('person')
  async complete(@Me() viewer: Viewer, @Param() place: Place, @Req() request: Request): Promise<Page | SeeOther> {
    const lesson = await this.lessons.openTo(viewer, place.course, place.module, place.step, request.now);
    if (!lesson) return joinFirst(place);
    if (!lesson.substance) return lockedPage(lesson.recorded, lesson.study.record, request);
    await this.progress.complete(viewer.id, lesson.recorded.step.id, request.now);
    const { next } = neighbours(lesson.recorded);
    return new SeeOther(next ? pathOf(next) : `/courses/${place.course}`, { kind: 'success', key: 'lessons.completed' });
  }
}
