import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { lockedPage } from '../progress/index.js';
import { AttemptsService } from './attempts.service.js';
import { quizPage } from './quiz.page.js';
import { QuizzesService } from './quizzes.service.js';

interface Place {
  course: string;
  module: string;
  step: string;
}

/** A quiz before it is taken: its rules, earlier attempts, and the way into the next. */
@Controller('courses/:course/:module/quiz/:step')
export class QuizzesController {
  constructor(
    private readonly quizzes: QuizzesService,
    private readonly attempts: AttemptsService,
  ) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Param() place: Place, @Req() request: Request): Promise<Page | SeeOther> {
    const quiz = await this.quizzes.openTo(viewer, place.course, place.module, place.step, request.now);
    if (!quiz) return joinFirst(place);
    if (!quiz.definition) return lockedPage(quiz.recorded, quiz.study.record, request);
    return quizPage(quiz, quiz.definition, await this.attempts.past(viewer, quiz, quiz.definition, request.now), viewer, request);
  }

  @Post('attempts')
  @For('person')
  async start(@Me() viewer: Viewer, @Param() place: Place, @Req() request: Request): Promise<Page | SeeOther> {
    const quiz = await this.quizzes.openTo(viewer, place.course, place.module, place.step, request.now);
    if (!quiz) return joinFirst(place);
    if (!quiz.definition) return lockedPage(quiz.recorded, quiz.study.record, request);
    const attempt = await this.attempts.start(viewer, quiz, quiz.definition, request.language, request.now);
    return new SeeOther(attempt ? `/attempts/${attempt}` : `/courses/${place.course}/${place.module}/quiz/${place.step}`);
  }
}

function joinFirst(place: Place): SeeOther {
  return new SeeOther(`/courses/${place.course}`, { kind: 'info', key: 'courses.enrolment.joinFirst' });
}
