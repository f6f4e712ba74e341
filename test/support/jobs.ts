import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../src/platform/database/database.service.js';

/** Lets the time come for jobs that wait, since the queue goes by the clock of the database. */
export async function dueNow(database: Database, name: string): Promise<void> {
  await database.change("UPDATE pgboss.job SET start_after = now() - interval '1 second' WHERE name = $1 AND state < 'active'", [name]);
}

/** Waits until `happened`. Half a minute is for a machine that does much else; what is well happens in a moment. */
export async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = AbortSignal.timeout(30_000); !(await happened()); await sleep(50)) {
    if (deadline.aborted) throw new Error('It did not happen within half a minute.');
  }
}
