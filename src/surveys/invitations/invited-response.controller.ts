import { Controller } from '@nestjs/common';
import { LanguageService } from '../../people/index.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { answeringFor, placeholder } from '../answering.controller.js';
import { Answering } from '../answering.js';
import { visitorPlace } from '../visitor-place.js';
import { InvitedService } from './invited.service.js';

/** Answering by the link of an invitation. */
@Controller('invited/:ticket/response')
export class InvitedResponseController extends answeringFor('anyone') {
  constructor(
    private readonly invited: InvitedService,
    private readonly languages: LanguageService,
  ) {
    super();
  }

  async answering(request: Request, reply: Reply): Promise<Answering> {
    const token = placeholder(request, 'ticket');
    const opened = await this.invited.open(token, request.now);
    const place = visitorPlace(`/invited/${token}`, (language) => this.languages.choose(request.viewer, language, reply));
    return new Answering(opened, place, request);
  }
}
