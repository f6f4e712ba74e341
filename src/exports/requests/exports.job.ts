import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { FileMakingService } from './file-making.service.js';

/** Makes files in the background, one after the other; looks every five minutes for interrupted ones, and those whose time is over. */
@Injectable()
export class ExportsJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly files: FileMakingService,
  ) {}

  onModuleInit(): void {
    this.jobs.register('export', (data, now) => this.files.make(String(data['file']), now), { expireInMinutes: 120 });
    this.jobs.repeat('export-tidy', '*/5 * * * *', (_data, now) => this.files.tidy(now));
  }
}
