import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { childOptions } from './child-options.js';
import type { Cluster } from './cluster.js';
import { freePort } from './free-port.js';
import { knock } from './knock.js';
import type { Place } from './place.js';
import { isAlive, readPostmasterFile, worksIn } from './postmaster-file.js';
import type { RunningServer } from './running-server.js';
import { openServerLog } from './server-log.js';

/** All that a server process needs to know. */
export interface Launch {
  place: Place;
  binaries: Binaries;
  cluster: Cluster;
  fast: boolean;
  /** Where it listens; any free port where it is not said. */
  port?: number;
}

// Given at each start rather than written into postgresql.conf once, so that a new release can change them.
// The log gets neither the values nor the statements of a failed query: they are people's data.
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=50',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];
// Where nothing has to last, many applications may share the server.
// Autovacuum belongs to the superuser, and whoever owns a database cannot remove it while it is swept.
const fastSettings = ['autovacuum=off', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=150'];

/** Starts the server and waits until it answers, however long it recovers. Returns what it said if it ended instead. */
export async function launchServer(launch: Launch): Promise<RunningServer | { said: string }> {
  const port = launch.port ?? (await freePort());
  const log = openServerLog(launch.place);
  try {
    const child = spawnServer(launch, port, log.descriptor);
    const client = await firstConnection(child, port, launch.cluster.password);
    return client ? { client, port, processId: child.pid! } : { said: log.said() };
  } finally {
    log.close();
  }
}

function spawnServer({ place, binaries, cluster, fast }: Launch, port: number, log: number): ChildProcess {
  const wanted = [...settings, ...(fast ? fastSettings : []), `port=${port}`].flatMap((setting) => ['-c', setting]);
  // Detached: Ctrl-C reaches every process of the terminal's group, and the application must finish first.
  const options = { ...childOptions(place.directory, place.user), detached: true, stdio: ['ignore', log, log] as ['ignore', number, number] };
  const child = spawn(binaries.postgres, ['-D', cluster.data, ...wanted], options);
  child.unref();
  return child;
}

async function firstConnection(child: ChildProcess, port: number, password: string) {
  let ended = false;
  child.once('exit', () => (ended = true)).once('error', () => (ended = true));
  while (!ended) {
    const answer = await knock(port, password);
    if (typeof answer === 'object') return answer;
    await sleep(20);
  }
  return undefined;
}

/** Ends the server: open connections are closed, what was committed is on the disk. Waits until it has ended. */
export async function stopServer({ place, binaries, cluster }: Launch, processId: number): Promise<void> {
  if (readPostmasterFile(cluster.data)?.processId !== processId || !isAlive(processId)) return;
  const stop = ['stop', '--pgdata', cluster.data, '--mode=fast', '--wait', '--timeout=60', '--silent'];
  await promisify(execFile)(binaries.pgCtl, stop, childOptions(place.directory, place.user));
  // pg_ctl waits for the file to go, a moment before the process does.
  for (let tries = 0; tries < 100 && (worksIn(processId, cluster.data) ?? isAlive(processId)); tries += 1) await sleep(10);
}
