import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { GroupRatings } from './group-ratings.service.js';

/** Every hour: what groups say together is counted anew. */
@Injectable()
export class CountGroups implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly groups: GroupRatings,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('count-groups', '10 * * * *', () => this.groups.count());
  }
}
