import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ChecksSession, LanguageService, Me, type Viewer } from '../people/index.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { Clock } from '../platform/clock/clock.js';
import { For } from '../platform/web/audience.js';
import { Invalid } from '../platform/web/errors.js';
import { Now, type Reply, type Request } from '../platform/web/request.js';
import { AnswersService } from './answers.service.js';
import { attemptPage, handInPage, unclearIn, unreadableIn, type RefusedAnswer } from './attempt.page.js';
import { AttemptsService, type OpenedAttempt } from './attempts.service.js';
import type { Kept } from './change-plan.js';
import { HandInService } from './hand-in.service.js';
import { readPostedAnswers, readShown } from './posted-answers.js';
import { QuizzesService } from './quizzes.service.js';
import { reviewPage } from './review.page.js';
import { readQueued, type Deed } from './queued-change.js';
import { isTimeUp } from './time-limit.js';

/** An attempt: answering, handing in, and looking at what came of it. */
@Controller('attempts/:attempt')
export class AttemptsController {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly answers: AnswersService,
    private readonly handIns: HandInService,
    private readonly quizzes: QuizzesService,
    private readonly languages: LanguageService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Param('attempt') id: string, @Req() request: Request): Promise<Page> {
    const opened = await this.attempts.openTo(viewer, id, request.now);
    return opened.attempt.finishedAt ? this.review(viewer, opened, request) : attemptPage(opened, request);
  }

  /** The form of the page, with or without script: every answer that was changed there is kept, whichever button was pressed. */
  @Post()
  @For('person')
  async post(@Me() viewer: Viewer, @Param('attempt') id: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const { attempt } = await this.attempts.openTo(viewer, id, request.now);
    const pressed = readPressed(request.body);
    const refused = await this.keepAll(viewer, id, request, pressed);
    if (attempt.finishedAt) return new SeeOther(`/attempts/${id}`, isTimeUp(attempt) ? null : { kind: 'info', key: 'quizzes.attempt.wasClosed' });
    if (refused.length) return attemptPage(await this.attempts.openTo(viewer, id, request.now), request, refused);
    if (pressed.button === 'language') await this.languages.choose(viewer, pressed.on, reply);
    return after(`/attempts/${id}`, pressed);
  }

  /** One change from the browser's queue. It is told when it was saved: a page that was made earlier does not show it. */
  @Post('answers/:question')
  @For('person')
  @ChecksSession()
  @HttpCode(200)
  async change(@Me() viewer: Viewer, @Param('attempt') id: string, @Param('question') questionId: string, @Req() request: Request): Promise<{ kept: Kept['kept']; at?: string; sentence?: string }> {
    const queued = readQueued(request.body);
    if (!queued) throw new Invalid();
    const kept = await this.answers.change(viewer, id, { questionId, ...queued, shown: null }, request.now);
    const sentence = kept.kept === 'unreadable' ? unreadableIn(kept.problem, request) : kept.kept === 'saved' && kept.unclear ? unclearIn(kept.unclear, request) : null;
    return { kept: kept.kept, ...(kept.kept === 'saved' && { at: this.clock.now().toISOString() }), ...(sentence && { sentence }) };
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
    await this.handIns.handInOwn(viewer, id, now);
    return new SeeOther(`/attempts/${id}`);
  }

  private async review(viewer: Viewer, opened: OpenedAttempt, request: Request): Promise<Page> {
    const [course, module, step] = opened.attempt.place.split('/') as [string, string, string];
    const quiz = await this.quizzes.openTo(viewer, course, module, step, request.now).catch(() => null);
    if (!quiz?.definition) return reviewPage(opened, null, request);
    const { may } = await this.attempts.past(viewer, quiz, quiz.definition, request.now);
    return reviewPage(opened, { quiz, may }, request);
  }

  /** Keeps what was changed in the posted form; what cannot be kept comes back. */
  private async keepAll(viewer: Viewer, id: string, request: Request, pressed: Pressed): Promise<RefusedAnswer[]> {
    const [posted, shown] = [readPostedAnswers(request.body), readShown(request.body)];
    const questionIds = new Set([...shown.keys(), ...posted.keys(), ...(isDeed(pressed.button) && pressed.on ? [pressed.on] : [])]);
    const refused: RefusedAnswer[] = [];
    for (const questionId of questionIds) {
      const deed = questionId === pressed.on && isDeed(pressed.button) ? pressed.button : 'save';
      const change = { questionId, deed, posted: posted.get(questionId) ?? {}, key: null, answeredAt: null, shown: shown.get(questionId) ?? null };
      const kept = await this.answers.change(viewer, id, change, request.now);
      if (kept.kept === 'unreadable') refused.push({ questionId, problem: kept.problem, response: kept.response });
    }
    return refused;
  }
}

/** The button that was pressed, and what it stands at: `check market`, `language fi`. */
interface Pressed {
  button: string;
  on: string;
}

function readPressed(body: unknown): Pressed {
  const { press } = (body ?? {}) as { press?: unknown };
  const [button = '', on = ''] = typeof press === 'string' ? press.split(' ') : [];
  return { button, on };
}

function isDeed(word: string): word is Deed {
  return word === 'check' || word === 'try-again' || word === 'save';
}

function after(path: string, { button, on }: Pressed): SeeOther {
  if (button === 'look-over') return new SeeOther(`${path}/submission`);
  if (button === 'language') return new SeeOther(path);
  return on ? new SeeOther(`${path}#question-${on}`) : new SeeOther(path, { kind: 'success', key: 'quizzes.attempt.saved' });
}
