import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { ReleaseLog } from './release-log.service.js';

/** Tidies the release log every night. */
@Injectable()
export class ReleaseLogJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly log: ReleaseLog,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('release-log-tidy', '20 3 * * *', (_data, now) => this.log.tidy(now));
  }
}
