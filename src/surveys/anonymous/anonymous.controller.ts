import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { unforeseen } from '../../platform/chance/chance.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, withError, type Submitted } from '../../platform/web/form.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { AnonymousResponses } from './anonymous-responses.service.js';
import { AnonymousRounds } from './anonymous-rounds.service.js';
import { anonymousThanksPage, codePage, leftPage, nothingPage, resumptionPage, startPage } from './anonymous.page.js';
import { makeCode, readCode } from './code.js';
import { AnonymousCodes } from './codes.service.js';
import { ResumptionForm } from './resumption.form.js';

/** The way to answers without a name, and from them: what it means, the code, coming back with it, leaving. */
@Controller('a/:link')
export class AnonymousController {
  constructor(
    private readonly rounds: AnonymousRounds,
    private readonly codes: AnonymousCodes,
    private readonly responses: AnonymousResponses,
  ) {}

  @Get()
  @For('unseen')
  async show(@Param('link') link: string, @Req() request: Request): Promise<Page | SeeOther> {
    const round = await this.rounds.find(link, request.now);
    if (this.codes.hasSent(round, request)) return new SeeOther(`/a/${link}/thanks`);
    const standing = await this.responses.standing(round, this.codes.root(round, request));
    return standing === 'sent' ? new SeeOther(`/a/${link}/thanks`) : startPage(round, standing, request);
  }

  /** A code of her own. It stays in her browser until she has written it down, so that a reload does not lose it. */
  @Post('code')
  @For('unseen')
  async make(@Param('link') link: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<SeeOther> {
    const round = await this.rounds.find(link, request.now);
    this.codes.hold(round, { code: makeCode(unforeseen) }, request, reply);
    return new SeeOther(`/a/${link}/code`);
  }

  @Get('code')
  @For('unseen')
  async code(@Param('link') link: string, @Req() request: Request): Promise<Page | SeeOther> {
    const round = await this.rounds.find(link, request.now);
    const held = this.codes.held(round, request);
    return held && 'code' in held ? codePage(round, held.code, request) : new SeeOther(`/a/${link}`);
  }

  @Post('beginning')
  @For('unseen')
  async begin(@Param('link') link: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<SeeOther> {
    const round = await this.rounds.find(link, request.now);
    return new SeeOther((await this.codes.begin(round, request, reply)) ? `/a/${link}/answers` : `/a/${link}`);
  }

  @Get('resumption')
  @For('unseen')
  async form(@Param('link') link: string, @Req() request: Request): Promise<Page> {
    return resumptionPage(await this.rounds.find(link, request.now), emptyForm(ResumptionForm), request);
  }

  @Post('resumption')
  @For('unseen')
  async resume(@Param('link') link: string, @Body(ResumptionForm) form: Submitted<ResumptionForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const round = await this.rounds.find(link, request.now);
    const read = readCode(form.values.code);
    if (!read.ok) return resumptionPage(round, withError(form, 'code', `surveys.anonymous.resumption.${read.why}`), request);
    return (await this.codes.resume(round, read.code, request, reply)) ? new SeeOther(`/a/${link}/answers`) : nothingPage(round, request);
  }

  /** Nothing stays in this browser: her answers wait for her code. */
  @Get('left')
  @For('unseen')
  async leave(@Param('link') link: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page> {
    const round = await this.rounds.find(link, request.now);
    this.codes.drop(round, reply);
    return leftPage(round, request);
  }

  @Get('thanks')
  @For('unseen')
  async thank(@Param('link') link: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page> {
    const round = await this.rounds.find(link, request.now);
    this.codes.drop(round, reply);
    return anonymousThanksPage(round, null, request);
  }
}
