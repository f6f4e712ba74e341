import { Controller, Post, Req, Res } from '@nestjs/common';
import { SeeOther } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import { ownPath } from '../platform/web/own-path.js';
import type { Reply, Request } from '../platform/web/request.js';
import { Me } from './audience.guard.js';
import { LanguageService } from './language.service.js';
import type { Viewer } from './viewer.js';

/** The language switch at the head of every page; it leads back to the same page. */
@Controller('language')
export class LanguageController {
  constructor(private readonly languages: LanguageService) {}

  @Post()
  @For('anyone')
  async choose(@Me() viewer: Viewer | null, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<SeeOther> {
    const { language, next } = (request.body ?? {}) as Record<string, unknown>;
    await this.languages.choose(viewer, language, reply);
    return new SeeOther(ownPath(next, '/'));
  }
}
