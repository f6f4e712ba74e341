import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/jobs/jobs.service.js';
import { DigestService } from './digest.service.js';

const beforeEverybody = '00000000-0000-0000-0000-000000000000';

/** Every Tuesday morning: a weekly mail at the most. */
@Injectable()
export class DigestJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly digests: DigestService,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('digest', '0 7 * * 2', (_data, now) => this.digests.sendFrom(beforeEverybody, now));
    this.jobs.register('digest-part', (data, now) => this.digests.sendFrom(String(data['after']), now));
  }
}
