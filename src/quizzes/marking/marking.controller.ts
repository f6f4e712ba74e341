import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, type Submitted } from '../../platform/web/form.js';
import type { Request } from '../../platform/web/request.js';
import { MarkForm, readPoints } from './mark.form.js';
import { markingPage, waitingPage } from './marking.page.js';
import { MarkingService } from './marking.service.js';
import { WaitingAnswersService } from './waiting-answers.service.js';

/** Marking what was written freely: the texts that wait, and one text a page. */
@Controller('marking')
export class MarkingController {
  constructor(
    private readonly waiting: WaitingAnswersService,
    private readonly marking: MarkingService,
  ) {}

  @Get()
  @For('author', 'coordinator', 'administrator')
  async list(@Me() viewer: Viewer, @Query('after') after: unknown, @Req() request: Request): Promise<Page> {
    return waitingPage(await this.waiting.list(viewer, typeof after === 'string' ? after : null), request);
  }

  @Get(':text/:question')
  @For('author', 'coordinator', 'administrator')
  async show(@Me() viewer: Viewer, @Param('text') attempt: string, @Param('question') question: string, @Req() request: Request): Promise<Page> {
    const text = await this.marking.openTo(viewer, attempt, question);
    return markingPage(text, emptyForm(MarkForm), request);
  }

  @Post(':text/:question')
  @For('author', 'coordinator', 'administrator')
  async mark(@Me() viewer: Viewer, @Param('text') attempt: string, @Param('question') question: string, @Body(MarkForm) typed: Submitted<MarkForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const text = await this.marking.openTo(viewer, attempt, question);
    const { form, points } = readPoints(typed, text.question.mark, request.language);
    if (!form.valid) return markingPage(text, form, request);
    const { comment, seen } = form.values;
    const given = { fraction: points / (text.question.mark || 1), comment, seen: Number(seen) };
    const kept = await this.marking.mark(viewer, text, given, request.now);
    if (kept) return new SeeOther('/marking', { kind: 'success', key: 'quizzes.marking.kept' });
    return markingPage(await this.marking.openTo(viewer, attempt, question), form, request, 'conflict');
  }
}
