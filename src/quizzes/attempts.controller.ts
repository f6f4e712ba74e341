import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { neighbours } from '../courses/index.js';
import { Me, type Viewer } from '../people/index.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { Invalid } from '../platform/web/errors.js';
import { Now, type Request } from '../platform/web/request.js';
import { ProgressService } from '../progress/index.js';
import { AnswersService, type Kept } from './answers.service.js';
import { attemptPage, handInPage } from './attempt.page.js';
import { AttemptsService, type OpenedAttempt } from './attempts.service.js';
import { HandInService } from './hand-in.service.js';
import { readPostedAnswers } from './posted-answers.js';
import { reviewPage } from './review.page.js';
import { readQueued, type Deed } from './queued-change.js';

/** An attempt: answering, handing in, and looking at what came of it. */
@Controller('attempts/:attempt')
export class AttemptsController {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly answers: AnswersService,
    private readonly handIns: HandInService,
    private readonly progress: ProgressService,
  ) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Param('attempt') id: string, @Req() request: Request): Promise<Page> {
    const opened = await this.attempts.openTo(viewer, id, request.now);
    return opened.attempt.finishedAt ? this.review(viewer, opened, request) : attemptPage(opened, request);
  }

  /** The form of the page, with or without script: every answer on it is kept, whichever button was pressed. */
  @Post()
  @For('person')
  async post(@Me() viewer: Viewer, @Param('attempt') id: string, @Req() request: Request): Promise<SeeOther> {
    const { attempt } = await this.attempts.openTo(viewer, id, request.now);
    const [button = '', questionId = ''] = pressed(request.body).split(' ');
    const unreadable = await this.keepAll(viewer, id, request, { button, questionId });
    if (attempt.finishedAt) return new SeeOther(`/attempts/${id}`, { kind: 'info', key: 'quizzes.attempt.wasClosed' });
    if (unreadable) return new SeeOther(`/attempts/${id}#question-${unreadable}`, { kind: 'warning', key: 'quizzes.attempt.unreadable' });
    if (button === 'look-over') return new SeeOther(`/attempts/${id}/submission`);
    if (questionId) return new SeeOther(`/attempts/${id}#question-${questionId}`);
    return new SeeOther(`/attempts/${id}`, { kind: 'success', key: 'quizzes.attempt.saved' });
  }

  /** One change from the browser's queue. */
  @Post('answers/:question')
  @For('person')
  @HttpCode(200)
  async change(@Me() viewer: Viewer, @Param('attempt') id: string, @Param('question') questionId: string, @Req() request: Request): Promise<{ kept: Kept['kept'] }> {
    const queued = readQueued(request.body);
    if (!queued) throw new Invalid();
    const { kept } = await this.answers.change(viewer, id, { questionId, ...queued }, request.now);
    return { kept };
  }

  @Get('submission')
  @For('person')
  async lookOver(@Me() viewer: Viewer, @Param('attempt') id: string, @Req() request: Request): Promise<Page | SeeOther> {
    const opened = await this.attempts.openTo(viewer, id, request.now);
    return opened.attempt.finishedAt ? new SeeOther(`/attempts/${id}`) : handInPage(opened, request);
  }

  @Post('submission')
  @For('person')
  async submit(@Me() viewer: Viewer, @Param('attempt') id: string, @Now() now: Date): Promise<SeeOther> {
    await this.attempts.own(viewer, id);
    await this.handIns.handIn(id, now);
    return new SeeOther(`/attempts/${id}`);
  }

  private async review(viewer: Viewer, opened: OpenedAttempt, request: Request): Promise<Page> {
    const [course, module, step] = opened.attempt.place.split('/') as [string, string, string];
    const place = await this.progress.openStep(viewer, course, module, step, request.now).catch(() => null);
    return reviewPage(opened, place && neighbours(place.recorded).next, request);
  }

  private async keepAll(viewer: Viewer, id: string, request: Request, pressedOn: { button: string; questionId: string }): Promise<string | null> {
    let unreadable: string | null = null;
    const answers = readPostedAnswers(request.body);
    // After a hint there is nothing to type until she tries again: the button alone is the change.
    if (pressedOn.questionId && !answers.has(pressedOn.questionId)) answers.set(pressedOn.questionId, {});
    for (const [questionId, posted] of answers) {
      const deed: Deed = questionId === pressedOn.questionId && isDeed(pressedOn.button) ? pressedOn.button : 'save';
      const { kept } = await this.answers.change(viewer, id, { questionId, deed, posted, key: null, answeredAt: null }, request.now);
      if (kept === 'unreadable') unreadable ??= questionId;
    }
    return unreadable;
  }
}

function pressed(body: unknown): string {
  const { press } = (body ?? {}) as { press?: unknown };
  return typeof press === 'string' ? press : '';
}

function isDeed(word: string): word is Deed {
  return word === 'check' || word === 'try-again' || word === 'save';
}
