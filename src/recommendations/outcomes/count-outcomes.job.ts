import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { OutcomesService } from './outcomes.service.js';

/** Every night: what came of modules is counted anew. */
@Injectable()
export class CountOutcomes implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly outcomes: OutcomesService,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('count-outcomes', '20 3 * * *', () => this.outcomes.count());
  }
}
