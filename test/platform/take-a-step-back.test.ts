import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { holdApplicationLock } from '../../src/platform/database/embedded/index.js';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { imentorHere } from '../support/command-line.js';
import { createDatabase } from '../support/database.js';

const database = await createDatabase();
const directory = await mkdtemp(join(tmpdir(), 'step-back-'));
const down = (...options: string[]) => imentorHere({ DATABASE_URL: database.url, IMENTOR_MODE: 'demo', DATA_DIR: directory }, 'migrate', '--down', ...options);

afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

async function query<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return client
    .query<Row>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const lastStep = async () => (await query<{ name: string }>('SELECT name FROM migration ORDER BY id DESC LIMIT 1'))[0]?.name;

async function downTo(step: string): Promise<void> {
  while (!(await lastStep())!.startsWith(step)) await migrateDatabase(database.url, 'down');
}

const note = 'Now start the i-Mentor from before this step: the one that is here would make it again.\n';

it('is done where nothing is lost, and says what to start then', async () => {
  const name = await lastStep();
  expect(await down()).toEqual({ code: 0, out: `${name}\n`, said: note });
  expect(await lastStep()).not.toBe(name);
});

it('is refused beside a running application', async () => {
  const lock = await holdApplicationLock(database.url, { processId: process.pid, address: 'http://localhost:3000' }, undefined, 'beside others');
  const name = await lastStep();
  expect(await down('--yes').finally(() => lock.release())).toEqual({
    code: 1,
    out: '',
    said: `i-Mentor runs already on these data: process ${process.pid}, at http://localhost:3000. Stop that one first.\n`,
  });
  expect(await lastStep()).toBe(name);
});

it('says which rows, columns and tables would be gone, and waits for a word', async () => {
  await downTo('MailAnybody');
  await query("INSERT INTO mail (id, recipient, language, subject, text, html, created_at) VALUES (gen_random_uuid(), 'a@example.org', 'en', '', '', '', now())");
  const name = await lastStep();
  const refused = {
    code: 1,
    out: '',
    said: `Without the step ${name}, this is gone for good:\n  some rows of mail: 1 row\nMake a backup first (bin/imentor backup FILE). Then take the step back with: bin/imentor migrate --down --yes\n`,
  };
  expect(await down()).toEqual(refused);
  expect(await query('SELECT recipient FROM mail')).toEqual([{ recipient: 'a@example.org' }]);
  expect(await down('--yes')).toEqual({ code: 0, out: `${name}\n`, said: note });
  expect(await query('SELECT recipient FROM mail')).toEqual([]);

  await downTo('KnowDevices');
  await query("INSERT INTO person (id, name, language, created_at) SELECT gen_random_uuid(), name, 'en', now() FROM unnest('{Ada,Ben}'::text[]) AS name");
  await query("INSERT INTO session (id, person_id, created_at, seen_at, expires_at) SELECT name::bytea, id, now(), now(), now() FROM person");
  expect((await down()).said).toContain('\n  the column device of session: 2 rows\n');
  await down('--yes');

  await downTo('CreatePeople');
  expect((await down()).said).toContain('\n  the table person: 2 rows\n');
  expect(await down('--yes')).toMatchObject({ code: 0 });
  expect(await down()).toEqual({ code: 0, out: 'Nothing to do.\n', said: '' });
});

it('leaves a step alone that a newer program made', async () => {
  await migrateDatabase(database.url);
  await query("INSERT INTO migration (timestamp, name) VALUES (2763800000001, 'FlyToTheMoon2763800000001')");
  expect(await down('--yes')).toEqual({ code: 1, out: '', said: 'A newer i-Mentor made the step FlyToTheMoon2763800000001: take it back with that one.\n' });
});

it('takes --yes only with --down', async () => {
  expect(await imentorHere({ DATABASE_URL: database.url, IMENTOR_MODE: 'demo', DATA_DIR: directory }, 'migrate', '--yes')).toMatchObject({ code: 2 });
});
