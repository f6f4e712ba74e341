import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { CannotStartDatabase } from './cannot-start.js';
import type { Cluster } from './cluster.js';
import { knock } from './knock.js';
import { isAlive, readPostmasterFile, worksIn, type PostmasterFile } from './postmaster-file.js';

/** A server at work on the cluster, with a connection to it as superuser. */
export interface RunningServer {
  processId: number;
  port: number;
  client: Client;
}

const patience = 5 * 60_000; // recovering after a crash may take minutes

/**
 * Finds the server that an earlier run left at work on this cluster. Waits while it starts or stops, and
 * clears away the file of a server that is no more, when its process number belongs to another program now.
 *
 * @throws CannotStartDatabase if a server of this cluster is there and does not answer
 */
export async function findRunningServer(cluster: Cluster): Promise<RunningServer | undefined> {
  for (const deadline = AbortSignal.timeout(patience); !deadline.aborted; await sleep(50)) {
    const file = readPostmasterFile(cluster.data);
    if (!file || !isAlive(file.processId)) return undefined;
    const answer = await ask(cluster, file);
    if (typeof answer === 'object') return { ...file, client: answer };
    if (answer === 'stranger') return forgetServer(cluster, file);
  }
  const processId = readPostmasterFile(cluster.data)?.processId;
  throw new CannotStartDatabase(`A PostgreSQL server is at work on ${cluster.data}, but does not answer (process ${processId}).`);
}

async function ask(cluster: Cluster, file: PostmasterFile): Promise<Client | 'not ready' | 'stranger'> {
  const ours = worksIn(file.processId, cluster.data);
  if (ours === false) return 'stranger';
  const answer = file.port ? await knock(file.port, cluster.password) : 'not ready';
  // A server that is ready listens. Only where we cannot see what a process is must that do as a proof.
  if (answer === 'nobody') return ours || file.status !== 'ready' ? 'not ready' : 'stranger';
  if (typeof answer !== 'object' || (await servesThese(cluster, answer))) return answer;
  await answer.end();
  return 'stranger';
}

/** A copied folder carries the password and the postmaster.pid of its original: only reading a fresh file tells. */
async function servesThese(cluster: Cluster, client: Client): Promise<boolean> {
  const secret = randomBytes(16).toString('hex');
  const file = join(cluster.data, `challenge-${secret}`);
  writeFileSync(file, secret, { mode: 0o644 });
  try {
    const { rows } = await client.query<{ answer: string | null }>('SELECT pg_read_file($1, true) AS answer', [basename(file)]);
    return rows[0]?.answer === secret;
  } finally {
    rmSync(file);
  }
}

function forgetServer(cluster: Cluster, file: PostmasterFile): undefined {
  if (readPostmasterFile(cluster.data)?.processId === file.processId) rmSync(join(cluster.data, 'postmaster.pid'));
}
