import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { EarlierAttemptsService } from './earlier-attempts.service.js';

/** Every ten minutes, until none is left: attempts from before there was evidence are read. */
@Injectable()
export class EarlierAttemptsJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly attempts: EarlierAttemptsService,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('read-earlier-attempts', '*/10 * * * *', (_data, now) => this.attempts.work(now));
  }
}
