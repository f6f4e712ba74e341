import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/jobs/jobs.service.js';
import { DifficultiesService } from './difficulties.service.js';

/** Every ten minutes: how hard questions are is learned from the answers that came since. */
@Injectable()
export class LearnDifficulties implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly difficulties: DifficultiesService,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('learn-difficulties', '*/10 * * * *', () => this.difficulties.learn());
  }
}
