import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { applicationsAt } from './application-lock.js';
import { findBinaries } from './binaries.js';
import { explain, explained } from './cannot-start.js';
import { openCluster } from './cluster.js';
import { Keeper } from './keeper.js';
import { settlePlace } from './place.js';
import { isAlive, worksIn } from './postmaster-file.js';
import { findRunningServer, type RunningServer } from './running-server.js';
import { launchServer, stopServer, type Launch } from './server-process.js';

export interface EmbeddedOptions {
  /** Where data, password and log are to lie. */
  directory: string;
  /** Hears what the operator should know, a line at a time. */
  say: (line: string) => void;
  /** For tests only: quick, and loses data when the computer crashes. */
  fast?: boolean;
}

export interface EmbeddedServer {
  /** Connects to the database `imentor` as its owner, who is no superuser. It holds the password. */
  url: string;
  /** Where the files lie: not always where they were wished. */
  directory: string;
  /** Whether the server was at work already. */
  adopted: boolean;
  readonly processId: number;
  /** From now on starts the server again, at the same address, when it ends although nobody stopped it. */
  keepRunning(): void;
  /** Ends the server and waits; leaves it alone if another process works with it. */
  stop(): Promise<void>;
}

/**
 * Starts, or adopts, the PostgreSQL server whose data lie in `directory`; makes the data at first.
 *
 * @throws CannotStartDatabase with a message for the operator
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  return explained(options.directory, () => start(options));
}

async function start({ directory, say, fast = false }: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = settlePlace(directory, say);
  const binaries = await findBinaries(place);
  const cluster = await openCluster(place, binaries, fast);
  const launch = { place, binaries, cluster, fast };
  const found = await withWordOfPatience(say, () => findOrLaunch(launch));
  await prepareDatabase(found.client, cluster.password);
  return new Server(launch, found, say);
}

class Server implements EmbeddedServer {
  readonly url: string;
  readonly directory: string;
  readonly adopted: boolean;
  processId: number;
  private readonly keeper: Keeper;

  constructor(
    private readonly launch: Launch,
    private readonly found: FoundServer,
    say: (line: string) => void,
  ) {
    this.url = this.addressFor('imentor');
    this.directory = launch.place.directory;
    this.adopted = found.adopted;
    this.processId = found.processId;
    this.keeper = new Keeper({ isAtWork: () => this.isAtWork(), startAgain: () => this.startAgain() }, say);
  }

  keepRunning(): void {
    this.keeper.begin();
  }

  async stop(): Promise<void> {
    await this.keeper.end();
    await stopUnlessInUse(this.launch, this.processId, this.addressFor('postgres'));
  }

  private isAtWork(): boolean {
    return worksIn(this.processId, this.launch.cluster.data) ?? isAlive(this.processId);
  }

  private async startAgain(): Promise<void> {
    const { client, processId } = await findOrLaunch({ ...this.launch, port: this.found.port });
    await client.end();
    this.processId = processId;
  }

  private addressFor(role: string): string {
    return `postgres://${role}:${this.launch.cluster.password}@127.0.0.1:${this.found.port}/imentor`;
  }
}

type FoundServer = RunningServer & { adopted: boolean };

async function withWordOfPatience<Result>(say: (line: string) => void, work: () => Promise<Result>): Promise<Result> {
  const word = setTimeout(() => say('The database is putting itself in order after it was interrupted. This can take some minutes.'), 5000);
  return work().finally(() => clearTimeout(word));
}

async function findOrLaunch(launch: Launch): Promise<FoundServer> {
  for (const deadline = AbortSignal.timeout(30_000); ; await sleep(100)) {
    const found = await findRunningServer(launch.cluster);
    if (found) return { ...found, adopted: true };
    const launched = await launchServer(launch);
    if ('client' in launched) return { ...launched, adopted: false };
    if (deadline.aborted || !mayPass(launched.said)) throw explain(launched.said, launch.place.directory);
  }
}

/** Another start was quicker, the port was taken meanwhile, or the processes of a killed server are still ending. */
function mayPass(said: string): boolean {
  return /lock file "postmaster\.pid" already exists|address already in use|pre-existing shared memory block/i.test(said);
}

async function prepareDatabase(client: Client, password: string): Promise<void> {
  try {
    await unlessThere(client, `CREATE ROLE imentor LOGIN CREATEDB PASSWORD '${password}'`, "FROM pg_roles WHERE rolname = 'imentor'");
    await unlessThere(client, 'CREATE DATABASE imentor OWNER imentor', "FROM pg_database WHERE datname = 'imentor'");
  } finally {
    await client.end();
  }
}

async function unlessThere(client: Client, create: string, from: string): Promise<void> {
  if ((await client.query(`SELECT ${from}`)).rowCount) return;
  await client.query(create).catch((error: unknown) => {
    // Two first starts at the same moment: the other one has just made it.
    if (!['42710', '42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  });
}

async function stopUnlessInUse(launch: Launch, processId: number, superuserUrl: string): Promise<void> {
  const applications = await applicationsAt(superuserUrl).catch(() => []);
  if (applications.some(({ processId }) => processId !== process.pid)) return;
  await stopServer(launch, processId);
}
