import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { lockedPage } from '../progress/index.js';
import { readPostedAnswers, readPostedNumber } from './posted-answers.js';
import { practicePage } from './practice.page.js';
import { PracticeService } from './practice.service.js';
import { QuizzesService } from './quizzes.service.js';

interface Place {
  course: string;
  module: string;
  step: string;
}

/** Practising a quiz, question by question. */
@Controller('courses/:course/:module/quiz/:step/practice')
export class PracticeController {
  constructor(
    private readonly quizzes: QuizzesService,
    private readonly practices: PracticeService,
  ) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Param() place: Place, @Req() request: Request): Promise<Page | SeeOther> {
    const quiz = await this.quizzes.openTo(viewer, place.course, place.module, place.step, request.now);
    if (!quiz) return joinFirst(place);
    if (!quiz.definition) return lockedPage(quiz.recorded, quiz.study.record, request);
    const opened = await this.practices.open(viewer, quiz, quiz.definition);
    return practicePage(quiz, quiz.definition, { ...opened, tried: null }, request);
  }

  /** The answer comes with what was right: loading the page again answers the same showing, which counts once. */
  @Post()
  @For('person')
  async answer(@Me() viewer: Viewer, @Param() place: Place, @Req() request: Request): Promise<Page | SeeOther> {
    const quiz = await this.quizzes.openTo(viewer, place.course, place.module, place.step, request.now);
    if (!quiz) return joinFirst(place);
    if (!quiz.definition) return lockedPage(quiz.recorded, quiz.study.record, request);
    const [posted = {}] = readPostedAnswers(request.body).values();
    const showing = readPostedNumber(request.body, 'showing');
    const practised = await this.practices.answer(viewer, quiz, quiz.definition, showing, posted, request.language, request.now);
    return practised ? practicePage(quiz, quiz.definition, practised, request) : new SeeOther(request.url, { kind: 'warning', key: 'quizzes.attempt.unreadable' });
  }
}

function joinFirst(place: Place): SeeOther {
  return new SeeOther(`/courses/${place.course}`, { kind: 'info', key: 'courses.enrolment.joinFirst' });
}
