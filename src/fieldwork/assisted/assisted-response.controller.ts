import { Controller } from '@nestjs/common';
import { LanguageService } from '../../people/index.js';
import { SeeOther } from '../../platform/web/answers.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { Answering, answeringFor, leadsToResults, placeholder } from '../../surveys/index.js';
import { workers } from '../workplaces.service.js';
import { AssistedService } from './assisted.service.js';

/** The pages of a survey as a worker fills them in for the woman beside her: every question in both their languages. */
@Controller('assisted/:assisted/response')
export class AssistedResponseController extends answeringFor(...workers) {
  constructor(
    private readonly assisted: AssistedService,
    private readonly languages: LanguageService,
  ) {
    super();
  }

  async answering(request: Request, reply: Reply): Promise<Answering> {
    const number = Number(placeholder(request, 'assisted'));
    const { opened, hers } = await this.assisted.responseOf(request.viewer!, number, request.now);
    const place = {
      path: `/assisted/${number}/response`,
      later: new SeeOther('/fieldwork', { kind: 'success', key: 'fieldwork.entry.kept' }),
      onwards: [{ path: `/assisted/${number}`, key: !opened.end && leadsToResults(opened.survey) ? 'fieldwork.assisted.onward' : 'fieldwork.assisted.number' }],
      spokenTo: hers,
      speak: (language: string) => this.languages.choose(request.viewer, language, reply),
    };
    return new Answering(opened, place, request);
  }
}
