import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { isAlive } from './postmaster-file.js';

/** A running application: its process, and where people reach it; or of a command its name, such as `imentor restore`. */
export interface Application {
  processId: number;
  address: string;
}

/**
 * How the data are used. `as the application`: others may work beside it, but there is one such. `beside others`: as
 * many as wish, but nobody who must be alone. `alone`: nobody else at all.
 */
export type Use = 'as the application' | 'beside others' | 'alone';

/** Held as long as the application runs. */
export interface ApplicationLock {
  release(): Promise<void>;
}

/** Another application is at work on the same data. */
export class ApplicationRunsAlready extends Error {
  constructor(readonly first: Application) {
    super(
      first.address.includes('://')
        ? `i-Mentor runs already on these data: process ${first.processId}, at ${first.address}. Stop that one first.`
        : `i-Mentor is at work on these data: process ${first.processId}, “${first.address}”. Wait until it has ended, or stop it.`,
    );
    this.name = 'ApplicationRunsAlready';
  }
}

// Pairs of numbers of ours ("iM" with "en" and with "us", each as 16 bits of text) that no other advisory lock in this database uses.
const application = '26957, 25966';
const inUse = '26957, 30067';

// PostgreSQL cuts the name of a connection after so many bytes.
const longestName = 63;

const taking: Record<Use, string> = {
  'as the application': `pg_try_advisory_lock(${application}) AND pg_try_advisory_lock_shared(${inUse})`,
  'beside others': `pg_try_advisory_lock_shared(${inUse})`,
  alone: `pg_try_advisory_lock(${inUse})`,
};

/**
 * Declares that this process works on the data, until released or until it ends, however it ends. It tells an
 * orphaned embedded server (nobody holds the lock) from one in use, and lets a command that must be alone know
 * that it is not. A server of one's own (DATABASE_URL) may serve several processes, each `beside others`.
 *
 * The lock survives a restart of the database: it is taken again. `say` hears if another was quicker.
 * At the end, stop the server first and release the lock then, so that nobody adopts a server about to end.
 *
 * @throws ApplicationRunsAlready if another one is in the way
 */
export async function holdApplicationLock(
  url: string,
  who: Application,
  say: (line: string) => void = () => undefined,
  use: Use = 'as the application',
): Promise<ApplicationLock> {
  const lock = new HeldLock(url, who, say, use);
  await lock.take();
  return lock;
}

/** Who works on the data, the application first; undefined if nobody does. */
export async function applicationAt(url: string): Promise<Application | undefined> {
  return (await applicationsAt(url))[0];
}

/** Where people reach the server that runs on the data; undefined if none does, or if its address was too long to be told whole. */
export async function addressAt(url: string): Promise<string | undefined> {
  const servers = (await applicationsAt(url)).filter(({ address }) => address.includes('://'));
  return servers.find((server) => nameOf(server).length < longestName)?.address;
}

/** Everybody who works on the data, the application first. */
export async function applicationsAt(url: string): Promise<Application[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await holders(client);
  } finally {
    await client.end();
  }
}

async function holders(client: Client): Promise<Application[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND (classid, objid) IN ((${application}), (${inUse})) AND objsubid = 2 AND granted AND pid <> pg_backend_pid()
      ORDER BY (classid, objid) = (${application}) DESC`,
  );
  return rows.map(({ name }) => {
    const [, processId, ...address] = name.split(' ');
    return { processId: Number(processId), address: address.join(' ') };
  });
}

/** How somebody who works on the data is called among the connections: what others read. */
function nameOf({ processId, address }: Application): string {
  return `imentor ${processId} ${address}`;
}

class HeldLock implements ApplicationLock {
  private client?: Client;
  private released = false;

  constructor(
    private readonly url: string,
    private readonly who: Application,
    private readonly say: (line: string) => void,
    private readonly use: Use,
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
    // Now there is something to wait for.
    (this.client as (Client & { ref(): void }) | undefined)?.ref();
    await this.client?.end();
  }

  private async connect(): Promise<Client> {
    const name = nameOf(this.who).slice(0, longestName);
    const client = new Client({ connectionString: this.url, application_name: name, keepAlive: true, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** A process killed a moment ago may still seem to hold the lock, until the server has noticed. */
  private async tryFor(client: Client): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const { rows } = await client.query<{ taken: boolean }>(`SELECT ${taking[this.use]} AS taken`);
      if (rows[0]?.taken) return;
      const [first] = await holders(client);
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
