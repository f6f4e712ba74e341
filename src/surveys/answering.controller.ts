import { Get, Param, Post, Req, Res } from '@nestjs/common';
import { ChecksSession } from '../people/index.js';
import type { Page, SeeOther } from '../platform/web/answers.js';
import { For } from '../platform/web/audience.js';
import type { Reply, Request } from '../platform/web/request.js';
import type { Answering } from './answering.js';

/**
 * The addresses below a response, for a way of answering that is open to `audience`. A controller that extends it says
 * how a response is found there, and whose it is; where everybody may who is signed in, also that she still is.
 */
export function answeringFor(...audience: string[]) {
  abstract class AnsweringController {
    /**
     * @param toSave a page of it is to be saved and nothing else, so it may be as it was a moment ago
     * @throws NotFound for a response that is not the respondent’s own.
     */
    abstract answering(request: Request, reply: Reply, toSave?: boolean): Promise<Answering>;

    @Get()
    @For(...audience)
    async show(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
      return (await this.answering(request, reply)).show();
    }

    @Get('pages/:page')
    @For(...audience)
    async page(@Param('page') page: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
      return (await this.answering(request, reply)).page(page);
    }

    @Post('pages/:page')
    @For(...audience)
    @ChecksSession(audience.includes('person'))
    async save(@Param('page') page: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
      return (await this.answering(request, reply, true)).save(page);
    }

    @Get('submission')
    @For(...audience)
    async lookOver(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
      return (await this.answering(request, reply)).lookOver();
    }

    @Post('submission')
    @For(...audience)
    async submit(@Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
      return (await this.answering(request, reply)).submit();
    }
  }
  return AnsweringController;
}

/** What stands in the address in the place of `:name`. */
export function placeholder({ params }: Request, name: string): string {
  return (params as Record<string, string>)[name]!;
}
