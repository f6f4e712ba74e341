import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';

/** A response that was begun by a public link waits so many days for its first page. */
export const emptyKeptFor = 30;

/** Responses that a public link began and nobody filled in: many of them were only somebody who looked, or a machine. */
@Injectable()
export class EmptyBeginnings {
  constructor(private readonly database: Database) {}

  /** Deletes those of which no page was ever saved. Who has saved one may still go on with her private link. */
  async tidy(now: Date): Promise<void> {
    await this.database.change(tidyQuery, [new Date(now.getTime() - emptyKeptFor * 86_400_000)]);
  }
}

// Not by when it was saved: of those it is the same time, and an index on it would be written anew with every page.
const tidyQuery = "DELETE FROM survey_response WHERE way = 'open' AND page IS NULL AND submitted_at IS NULL AND answers = '{}' AND started_at < $1";
