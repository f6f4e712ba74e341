import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { beforeEverybody, InvitationMails } from './invitation-mails.service.js';

/** Mails about rounds: as soon as somebody is invited, and every morning to those whose round opens or who are reminded. */
@Injectable()
export class InvitationJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mails: InvitationMails,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('survey-rounds', '30 7 * * *', (_data, now) => this.mails.daily(now));
    this.jobs.register('mail-invitations', (data, now) => this.mails.sendFrom(String(data['after'] ?? beforeEverybody), data['round'] ? String(data['round']) : null, now));
  }
}
