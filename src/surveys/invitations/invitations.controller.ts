import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { CohortsService } from '../../courses/index.js';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import { Body, emptyForm, type Submitted } from '../../platform/web/form.js';
import { Now, type Request } from '../../platform/web/request.js';
import { runners } from '../rounds/rounds.service.js';
import { checkedList } from './checked-list.js';
import { CohortForm, InvitationsForm } from './invitations.form.js';
import { invitationsPage } from './invitations.page.js';
import { InvitationsService, type Invited } from './invitations.service.js';

/** Inviting people to a round, and seeing how their invitations stand; never what they answered. */
@Controller('rounds/:round/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly cohorts: CohortsService,
  ) {}

  @Get()
  @For(...runners)
  async list(@Me() viewer: Viewer, @Param('round') round: string, @Query('after') after: unknown, @Req() request: Request): Promise<Page> {
    return this.page(viewer, round, typeof after === 'string' ? after : null, emptyForm(InvitationsForm, { language: request.language }), request);
  }

  @Post()
  @For(...runners)
  async invite(@Me() viewer: Viewer, @Param('round') round: string, @Body(InvitationsForm) form: Submitted<InvitationsForm>, @Req() request: Request): Promise<Page | SeeOther> {
    const { form: checked, addresses } = checkedList(form);
    if (!checked.valid) return this.page(viewer, round, null, checked, request);
    return told(round, await this.invitations.invite(viewer, round, addresses, form.values.language, request.now));
  }

  @Post('cohort')
  @For(...runners)
  async inviteCohort(@Me() viewer: Viewer, @Param('round') round: string, @Body(CohortForm) { values }: Submitted<CohortForm>, @Now() now: Date): Promise<SeeOther> {
    return told(round, await this.invitations.inviteCohort(viewer, round, values.cohort, now));
  }

  @Post('earlier')
  @For(...runners)
  async inviteEarlier(@Me() viewer: Viewer, @Param('round') round: string, @Now() now: Date): Promise<SeeOther> {
    return told(round, await this.invitations.inviteEarlier(viewer, round, now));
  }

  @Post(':invitation/revocation')
  @For(...runners)
  async revoke(@Me() viewer: Viewer, @Param('round') round: string, @Param('invitation') id: string, @Now() now: Date): Promise<SeeOther> {
    await this.invitations.revoke(viewer, round, id, now);
    return new SeeOther(`/rounds/${round}/invitations`, { kind: 'success', key: 'surveys.invitations.revoked' });
  }

  private async page(viewer: Viewer, round: string, after: string | null, form: Submitted<InvitationsForm>, request: Request): Promise<Page> {
    return invitationsPage(await this.invitations.list(viewer, round, after), await this.cohorts.list(viewer, null), form, request);
  }
}

function told(round: string, { invited, left }: Invited): SeeOther {
  return new SeeOther(`/rounds/${round}/invitations`, { kind: 'success', key: left > 0 ? 'surveys.invitations.someInvited' : 'surveys.invitations.allInvited', values: { number: invited, left } });
}
