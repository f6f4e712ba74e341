import { Controller } from '@nestjs/common';
import { LanguageService } from '../../people/index.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { answeringFor, placeholder } from '../answering.controller.js';
import { Answering } from '../answering.js';
import { OwnResultsService } from '../own-results/own-results.service.js';
import { visitorPlace } from '../visitor-place.js';
import { OpenRoundsService } from './open-rounds.service.js';

/** Answering by a private link. */
@Controller('begun/:key/response')
export class BegunResponseController extends answeringFor('anyone') {
  constructor(
    private readonly rounds: OpenRoundsService,
    private readonly languages: LanguageService,
    private readonly results: OwnResultsService,
  ) {
    super();
  }

  async answering(request: Request, reply: Reply): Promise<Answering> {
    const key = placeholder(request, 'key');
    const opened = await this.rounds.open(key, request.now);
    const own = {
      results: () => this.results.of(opened, request.language, request.now),
      speak: (language: string) => this.languages.choose(request.viewer, language, reply),
    };
    return new Answering(opened, visitorPlace(`/begun/${key}`, opened, request, own), request);
  }
}
