import { Controller } from '@nestjs/common';
import { LanguageService } from '../../people/index.js';
import { SeeOther } from '../../platform/web/answers.js';
import { SignInFirst } from '../../platform/web/errors.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { answeringFor, placeholder } from '../answering.controller.js';
import { Answering } from '../answering.js';
import type { OpenedResponse } from '../opened-response.js';
import { OwnResultsService } from '../own-results/own-results.service.js';
import { AnonymousCodes } from './codes.service.js';
import { AnonymousResponses } from './anonymous-responses.service.js';
import { AnonymousRounds } from './anonymous-rounds.service.js';
import { anonymousThanksPage } from './anonymous.page.js';

/** Answering without a name: a sheet is reached through the code that this browser holds. No address names the sheet or the code. */
@Controller('a/:link/answers')
export class AnonymousAnsweringController extends answeringFor('unseen') {
  constructor(
    private readonly rounds: AnonymousRounds,
    private readonly codes: AnonymousCodes,
    private readonly responses: AnonymousResponses,
    private readonly languages: LanguageService,
    private readonly results: OwnResultsService,
  ) {
    super();
  }

  async answering(request: Request, reply: Reply): Promise<Answering> {
    const round = await this.rounds.find(placeholder(request, 'link'), request.now);
    const path = `/a/${round.link}`;
    const root = this.codes.root(round, request);
    const opened = root && (await this.responses.open(round, root, request.now));
    // Her code is what she signs in with.
    if (!root || !opened) throw new SignInFirst(path);
    this.codes.hold(round, { root: root.toString('base64url') }, request, reply);
    const place = {
      path: `${path}/answers`,
      later: new SeeOther(`${path}/left`),
      onwards: [],
      speak: (language: string) => this.languages.choose(null, language, reply),
      // Made of what this request has in hand: from here on nobody can find her answers, and so nothing could show it again.
      whenSent: async (sent: OpenedResponse) => {
        this.codes.hold(round, { sent: true }, request, reply);
        return anonymousThanksPage(round, { results: await this.results.of(sent, request.language, request.now), survey: sent.survey }, request);
      },
    };
    return new Answering(opened, place, request);
  }
}
