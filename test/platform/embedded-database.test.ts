import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../src/platform/database/embedded/index.js';

const said: string[] = [];
const say = (line: string) => void said.push(line);

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'embedded-'))));
afterEach(() => rm(folder, { recursive: true }));

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client.query(sql).then(({ rows }) => rows).finally(() => client.end());
}

test('it works', async () => {
  const server = await startEmbedded({ directory: folder, say });
  const sql = `SELECT current_user AS who, current_database() AS where, current_setting('is_superuser') AS superuser, lower('ÄİШ') AS letters`;
  expect(await query(server.url, sql)).toEqual([{ who: 'imentor', where: 'imentor', superuser: 'off', letters: 'äiш' }]);
  await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await server.stop();

  const again = await startEmbedded({ directory: folder, say });
  expect(again.adopted).toBe(false);
  expect(await query(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await again.stop();
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
}, 20_000);
