import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, type Submitted } from '../../platform/web/form.js';
import type { Reply, Request } from '../../platform/web/request.js';
import { AccountsService } from '../accounts.service.js';
import { Entrance } from '../entrance.service.js';
import { LinkForm, NewPasswordForm } from './link.form.js';
import { linkOverPage, linkPage } from './link.page.js';
import { LinksService } from './links.service.js';

/** Using a link that was sent to somebody. Looking at it changes nothing; the button does. */
@Controller('link/:token')
export class LinksController {
  constructor(
    private readonly links: LinksService,
    private readonly accounts: AccountsService,
    private readonly entrance: Entrance,
  ) {}

  @Get()
  @For('anyone')
  @Header('cache-control', 'no-store')
  async show(@Param('token') token: string, @Req() { now, t }: Request): Promise<Page> {
    const link = await this.links.find(token, now);
    return link ? linkPage(link, token, t) : linkOverPage(t);
  }

  @Post()
  @For('anyone')
  async use(@Param('token') token: string, @Body(LinkForm) form: Submitted<LinkForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const entered = await this.links.redeem(token, 'sign-in', request.now);
    const comer = { shared: form.values.shared === 'yes', next: '/home' };
    if (entered) return new SeeOther(await this.entrance.letIn({ ...entered, ...comer }, request, reply));
    const proved = await this.links.redeem(token, 'address', request.now);
    return proved ? new SeeOther(request.viewer ? '/me' : '/sign-in', { kind: 'success', key: 'people.link.proved' }) : linkOverPage(request.t);
  }

  @Post('password')
  @For('anyone')
  async choosePassword(@Param('token') token: string, @Body(NewPasswordForm) form: Submitted<NewPasswordForm>, @Req() request: Request, @Res({ passthrough: true }) reply: Reply): Promise<Page | SeeOther> {
    const link = await this.links.find(token, request.now);
    if (link && !form.valid) return linkPage(link, token, request.t, form);
    const entered = await this.links.redeem(token, 'password', request.now);
    if (!entered) return linkOverPage(request.t);
    await this.accounts.setPassword(entered.personId, form.values.password);
    const comer = { ...entered, shared: form.values.shared === 'yes', next: '/home', alone: true };
    return new SeeOther(await this.entrance.letIn(comer, request, reply), { kind: 'success', key: 'people.password.changed' });
  }}
