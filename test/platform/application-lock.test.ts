import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import {
  applicationAt,
  ApplicationRunsAlready,
  holdApplicationLock,
  startEmbedded,
  type EmbeddedServer,
} from '../../src/platform/database/embedded/index.js';
import { makeClone, nextReport, runApplication } from '../support/embedded-clone.js';

let folder: string;
let directory: string;
let clone: string;
let server: EmbeddedServer;

const start = () => startEmbedded({ directory, say: () => undefined, fast: true });
const we = { processId: process.pid, address: 'http://localhost:3000' };
const neighbour = { processId: 1, address: 'http://localhost:4000' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  await chmod(folder, 0o711); // or, when root runs the tests, the server's user could not get through
  directory = join(folder, 'database');
  clone = await makeClone(join(folder, 'clone'));
  server = await start();
}, 20_000);
afterAll(async () => {
  await (await start()).stop();
  await rm(folder, { recursive: true });
});

async function query(sql: string): Promise<void> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const breakTheConnectionsOf = (processId: number) =>
  query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'imentor ${processId} %'`);

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = AbortSignal.timeout(4000);
  while (!(await condition())) {
    deadline.throwIfAborted();
    await sleep(20);
  }
}

test('it works: one holds it, and it is free after the release', async () => {
  const lock = await holdApplicationLock(server.url, we);
  expect(await applicationAt(server.url)).toEqual(we);
  await lock.release();
  await until(async () => (await applicationAt(server.url)) === undefined);
});

test('a second application is refused with the process and the address of the first, which goes on', async () => {
  await server.stop();
  const { child, first } = await runApplication(clone, directory, 'http://localhost:3000');
  server = await start();
  expect(server.adopted).toBe(true);
  const refused: unknown = await holdApplicationLock(server.url, neighbour).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ApplicationRunsAlready);
  expect(refused).toMatchObject({ first: { processId: child.pid, address: 'http://localhost:3000' } });
  expect((refused as Error).message).toContain(`process ${child.pid}, at http://localhost:3000`);

  // The second one ends, and must not take the first one's server with it.
  await server.stop();
  expect(await applicationAt(server.url)).toEqual({ processId: child.pid, address: 'http://localhost:3000' });
  expect(first).toMatchObject({ event: 'running', processId: server.processId });
  child.send('stop');
  expect(await nextReport(child)).toEqual({ event: 'stopped' });
  await expect(applicationAt(server.url)).rejects.toThrow('ECONNREFUSED');
  server = await start();
});

test('an application that was killed holds nothing any more', async () => {
  await server.stop();
  const { child } = await runApplication(clone, directory, 'http://localhost:3000');
  child.kill('SIGKILL');
  server = await start();
  const lock = await holdApplicationLock(server.url, we);
  expect(await applicationAt(server.url)).toEqual(we);
  await lock.release();
});

test('Ctrl-C reaches the application, and leaves it its database', async () => {
  await server.stop();
  const { child } = await runApplication(clone, directory, 'http://localhost:3000');
  const told = nextReport(child);
  process.kill(-child.pid!, 'SIGINT'); // to the whole process group, as a terminal does
  expect(await told).toEqual({ event: 'interrupted', answer: 42 });
  const exited = once(child, 'exit');
  child.send('stop');
  expect(await exited).toEqual([0, null]);
  server = await start();
  expect(server.adopted).toBe(false);
});

test('it is taken again when its connection breaks', async () => {
  const lock = await holdApplicationLock(server.url, we);
  await breakTheConnectionsOf(we.processId);
  await until(async () => (await applicationAt(server.url)) === undefined);
  await until(async () => (await applicationAt(server.url))?.address === we.address);
  await lock.release();
});

test('if another is quicker then, we hear it once, and take it when it is free', async () => {
  const said: string[] = [];
  const lock = await holdApplicationLock(server.url, we, (line) => said.push(line));
  await breakTheConnectionsOf(we.processId);
  const theirs = await holdApplicationLock(server.url, neighbour);
  await until(() => said.length > 0);
  expect(said).toEqual([expect.stringContaining('process 1, at http://localhost:4000')]);
  await theirs.release();
  await until(async () => (await applicationAt(server.url))?.address === we.address);
  expect(said).toHaveLength(1);
  await lock.release();
});

test('released while the database is away, it is not taken again', async () => {
  const lock = await holdApplicationLock(server.url, we);
  await breakTheConnectionsOf(we.processId);
  await lock.release();
  await sleep(1200); // longer than it waits before it tries again
  expect(await applicationAt(server.url)).toBeUndefined();
});

test('several work beside each other, and whoever must be alone is refused with the first of them, and the other way round', async () => {
  const silent = () => undefined;
  const [web, worker] = [await holdApplicationLock(server.url, we, silent, 'beside others'), await holdApplicationLock(server.url, we, silent, 'beside others')];
  await expect(holdApplicationLock(server.url, neighbour, silent, 'alone')).rejects.toThrow(`process ${process.pid}, at http://localhost:3000`);
  await web.release();
  await expect(holdApplicationLock(server.url, neighbour, silent, 'alone')).rejects.toThrow(`process ${process.pid}`);
  await worker.release();
  const restore = await holdApplicationLock(server.url, { processId: process.pid, address: 'imentor restore' }, silent, 'alone');
  const refusal = `at work on these data: process ${process.pid}, “imentor restore”. Wait until it has ended, or stop it.`;
  await expect(holdApplicationLock(server.url, we, silent, 'beside others')).rejects.toThrow(refusal);
  await expect(holdApplicationLock(server.url, we)).rejects.toThrow(refusal);
  await restore.release();
  await (await holdApplicationLock(server.url, we)).release();
});

test('the application lets others work beside it, but no second application', async () => {
  const lock = await holdApplicationLock(server.url, we);
  await (await holdApplicationLock(server.url, neighbour, () => undefined, 'beside others')).release();
  await expect(holdApplicationLock(server.url, neighbour)).rejects.toThrow(ApplicationRunsAlready);
  await lock.release();
});
