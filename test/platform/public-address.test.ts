import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdApplicationLock, type Use } from '../../src/platform/database/embedded/index.js';
import { networkAddress } from '../../src/platform/web/network-address.js';
import { imentorHere } from '../support/command-line.js';
import { createDatabase } from '../support/database.js';

const database = await createDatabase();
const directory = await mkdtemp(join(tmpdir(), 'address-'));
const demo = { DATABASE_URL: database.url, IMENTOR_MODE: 'demo', DATA_DIR: directory };

afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

/** Where the link leads that `people add` prints. */
async function linkOrigin(environment: Record<string, string> = {}): Promise<string> {
  const { out } = await imentorHere({ ...demo, ...environment }, 'people', 'add', '--name', 'Layla', '--json');
  return new URL((JSON.parse(out) as { link: string }).link).origin;
}

/** Does `work` while an application says that it is at `address`. */
async function whileAt<Result>(address: string, work: () => Promise<Result>, use: Use = 'as the application'): Promise<Result> {
  const lock = await holdApplicationLock(database.url, { processId: process.pid, address }, undefined, use);
  return work().finally(() => lock.release());
}

it('leads to the server that runs on the same data, wherever that listens', async () => {
  expect(await whileAt('http://localhost:8099', () => linkOrigin())).toBe('http://localhost:8099');
  expect(await whileAt('http://192.168.1.7:3000', () => linkOrigin({ PORT: '8080' }), 'beside others')).toBe('http://192.168.1.7:3000');
});

it('leads where the settings say, if they say it or no server runs', async () => {
  expect(await whileAt('http://localhost:8099', () => linkOrigin({ PUBLIC_URL: 'https://learn.example.org' }))).toBe('https://learn.example.org');
  expect(await linkOrigin()).toBe('http://localhost:3000');
  expect(await linkOrigin({ PORT: '8080' })).toBe('http://localhost:8080');
  expect(await linkOrigin({ HOST: '0.0.0.0' })).toBe(`http://${networkAddress() ?? 'localhost'}:3000`);
  expect(await whileAt('imentor serve --worker', () => linkOrigin(), 'beside others')).toBe('http://localhost:3000');
});

it('does not follow an address that is too long to be told whole', async () => {
  expect(await whileAt('http://a-very-long-name-of-a-machine.somewhere-else.example.org:8099', () => linkOrigin())).toBe('http://localhost:3000');
});
