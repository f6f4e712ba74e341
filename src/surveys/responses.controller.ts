import { Controller } from '@nestjs/common';
import { LanguageService } from '../people/index.js';
import { SeeOther } from '../platform/web/answers.js';
import type { Reply, Request } from '../platform/web/request.js';
import { answeringFor, placeholder } from './answering.controller.js';
import { Answering } from './answering.js';
import { ResponsesService } from './responses.service.js';
import { SurveysService } from './surveys.service.js';

/** Answering with an account: a response is reached through the one who is signed in, on any of her devices. */
@Controller('responses/:response')
export class ResponsesController extends answeringFor('person') {
  constructor(
    private readonly responses: ResponsesService,
    private readonly surveys: SurveysService,
    private readonly languages: LanguageService,
  ) {
    super();
  }

  async answering(request: Request, reply: Reply, toSave = false): Promise<Answering> {
    const viewer = request.viewer!;
    const id = placeholder(request, 'response');
    const opened = toSave ? await this.responses.recall(viewer, id, placeholder(request, 'page'), request.now) : await this.responses.openTo(viewer, id, request.now);
    const home = { path: '/home', key: 'surveys.toHome' };
    const place = {
      path: `/responses/${opened.id}`,
      later: new SeeOther('/surveys', { kind: 'success', key: 'surveys.kept' }),
      // Feedback leads to no results of her own.
      onwards: opened.survey.about === null ? [{ path: '/results', key: 'surveys.toResults' }, home] : [home],
      subject: await this.surveys.subjectOf(opened.survey, opened.about, request.now),
      next: opened.submittedAt ? await this.surveys.after(opened.survey, viewer, request.now) : undefined,
      speak: (language: string) => this.languages.choose(viewer, language, reply),
    };
    return new Answering(opened, place, request);
  }
}
