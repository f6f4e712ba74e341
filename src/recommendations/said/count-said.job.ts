import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { SaidCounts } from './said-counts.service.js';

/** On the first day of every month: what was said of modules is counted anew. */
@Injectable()
export class CountSaid implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly counts: SaidCounts,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('count-said', '20 2 1 * *', () => this.counts.count());
  }
}
