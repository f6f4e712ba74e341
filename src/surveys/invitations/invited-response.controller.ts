import { Controller } from '@nestjs/common';
import { LanguageService } from '../../people/index.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { answeringFor, placeholder } from '../answering.controller.js';
import { Answering } from '../answering.js';
import { OwnResultsService } from '../own-results/own-results.service.js';
import { visitorPlace } from '../visitor-place.js';
import { InvitedService } from './invited.service.js';

/** Answering by the link of an invitation. */
@Controller('invited/:ticket/response')
export class InvitedResponseController extends answeringFor('anyone') {
  constructor(
    private readonly invited: InvitedService,
    private readonly languages: LanguageService,
    private readonly results: OwnResultsService,
  ) {
    super();
  }

  async answering(request: Request, reply: Reply): Promise<Answering> {
    const token = placeholder(request, 'ticket');
    const opened = await this.invited.open(token, request.now);
    const own = {
      results: () => this.results.of(opened, request.language, request.now),
      speak: (language: string) => this.languages.choose(request.viewer, language, reply),
    };
    return new Answering(opened, visitorPlace(`/invited/${token}`, opened, request, own), request);
  }
}
