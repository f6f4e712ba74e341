import { Controller, Post, Req, Res } from '@nestjs/common';
import { isLanguage } from '../language/languages.js';
import { For } from './audience.js';
import { SeeOther } from './answers.js';
import { Invalid } from './errors.js';
import { ownPath } from './own-path.js';
import type { Reply, Request } from './request.js';

/** The language switch at the head of every page; it leads back to the same page. */
@Controller('language')
export class LanguageController {
  @Post()
  @For('anyone')
  choose(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): SeeOther {
    const { language, next } = (request.body ?? {}) as Record<string, unknown>;
    if (!isLanguage(language)) throw new Invalid();
    reply.setCookie('language', language, { path: '/', maxAge: 365 * 24 * 3600, sameSite: 'lax', httpOnly: true });
    return new SeeOther(ownPath(next, '/'));
  }
}
