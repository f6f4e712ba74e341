import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../jobs/jobs.service.js';
import { Throttle } from './throttle.service.js';

/** Tidies the counts every hour. */
@Injectable()
export class ThrottleJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly throttle: Throttle,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('tidy-throttle', '5 * * * *', (_data, now) => this.throttle.tidy(now));
  }
}
