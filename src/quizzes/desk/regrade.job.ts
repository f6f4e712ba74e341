import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { RegradesService } from './regrades.service.js';

/** Grades anew in the background, part by part. */
@Injectable()
export class RegradeJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly regrades: RegradesService,
  ) {}

  onModuleInit(): void {
    this.jobs.register('regrade', (data, now) => this.regrades.work(Number(data['regrade']), now));
  }
}
