import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { EmptyBeginnings } from './empty-beginnings.service.js';

/** Every night: what was begun by a public link and never filled in is deleted. */
@Injectable()
export class OpenRoundJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly beginnings: EmptyBeginnings,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('tidy-survey-responses', '50 3 * * *', (_data, now) => this.beginnings.tidy(now));
  }
}
