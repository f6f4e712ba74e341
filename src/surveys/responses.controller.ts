import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { LanguageService, Me, type Viewer } from '../people/index.js';
import { decimalSeparatorOf } from '../platform/language/numbers.js';
import { SeeOther, type Page } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { NotFound } from '../platform/web/errors.js';
import type { Reply, Request } from '../platform/web/request.js';
import { lookOverPage, thanksPage } from './look-over.page.js';
import { goOn, move, type Sent } from './moving-on.js';
import { dayOf } from './open.js';
import { readPosted } from './posted-answers.js';
import { responsePage } from './response.page.js';
import { ResponsesService, type OpenedResponse } from './responses.service.js';
import type { Question, SurveyPage } from './survey.js';

/** Answering a survey page by page; each page is kept as soon as it is sent. */
@Controller('responses/:response')
export class ResponsesController {
  constructor(
    private readonly responses: ResponsesService,
    private readonly languages: LanguageService,
  ) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Param('response') id: string, @Req() request: Request): Promise<Page | SeeOther> {
    const opened = await this.responses.openTo(viewer, id, request.now);
    return opened.submittedAt ? thanksPage(opened, request) : new SeeOther(goOnAt(opened));
  }

  @Get('pages/:page')
  @For('person')
  async page(@Me() viewer: Viewer, @Param('response') id: string, @Param('page') pageId: string, @Req() request: Request): Promise<Page | SeeOther> {
    const opened = await this.responses.openTo(viewer, id, request.now);
    pageOf(opened, pageId);
    const isShown = opened.flow.pages.some((page) => page.id === pageId);
    return opened.submittedAt || !isShown ? new SeeOther(`/responses/${id}`) : responsePage(opened, pageId, request, dayOf(request.now));
  }

  @Post('pages/:page')
  @For('person')
  async save(@Me() viewer: Viewer, @Param('response') id: string, @Param('page') pageId: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const opened = await this.responses.openTo(viewer, id, request.now);
    const page = pageOf(opened, pageId);
    const seen = seenIn(request.body, page);
    const posted = readPosted(seen, fieldsOf(request.body), decimalSeparatorOf(request.language));
    const saved = await this.responses.save(opened, posted.answers, pageId, request.language, request.now);
    if (!saved) return new SeeOther(`/responses/${id}`, { kind: 'info', key: 'surveys.wasSent' });
    return this.after(saved, page, { seen, posted, press: pressIn(request.body) }, request, { viewer, reply });
  }

  @Get('submission')
  @For('person')
  async lookOver(@Me() viewer: Viewer, @Param('response') id: string, @Req() request: Request): Promise<Page | SeeOther> {
    const opened = await this.responses.openTo(viewer, id, request.now);
    return opened.submittedAt ? new SeeOther(`/responses/${id}`) : lookOverPage(opened, [], request);
  }

  @Post('submission')
  @For('person')
  async submit(@Me() viewer: Viewer, @Param('response') id: string, @Req() request: Request): Promise<Page | SeeOther> {
    const opened = await this.responses.openTo(viewer, id, request.now);
    const unanswered = opened.submittedAt ? [] : this.responses.unanswered(opened);
    if (unanswered.length > 0) return lookOverPage(opened, unanswered, request);
    await this.responses.submit(opened, viewer, request.now);
    return new SeeOther(`/responses/${id}`);
  }

  private async after(saved: OpenedResponse, page: SurveyPage, sent: Sent, request: Request, { viewer, reply }: { viewer: Viewer; reply: Reply }): Promise<Page | SeeOther> {
    const next = move(saved, page, sent);
    const path = `/responses/${saved.id}`;
    if (next.kind === 'stay') return responsePage(saved, page.id, request, dayOf(request.now), next.hurdles);
    if (next.kind === 'leave') return new SeeOther('/surveys', { kind: 'success', key: 'surveys.kept' });
    if (next.kind === 'more') return new SeeOther(`${path}/pages/${page.id}`, { kind: 'info', key: 'surveys.more' });
    if (sent.press.startsWith('language ')) await this.languages.choose(viewer, sent.press.slice('language '.length), reply);
    return new SeeOther(next.page ? `${path}/pages/${next.page}` : `${path}/submission`);
  }
}

function pageOf({ survey }: OpenedResponse, id: string): SurveyPage {
  const page = survey.pages.find((one) => one.id === id);
  if (!page) throw new NotFound();
  return page;
}

function goOnAt(opened: OpenedResponse): string {
  const page = goOn(opened);
  return page ? `/responses/${opened.id}/pages/${page}` : `/responses/${opened.id}/submission`;
}

function fieldsOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** The questions that the page showed, as its hidden fields say: what it did not show was not left empty. */
function seenIn(body: unknown, page: SurveyPage): Question[] {
  const shown = [fieldsOf(body)['shown'] ?? []].flat();
  return page.questions.filter(({ id }) => shown.includes(id));
}

function pressIn(body: unknown): string {
  const { press } = fieldsOf(body);
  return typeof press === 'string' ? press : 'next';
}
