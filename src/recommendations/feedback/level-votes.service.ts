import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.service.js';
import type { Votes } from './level-votes.js';

/** How long a process may go on with what it knows, in milliseconds: one vote changes little. */
const freshFor = 600_000;

/** What all say together about the levels of modules. */
@Injectable()
export class LevelVotes {
  private known = new Map<string, Votes>();
  private askedAt = -Infinity;

  constructor(private readonly database: Database) {}

  /** The votes by the code of the module, of those that have any. */
  async all(now: Date): Promise<ReadonlyMap<string, Votes>> {
    const age = now.getTime() - this.askedAt;
    if (age < 0 || age >= freshFor) {
      const rows = await this.database.query<Votes & { module: string }>(query);
      this.known = new Map(rows.map(({ module, tooEasy, tooHard }) => [module, { tooEasy, tooHard }]));
      this.askedAt = now.getTime();
    }
    return this.known;
  }
}

const query = `
  SELECT module, count(*) FILTER (WHERE kind = 'too-easy')::integer AS "tooEasy", count(*) FILTER (WHERE kind = 'too-hard')::integer AS "tooHard"
  FROM module_feedback WHERE kind <> 'not-for-me' GROUP BY module`;
