import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { Database } from '../../src/platform/database/database.service.js';
import { password } from '../cast.js';
import { useApp } from '../support/app.js';
import { imentorHere, type Run } from '../support/command-line.js';
import { createEmptyDatabase } from '../support/database.js';
import { programOf } from '../support/program.js';
import { placesOf } from './search.js';
import { makeTraced, type Traced } from './traces.js';

const dataDirectory = mkdtempSync(join(tmpdir(), 'imentor-restored-'));
const folder = mkdtempSync(join(tmpdir(), 'imentor-backups-'));
const [earlier, later] = [join(folder, 'earlier.tar.gz'), join(folder, 'later.tar.gz')];
const test = useApp({ DATA_DIR: dataDirectory });

let zubeida: Traced;

const run = (databaseUrl: string, ...args: string[]): Promise<Run> =>
  imentorHere({ SECRET: test.settings.secret, PUBLIC_URL: 'https://learn.example', LOG_LEVEL: 'warn', DATABASE_URL: databaseUrl, DATA_DIR: dataDirectory }, ...args);

async function sessionsOf(url: string): Promise<object[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client.query<object>('SELECT id, person_id FROM session').then(({ rows }) => rows).finally(() => client.end());
}

beforeAll(async () => {
  zubeida = await makeTraced(test);
  expect(await run(test.databaseUrl, 'backup', earlier)).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => [dataDirectory, folder].forEach((each) => rmSync(each, { recursive: true })));

it('does not bring back whoever was erased since, in any table, any file or the queue', async () => {
  await (await test.as(zubeida)).post('/me/erasure', { current: password });
  expect(await run(test.databaseUrl, 'backup', later)).toMatchObject({ code: 0 });

  const { code, said } = await run(test.databaseUrl, 'restore', earlier, '--replace');

  expect([code, said]).toEqual([0, expect.stringContaining('Erased again, because they were erased after the backup was made: 1.')]);
  for (const needle of zubeida.needles) expect({ needle, places: await placesOf(test, needle) }).toEqual({ needle, places: [] });
  expect((await (await test.as(test.cast.ada)).get('/home')).status).toBe(200);
});

it('remembers the erasure when the next backup from before comes back', async () => {
  expect((await run(test.databaseUrl, 'restore', earlier, '--replace')).said).toContain('Erased again, because they were erased after the backup was made: 1.');
});

it('takes the erasures of a newer backup into account where nobody else knows of them', async () => {
  const database = await createEmptyDatabase();
  try {
    const { code, said } = await run(database.url, 'restore', earlier, '--erasures-of', later);
    expect([code, said]).toEqual([0, expect.stringContaining('Erased again, because they were erased after the backup was made: 1.')]);
    expect((await run(database.url, 'restore', earlier, '--replace', '--erasures-of', join(folder, 'nowhere'))).code).toBe(1);
  } finally {
    await database.drop();
  }
});

it('signs nobody in again who has signed out since, and leaves everybody else signed in', async () => {
  const [phone, laptop] = [await test.as(test.cast.max), await test.as(test.cast.max)];
  const program = await programOf(test, test.cast.max, 'progress:read');
  expect(await run(test.databaseUrl, 'backup', later)).toMatchObject({ code: 0 });
  await phone.post('/sign-out');
  await test.get(Database).query('DELETE FROM access_token');

  expect(await run(test.databaseUrl, 'restore', later, '--replace')).toMatchObject({ code: 0 });

  expect((await laptop.get('/home')).status).toBe(200);
  expect(await test.get(Database).query('SELECT FROM session WHERE person_id = $1', [test.cast.max.id])).toHaveLength(1);
  expect((await program.get('/api/v1/me/progress')).status).toBe(401);
});

it('keeps everybody signed in where the installation was lost', async () => {
  const database = await createEmptyDatabase();
  try {
    expect(await run(database.url, 'restore', later)).toMatchObject({ code: 0 });
    expect(await sessionsOf(database.url)).toEqual(expect.arrayContaining(await sessionsOf(test.databaseUrl)));
  } finally {
    await database.drop();
  }
});
