import { Injectable } from '@nestjs/common';
import type { Outlasting } from '../platform/backup/outlasting.js';
import { Database } from '../platform/database/database.service.js';

/** What opens an account without a password, each with an id that no other ever has. */
const keys = ['session', 'access_token', 'one_time_link'];

/** Signing out, revoking a token and using up a link are for good: no backup that is restored brings them back. */
@Injectable()
export class EndedAccess implements Outlasting {
  constructor(private readonly database: Database) {}

  /** Where nobody has been yet, nothing was ended: there, people stay signed in as they were. */
  async outlast(): Promise<() => Promise<null>> {
    const [{ used } = { used: false }] = await this.database.query<{ used: boolean }>('SELECT EXISTS (SELECT FROM person) AS used');
    if (!used) return async () => null;
    for (const table of keys) await this.database.query(`CREATE TEMP TABLE valid_${table} ON COMMIT DROP AS SELECT id FROM ${table}`);
    return async () => {
      for (const table of keys) await this.database.query(`DELETE FROM ${table} WHERE NOT EXISTS (SELECT FROM valid_${table} AS valid WHERE valid.id = ${table}.id)`);
      return null;
    };
  }
}
