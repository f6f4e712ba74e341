import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/jobs/jobs.service.js';
import { ExpiryService } from './expiry.service.js';

/** Every minute: attempts whose time is up are handed in, also where nobody looks at them any more. */
@Injectable()
export class ExpireAttempts implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly expiry: ExpiryService,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('expire-attempts', '* * * * *', async (_data, now) => void (await this.expiry.handInOverdue(now)), { retryLimit: 0 });
  }
}
