import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { LanguageService } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { invitedPage, linkOverPage } from '../welcome.page.js';
import { InvitedService } from './invited.service.js';
import { refusalPage } from './refusal.page.js';

/** What the link of an invitation opens. Looking at it changes nothing, because programs that look through mails open links. */
@Controller('invited/:ticket')
export class InvitedController {
  constructor(
    private readonly invited: InvitedService,
    private readonly languages: LanguageService,
  ) {}

  @Get()
  @For('anyone')
  async show(@Param('ticket') token: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const invitation = await this.invited.find(token, request.now);
    if (invitation.personId) this.languages.greet(request, reply, invitation.language);
    if (invitation.revoked) return linkOverPage(request);
    if (invitation.done) return new SeeOther(`/invited/${token}/response`);
    return invitedPage(invitation, `/invited/${token}`, invitation.responseId !== null, request);
  }

  @Post('response')
  @For('anyone')
  async begin(@Param('ticket') token: string, @Req() request: Request): Promise<SeeOther> {
    const isHere = await this.invited.begin(token, request.language, request.now);
    return isHere ? new SeeOther(`/invited/${token}/response`) : new SeeOther('/surveys', { kind: 'info', key: 'surveys.welcome.withAccount' });
  }

  @Get('refusal')
  @For('anyone')
  async askRefusal(@Param('ticket') token: string, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page> {
    const invitation = await this.invited.find(token, request.now);
    if (invitation.personId) this.languages.greet(request, reply, invitation.language);
    return refusalPage(invitation, `/invited/${token}`, 'nothing', request);
  }

  /** Mail programs press this button themselves (RFC 8058). */
  @Post('refusal')
  @For('anyone')
  async refuse(@Param('ticket') token: string, @Req() request: Request): Promise<Page> {
    const isAll = (request.body as { all?: unknown } | undefined)?.all === 'yes';
    const invitation = await (isAll ? this.invited.refuse(token, request.now) : this.invited.stop(token, request.now));
    return refusalPage(invitation, `/invited/${token}`, isAll ? 'all' : 'this', request);
  }
}
