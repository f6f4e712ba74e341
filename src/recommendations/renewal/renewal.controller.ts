import { Controller, Get, Post, Req } from '@nestjs/common';
import { Me, type Viewer } from '../../people/index.js';
import { SeeOther, type Page } from '../../platform/web/answers.js';
import { For } from '../../platform/web/audience.js';
import type { Request } from '../../platform/web/request.js';
import { renewalPage, type Sent } from './renewal.page.js';
import { RenewalsService } from './renewals.service.js';
import { sentIn } from './said-anew.js';

/** Checking again what she said of herself long ago, or not now. */
@Controller('results/renewal')
export class RenewalController {
  constructor(private readonly renewals: RenewalsService) {}

  @Get()
  @For('person')
  show(@Me() viewer: Viewer, @Req() request: Request): Promise<Page | SeeOther> {
    return this.ask(viewer, request, null);
  }

  @Post()
  @For('person')
  async renew(@Me() viewer: Viewer, @Req() request: Request): Promise<Page | SeeOther> {
    const sent = sentIn(request.body);
    const notKept = await this.renewals.renew(viewer, sent, request.now);
    if (!notKept) return new SeeOther('/results', { kind: 'success', key: 'recommendations.renewal.kept' });
    const { asked, unanswered } = notKept;
    return asked ? renewalPage(asked, { steps: sent.steps, unanswered }, request) : this.ask(viewer, request, { steps: sent.steps, unanswered });
  }

  @Post('postponement')
  @For('person')
  async postpone(@Me() viewer: Viewer, @Req() request: Request): Promise<SeeOther> {
    await this.renewals.postpone(viewer, request.now);
    return new SeeOther('/results', { kind: 'info', key: 'recommendations.renewal.postponed' });
  }

  private async ask(viewer: Viewer, request: Request, sent: Sent | null): Promise<Page | SeeOther> {
    const asked = await this.renewals.asked(viewer, request.now);
    if (asked.ratings.length === 0) return new SeeOther('/results', { kind: 'info', key: 'recommendations.renewal.nothing' });
    return renewalPage(asked, sent, request);
  }
}
