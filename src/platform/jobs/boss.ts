import PgBoss from 'pg-boss';
import type { Database } from '../database/database.service.js';
import type { Log } from '../log/log.js';

/** pg-boss on our database. Its errors are logged: an error event that nobody hears would end the process. */
export function makeBoss(database: Database, log: Log): PgBoss {
  const boss = new PgBoss({ db: { executeSql: (text, values) => keepHouse(database, log, text, values) }, ...keptFor });
  boss.on('error', (error) => log.warn({ error }, 'the job queue reports a fault'));
  return boss;
}

/** What our own calls hand to pg-boss: it joins the current transaction, and throws when something fails. */
export function joining(database: Database): { db: PgBoss.Db } {
  return { db: { executeSql: async (text, values) => ({ rows: await database.query(text, values) }) } };
}

// A finished job has no further use; its payload leaves with it.
const keptFor = { archiveCompletedAfterSeconds: 3600, archiveFailedAfterSeconds: 7 * 24 * 3600, deleteAfterDays: 1 };

// pg-boss leaves some promises of its housekeeping to themselves, so a failed statement would end the process.
// The next round does what this one could not.
async function keepHouse(database: Database, log: Log, text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
  try {
    return await database.apart(text, values);
  } catch (error) {
    log.warn({ error }, 'the job queue could not keep house');
    return { rows: [] };
  }
}
