import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/jobs/jobs.service.js';
import { LinksService } from './links/links.service.js';
import { WantedLinks } from './links/wanted-links.service.js';
import { KeptForms } from './lock/kept-forms.service.js';
import { SessionsService } from './sessions.service.js';

/** What this room does in the background: sending links that were asked for, and tidying at night. */
@Injectable()
export class PeopleJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly links: LinksService,
    private readonly wanted: WantedLinks,
    private readonly forms: KeptForms,
    private readonly sessions: SessionsService,
  ) {}

  onModuleInit(): void {
    this.jobs.register('send-wanted-link', (data, now) => this.wanted.grant(String(data['wanted']), now));
    this.jobs.repeat('tidy-people', '20 2 * * *', (_data, now) => this.tidy(now));
  }

  private async tidy(now: Date): Promise<void> {
    await this.links.tidy(now);
    await this.wanted.tidy(now);
    await this.forms.tidy(now);
    await this.sessions.tidy(now);
  }
}
