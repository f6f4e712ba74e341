import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../bench/databases.mjs';
import { load } from '../../bench/load.mjs';
import { Server } from '../../bench/processes.mjs';
import { floorInsert, floorPage } from '../../bench/scenes.mjs';
import { createDatabase } from '../support/database.js';

let floor: Server;
let url: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ url, drop } = await createDatabase());
  await ask(url, (client) => client.query(readFileSync(join(import.meta.dirname, '../../bench/floor-tables.sql'), 'utf8')));
  floor = await Server.floor(url, join(tmpdir(), `imentor-floor-${process.pid}.log`));
});

afterAll(async () => {
  await floor.stop();
  await drop();
});

it('renders one row into a page of about 5 kB', async () => {
  const page = await (await fetch(`${floor.origin}/page/7`)).text();
  expect(page).toContain('<h1>Page 7</h1>');
  expect(Math.abs(Buffer.byteLength(page) - 5000)).toBeLessThan(500);
});

it('is asked so often, and stores every answer', async () => {
  expect(await load(floorPage(floor.origin), 64)).toBeGreaterThan(0);
  await ask(url, async (client) => {
    const scene = floorInsert(floor.origin, client);
    expect(await load(scene, 48)).toBeGreaterThan(0);
    expect(await scene.count!()).toBe(48);
  });
});

it.each([
  ['another status', { status: 303 }, /48.*statuses.*where 303 was expected/],
  ['a page without what belongs there', { mark: 'Not on this page' }, /48 without “Not on this page”/],
  ['an answer that was not stored', { count: async () => 0 }, /48 requests were answered, but the database knows of 0/],
])('counts no speed for %s', async (_what, different, complaint) => {
  await expect(load({ ...floorPage(floor.origin), ...different }, 48)).rejects.toThrow(complaint);
});

it('tells how much memory a process holds', async () => {
  expect(await floor.memory()).toBeGreaterThan(20);
});
