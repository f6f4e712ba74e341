import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { isAlive, readPostmasterFile } from '../../src/platform/database/embedded/postmaster-file.js';
import { startEmbedded } from '../../src/platform/database/embedded/index.js';
import { imentorWith } from '../support/command-line.js';
import { makeClone } from '../support/embedded-clone.js';
import { serve } from '../support/served.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-and-stop-'));
  await chmod(folder, 0o711); // or, when root runs the tests, the server's user could not get through
});
afterAll(() => rm(folder, { recursive: true }));

const environmentOf = (name: string) => ({ DATA_DIR: join(folder, name), CONTENT_DIR: join(folder, 'no-content') });
const databaseIn = (name: string) => readPostmasterFile(join(folder, name, 'database/cluster/data'))?.processId;

async function tablesIn(name: string): Promise<string[]> {
  const server = await startEmbedded({ directory: join(folder, name, 'database'), say: () => undefined, fast: true });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
  await client.end();
  await server.stop();
  return rows.map((row) => row.name);
}

it('ends well each time that Ctrl-C tells it to, and takes its database along', async () => {
  for (let time = 0; time < 2; time += 1) {
    const served = await serve(environmentOf('stopped'));
    const database = databaseIn('stopped')!;
    expect(isAlive(database)).toBe(true);
    expect(await served.end('SIGINT')).toBe(0);
    expect([isAlive(database), databaseIn('stopped')]).toEqual([false, undefined]);
  }
});

it('says so in one sentence when its port is taken, before it writes anything, and leaves no database at work', async () => {
  const taken = await takePort();
  const { port } = taken.address() as AddressInfo;
  const run = await imentorWith({ ...environmentOf('fresh'), DATABASE_URL: '', PORT: String(port) }, 'serve');
  taken.close();
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.said.trim().split('\n').at(-1)).toBe(`Port ${port} is taken by another program. Choose another one, for example: PORT=${port + 1} npm start`);
  expect(databaseIn('fresh')).toBeUndefined();
  expect(await tablesIn('fresh')).toEqual([]);
});

it('says so too when there is no such address', async () => {
  const run = await imentorWith({ ...environmentOf('fresh'), DATABASE_URL: '', HOST: 'nowhere.invalid', PORT: '0' }, 'serve');
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.said.trim().split('\n').at(-1)).toBe('HOST is “nowhere.invalid”, which is no address of this machine.');
});

it('waits for the release of its lock when nothing else is left to do', async () => {
  const clone = await makeClone(join(folder, 'clone'));
  const server = await startEmbedded({ directory: join(folder, 'locked/database'), say: () => undefined, fast: true });
  const door = pathToFileURL(join(clone, 'src/platform/database/embedded/index.js')).href;
  const script = `const { holdApplicationLock } = await import('${door}');
    const lock = await holdApplicationLock('${server.url}', { processId: process.pid, address: 'http://localhost' });
    await lock.release();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([0, null]);
  await server.stop();
});

async function takePort(): Promise<Server> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  return server;
}
