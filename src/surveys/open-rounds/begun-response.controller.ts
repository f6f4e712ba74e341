import { Controller } from '@nestjs/common';
import { LanguageService } from '../../people/index.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { answeringFor, placeholder } from '../answering.controller.js';
import { Answering } from '../answering.js';
import { visitorPlace } from '../visitor-place.js';
import { OpenRoundsService } from './open-rounds.service.js';

/** Answering by a private link. */
@Controller('begun/:key/response')
export class BegunResponseController extends answeringFor('anyone') {
  constructor(
    private readonly rounds: OpenRoundsService,
    private readonly languages: LanguageService,
  ) {
    super();
  }

  async answering(request: Request, reply: Reply): Promise<Answering> {
    const key = placeholder(request, 'key');
    const opened = await this.rounds.open(key, request.now);
    const place = visitorPlace(`/begun/${key}`, (language) => this.languages.choose(request.viewer, language, reply));
    return new Answering(opened, place, request);
  }
}
