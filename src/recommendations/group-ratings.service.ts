import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.service.js';
import type { GroupSaid } from './need.js';

/** How long a process may go on with what it knows, in milliseconds: what all say together changes slowly. */
const freshFor = 600_000;

/** Of fewer people, nothing is taken for anybody else. */
const fewest = 10;

/** What everybody together says of each competence: for those who have said nothing yet. */
@Injectable()
export class GroupRatings {
  private known = new Map<string, GroupSaid>();
  private askedAt = -Infinity;

  constructor(private readonly database: Database) {}

  async all(now: Date): Promise<ReadonlyMap<string, GroupSaid>> {
    const age = now.getTime() - this.askedAt;
    if (age < 0 || age >= freshFor) {
      const rows = await this.database.query<GroupSaid & { competence: string }>(query, [fewest]);
      this.known = new Map(rows.map(({ competence, people, importance, ability }) => [competence, { people, importance, ability }]));
      this.askedAt = now.getTime();
    }
    return this.known;
  }
}

const query = `
  SELECT competence, count(*)::integer AS people,
    avg((importance - 1)::double precision / (steps - 1)) AS importance, avg((ability - 1)::double precision / (steps - 1)) AS ability
  FROM rating WHERE importance IS NOT NULL AND ability IS NOT NULL
  GROUP BY competence HAVING count(*) >= $1`;
