import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../jobs/jobs.service.js';
import { Mailer } from './mailer.service.js';

/** Sends each mail as soon as it is written, for a day and a half if the mail server is away, and clears the outbox at night. */
@Injectable()
export class MailJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.register('send-mail', (data, now) => this.mailer.deliver(String(data['mail']), now), { retryLimit: 12 });
    this.jobs.repeat('remove-old-mail', '40 2 * * *', (_data, now) => this.mailer.removeOld(now));
  }
}
