import { Controller, Get, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../people/index.js';
import { Page, SeeOther } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Request } from '../platform/web/request.js';
import { missedPage, nothingMissedPage, seenAgainPage } from './missed.page.js';
import { MissedService } from './missed.service.js';
import { readPostedAnswers, readPostedNumber } from './posted-answers.js';

/** Looking again, after some days, at questions that were missed. */
@Controller('look-again')
export class MissedController {
  constructor(private readonly missed: MissedService) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Req() request: Request): Promise<Page> {
    const due = await this.missed.next(viewer, request.now);
    return due ? missedPage(due, request) : nothingMissedPage(request);
  }

  @Post()
  @For('person')
  async answer(@Me() viewer: Viewer, @Req() request: Request): Promise<Page | SeeOther> {
    const [[questionId, posted] = ['', {}]] = readPostedAnswers(request.body);
    const stepId = readPostedNumber(request.body, 'step');
    const seen = await this.missed.answer(viewer, stepId, questionId, posted, request.language, request.now);
    return seen ? seenAgainPage(seen, request) : new SeeOther('/look-again', { kind: 'warning', key: 'quizzes.attempt.unreadable' });
  }
}
