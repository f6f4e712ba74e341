import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.service.js';
import { ListsService } from './lists.service.js';

/** Every night: old lists of which nothing came are deleted. */
@Injectable()
export class TidyLists implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly lists: ListsService,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat('tidy-lists', '10 3 * * *', () => this.lists.tidy());
  }
}
