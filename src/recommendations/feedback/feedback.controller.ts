import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, type Submitted } from '../../platform/web/form.js';
import type { Request } from '../../platform/web/request.js';
import { RecommendationsService } from '../recommendations.service.js';
import { FeedbackForm } from './feedback.form.js';
import { feedbackPage } from './feedback.page.js';
import { answerOf, saidIn } from './feedback.js';

/** Answering back to a recommendation, and taking it back. */
@Controller('results/:course/:module/feedback')
export class FeedbackController {
  constructor(private readonly recommendations: RecommendationsService) {}

  @Get()
  @For('person')
  async show(@Me() viewer: Viewer, @Param('course') course: string, @Param('module') slug: string, @Req() request: Request): Promise<Page> {
    const { said, ...offered } = await this.recommendations.module(viewer, `${course}/${slug}`, request.now);
    return feedbackPage(offered, emptyForm(FeedbackForm, said ? { answer: answerOf(said), words: said.words } : {}), request);
  }

  @Post()
  @For('person')
  async answer(@Me() viewer: Viewer, @Param('course') course: string, @Param('module') slug: string, @Body(FeedbackForm) form: Submitted<FeedbackForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const module = `${course}/${slug}`;
    const offered = await this.recommendations.module(viewer, module, request.now);
    const { answer, words } = form.values;
    if (!form.valid || answer === '') return feedbackPage(offered, form, request);
    if (answer === 'known') return new SeeOther(`/courses/${module}/check`);
    await this.recommendations.answer(viewer, { module, ...saidIn(answer), words }, request.language, request.now);
    return new SeeOther('/results', { kind: 'success', key: 'recommendations.feedback.kept' });
  }

  @Post('removal')
  @For('person')
  async takeBack(@Me() viewer: Viewer, @Param('course') course: string, @Param('module') slug: string, @Req() request: Request): Promise<SeeOther> {
    await this.recommendations.takeBack(viewer, `${course}/${slug}`, request.now);
    return new SeeOther('/results', { kind: 'success', key: 'recommendations.feedback.takenBack' });
  }
}
