import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { AnonymousMoving } from './moving.service.js';

/** Every night: moves sheets that were sent, in batches, and deletes what nobody went on with. The job itself carries nothing. */
@Injectable()
export class AnonymousJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly moving: AnonymousMoving,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('move-anonymous-answers', '40 3 * * *', (_data, now) => this.moving.night(now));
  }
}
