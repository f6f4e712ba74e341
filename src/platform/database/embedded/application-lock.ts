import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { isAlive } from './postmaster-file.js';

/** A running application: its process, and where people reach it. */
export interface Application {
  processId: number;
  address: string;
}

/** Held as long as the application runs. */
export interface ApplicationLock {
  release(): Promise<void>;
}

/** Another application is at work on the same data. */
export class ApplicationRunsAlready extends Error {
  constructor(readonly first: Application) {
    super(`i-Mentor runs already on these data: process ${first.processId}, at ${first.address}. Stop that one first.`);
    this.name = 'ApplicationRunsAlready';
  }
}

// Two numbers of ours ("iM", "en" as text) that no other advisory lock in this database uses.
const lockKey = [0x694d, 0x656e] as const;

/**
 * Declares that this application works on the embedded database, until released or until this process ends,
 * however it ends. It tells an orphaned server (nobody holds the lock) from one in use. A server of one's own
 * (DATABASE_URL) may serve several processes: do not take the lock there.
 *
 * The lock survives a restart of the database: it is taken again. `say` hears if another was quicker.
 * At the end, stop the server first and release the lock then, so that nobody adopts a server about to end.
 *
 * @throws ApplicationRunsAlready if another application holds it
 */
export async function holdApplicationLock(url: string, who: Application, say: (line: string) => void = () => undefined): Promise<ApplicationLock> {
  const lock = new HeldLock(url, who, say);
  await lock.take();
  return lock;
}

/** Who holds the lock; undefined if nobody does. */
export async function applicationAt(url: string): Promise<Application | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await holder(client);
  } finally {
    await client.end();
  }
}

async function holder(client: Client): Promise<Application | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND classid = $1 AND objid = $2 AND objsubid = 2 AND granted`,
    [...lockKey],
  );
  const [, processId, address] = rows[0]?.name.split(' ') ?? [];
  return rows[0] && { processId: Number(processId), address: address ?? '' };
}

class HeldLock implements ApplicationLock {
  private client?: Client;
  private released = false;

  constructor(
    private readonly url: string,
    private readonly who: Application,
    private readonly say: (line: string) => void,
  ) {}

  async take(): Promise<void> {
    const client = await this.connect();
    await this.tryFor(client).catch(async (error: unknown) => {
      await client.end();
      throw error;
    });
    if (this.released) return client.end();
    this.client = client;
    client.once('end', () => void this.takeAgain());
    // The lock alone must not keep a process alive that has nothing else to do.
    (client as Client & { unref(): void }).unref();
  }

  async release(): Promise<void> {
    this.released = true;
    await this.client?.end();
  }

  private async connect(): Promise<Client> {
    // The name is what a second application reads; PostgreSQL cuts it after 63 bytes.
    const name = `imentor ${this.who.processId} ${this.who.address}`.slice(0, 63);
    const client = new Client({ connectionString: this.url, application_name: name, keepAlive: true, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** A process killed a moment ago may still seem to hold the lock, until the server has noticed. */
  private async tryFor(client: Client): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', [...lockKey]);
      if (rows[0]?.taken) return;
      const first = await holder(client);
      if (first && (tries > 50 || isAlive(first.processId))) throw new ApplicationRunsAlready(first);
      await sleep(100);
    }
  }

  private async takeAgain(): Promise<void> {
    let told = false;
    while (!this.released) {
      await sleep(500, undefined, { ref: false });
      try {
        if (!this.released) return await this.take();
      } catch (error) {
        if (error instanceof ApplicationRunsAlready && !told) this.say(error.message);
        told ||= error instanceof ApplicationRunsAlready;
      }
    }
  }
}
