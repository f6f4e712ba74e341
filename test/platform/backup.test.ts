import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { holdApplicationLock } from '../../src/platform/database/embedded/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Files } from '../../src/platform/files/files.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { Mailer } from '../../src/platform/mail/mailer.service.js';
import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';
import { imentorHere, imentorWatched, imentorWith, type Run } from '../support/command-line.js';
import { createDatabase, createEmptyDatabase } from '../support/database.js';

const test = useApp();
const folder = mkdtempSync(join(tmpdir(), 'imentor-backup-'));
const whole = join(folder, 'whole.tar.gz');
const production = { SECRET: 'a secret of thirty-two characters', PUBLIC_URL: 'https://learn.example', LOG_LEVEL: 'warn' };
const film = Buffer.alloc(3_000_000, 'A film.');

/** The command line on a database and a folder; `apart` in a process of its own. */
const run = (databaseUrl: string, dataDirectory: string, ...args: string[]): Promise<Run> => imentorHere(settings(databaseUrl, dataDirectory), ...args);
const apart = (databaseUrl: string, dataDirectory: string, ...args: string[]): Promise<Run> => imentorWith(settings(databaseUrl, dataDirectory), ...args);
const settings = (databaseUrl: string, dataDirectory: string): Record<string, string> => ({ ...production, DATABASE_URL: databaseUrl, DATA_DIR: dataDirectory });
const here = (...args: string[]): Promise<Run> => run(test.databaseUrl, test.settings.dataDirectory, ...args);

/** The exit code and what was said but for how far it was. */
const done = ({ code, said }: Run): [number | null, string] => [code, said.replace(/^restored: .*\n/gm, '')];

/** Somewhere else to restore into, with nothing in it. */
async function elsewhere<Result>(work: (databaseUrl: string, dataDirectory: string) => Promise<Result>, create = createEmptyDatabase): Promise<Result> {
  const database = await create();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'imentor-elsewhere-'));
  try {
    return await work(database.url, dataDirectory);
  } finally {
    await database.drop();
    rmSync(dataDirectory, { recursive: true });
  }
}

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  return connected(url, (client) => client.query<Row>(sql).then(({ rows }) => rows));
}

async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** All rows of all tables of all schemas, each table's as one sorted text. */
async function contentsOf(url: string): Promise<Record<string, string>> {
  return connected(url, async (client) => {
    const tables = await client.query<{ name: string }>("SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname !~ '^pg_' AND schemaname <> 'information_schema' ORDER BY name");
    const contents: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ text: string }>(`SELECT coalesce(string_agg(line, E'\\n' ORDER BY line), '') AS text FROM (SELECT r::text AS line FROM ${name} AS r) AS lines`);
      contents[name] = rows[0]!.text;
    }
    return contents;
  });
}

/** Every constraint and every index of a schema. */
async function shapeOf(url: string, schema: string): Promise<string[]> {
  const rows = await query<{ line: string }>(
    url,
    `SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line FROM pg_constraint WHERE connamespace = '${schema}'::regnamespace
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = '${schema}' ORDER BY line`,
  );
  return rows.map(({ line }) => line);
}

function filesOf(dataDirectory: string): Record<string, string> {
  const paths = readdirSync(join(dataDirectory, 'files'), { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(dataDirectory, 'files', path)).isFile());
  return Object.fromEntries(paths.toSorted().map((path) => [path, readFileSync(join(dataDirectory, 'files', path), 'base64')]));
}

beforeAll(async () => {
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }] });
  await test.get(Files).keep({ bytes: film, type: 'video/mp4', open: true }, test.clock.now());
  await test.get(Files).keep({ bytes: Buffer.alloc(0), type: 'text/plain', open: true }, test.clock.now());
  await test.get(Database).query("UPDATE person SET name = E'Ada\\n\\t\\\\N – آدا \\u0001' WHERE name = 'Ada'");
  await test.get(Mailer).send({ personId: test.cast.ada.id, recipient: 'ada@example.org', language: 'en', subject: 'platform.outbox.title', view: 'platform/mail', content: { body: 'A mail that waits.' } }, test.clock.now());
  await test.as(test.cast.ada);
  const made = await apart(test.databaseUrl, test.settings.dataDirectory, 'backup', whole);
  expect({ code: made.code, said: made.said }).toEqual({ code: 0, said: expect.stringContaining('secret is not in it') as string });
  expect(made.out).toMatch(/: \d+ rows and 2 stored files in \d+\.\d MB\.\n$/);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('imentor backup', () => {
  it('writes one file that only its owner may read, and leaves nothing beside it', () => {
    expect(statSync(whole).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['whole.tar.gz']);
  });

  it('has no secret in it', () => {
    expect(gunzipSync(readFileSync(whole)).includes(production.SECRET)).toBe(false);
  });

  it('leaves no half file when it fails, and keeps the one from before', async () => {
    const before = readFileSync(whole);
    const away = await run('postgres://nobody@127.0.0.1:1/nothing', folder, 'backup', whole);
    expect([away.code, away.said]).toEqual([1, expect.stringContaining('Start it, or correct DATABASE_URL.')]);
    const nowhere = await here('backup', join(folder, 'nowhere', 'file'));
    expect([nowhere.code, nowhere.said]).toEqual([1, expect.stringContaining('cannot be written: there is no such file or folder')]);
    expect(readFileSync(whole).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['whole.tar.gz']);
  });

  it('names a stored file that the disk has damaged, and has everything else', async () => {
    const sha256 = await test.get(Files).keep({ bytes: Buffer.from('soon damaged'), type: 'text/plain', open: true }, test.clock.now());
    const path = join(test.settings.dataDirectory, 'files', sha256.slice(0, 2), sha256);
    chmodSync(path, 0o600);
    writeFileSync(path, 'damaged now');
    const file = join(folder, 'but-one.tar.gz');
    const made = await here('backup', file);
    expect([made.code, made.said]).toEqual([1, expect.stringContaining(sha256)]);
    expect((await here('restore', file, '--check')).code).toBe(0);
    rmSync(path);
    rmSync(file);
    await test.get(Database).query('DELETE FROM file WHERE sha256 = $1', [sha256]);
  });

  it('says so where there is nothing to back up', async () => {
    const nothing = await elsewhere((url, data) => run(url, data, 'backup', join(folder, 'nothing.tar.gz')));
    expect([nothing.code, nothing.said]).toEqual([1, expect.stringContaining('nothing to back up')]);
    expect(existsSync(join(folder, 'nothing.tar.gz'))).toBe(false);
  });

  it.each([[[]], [['one', 'two']], [['--nonsense', 'one']]])('is used wrongly with %j', async (args) => {
    expect((await here('backup', ...args)).code).toBe(2);
  });
});

describe('imentor restore', () => {
  it('leaves alone what is kept out of backups, for two of them would tell what came between', async () => {
    await elsewhere(async (url, data) => {
      const put = "INSERT INTO anonymous_box (round_id, number, sheets, locked) VALUES (gen_random_uuid(), 1, 1, 'answers that wait') RETURNING round_id";
      const [box] = await query<{ round_id: string }>(url, put);
      const file = join(folder, 'without.tar.gz');
      expect((await run(url, data, 'backup', file)).code).toBe(0);
      expect(gunzipSync(readFileSync(file)).includes(box!.round_id)).toBe(false);
      expect((await run(url, data, 'restore', file, '--replace')).code).toBe(0);
      expect(await query(url, 'SELECT round_id FROM anonymous_box')).toEqual([box]);
      rmSync(file);
    }, createDatabase);
  });

  it('brings every row of every table and every stored file back in another place', async () => {
    const [rows, files] = [await contentsOf(test.databaseUrl), filesOf(test.settings.dataDirectory)];
    expect(rows['pgboss.job']).toContain('send-mail');
    await elsewhere(async (url, data) => {
      expect(done(await apart(url, data, 'restore', whole))).toEqual([0, '']);
      expect(await contentsOf(url)).toEqual(rows);
      expect(filesOf(data)).toEqual(files);
      for (const schema of ['public', 'pgboss']) expect(await shapeOf(url, schema)).toEqual(await shapeOf(test.databaseUrl, schema));
    });
  });

  it('goes on counting where the sequences were', async () => {
    const [before] = await query<{ id: number }>(test.databaseUrl, 'SELECT max(id) AS id FROM step');
    await elsewhere(async (url, data) => {
      await run(url, data, 'restore', whole);
      const [next] = await query<{ id: number }>(url, "INSERT INTO step (course_id, key) SELECT id, 'one-more' FROM course RETURNING id");
      expect(next!.id).toBe(before!.id + 1);
    });
  });

  it('brings an older schema up to date', async () => {
    await elsewhere(async (url, data) => {
      expect((await run(url, data, 'migrate', '--down')).code).toBe(0);
      const older = join(folder, 'older.tar.gz');
      expect((await run(url, data, 'backup', older)).code).toBe(0);
      await elsewhere(async (fresh, place) => {
        expect((await run(fresh, place, 'restore', older)).code).toBe(0);
        expect(await shapeOf(fresh, 'public')).toEqual(await shapeOf(test.databaseUrl, 'public'));
        const names = 'SELECT name FROM migration ORDER BY name';
        expect(await query(fresh, names)).toEqual(await query(test.databaseUrl, names));
      });
    }, createDatabase);
  });

  it('wants to be told before it replaces an installation with people in it', async () => {
    const before = await contentsOf(test.databaseUrl);
    const refused = await here('restore', whole);
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('--replace')]);
    expect(await contentsOf(test.databaseUrl)).toEqual(before);
    expect(done(await here('restore', whole, '--replace'))).toEqual([0, '']);
  });

  it('is refused while an application works on the data, which goes on', async () => {
    const lock = await holdApplicationLock(test.databaseUrl, { processId: process.pid, address: 'https://learn.example' }, () => undefined, 'beside others');
    const refused = await here('restore', whole, '--replace');
    await lock.release();
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining(`process ${process.pid}, at https://learn.example`)]);
  });

  it('wants the secret of the installation, or to be told that it is lost', async () => {
    await elsewhere(async (url, data) => {
      const other = { ...production, SECRET: 'another secret of thirty-two letters', DATABASE_URL: url, DATA_DIR: data };
      const refused = await imentorHere(other, 'restore', whole);
      expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('another secret. Set SECRET to that one')]);
      expect((await imentorHere(other, 'restore', whole, '--other-secret')).code).toBe(0);
    });
  });

  it('does not send a mail again that has left meanwhile, and sends one that waits', async () => {
    await test.get(Database).query('UPDATE mail SET sent_at = $1', [test.clock.now()]);
    expect(done(await here('restore', whole, '--replace'))).toEqual([0, '']);
    expect(await test.get(Database).query('SELECT sent_at FROM mail')).toEqual([{ sent_at: test.clock.now() }]);
    expect(await test.get(Jobs).due()).toContain('send-mail');
    await test.get(Database).query('DELETE FROM mail');
    expect(done(await here('restore', whole, '--replace'))).toEqual([0, '']);
    expect(await test.get(Database).query('SELECT sent_at FROM mail')).toEqual([{ sent_at: null }]);
  });
});

describe('a backup that is not what it was', () => {
  const bytes = (): Buffer => readFileSync(whole);
  const unpacked = (): Buffer => gunzipSync(bytes());

  /** The backup with a text in it changed to another one of the same length. */
  function changed(from: string, to: string): Buffer {
    const all = unpacked();
    const at = all.indexOf(from);
    expect(at).toBeGreaterThan(0);
    all.write(to, at);
    return gzipSync(all);
  }

  const withoutEnd = (): Buffer => {
    const all = unpacked();
    return gzipSync(Buffer.concat([all.subarray(0, all.indexOf('end.json')), Buffer.alloc(1024)]));
  };

  it.each<[string, () => Buffer, RegExp]>([
    ['is cut short', () => bytes().subarray(0, bytes().length - 100), /cut short: unexpected end of file/],
    ['ends between two entries', withoutEnd, /cut short: its end is missing/],
    ['has a changed row', () => changed('ben@example.org', 'bad@example.org'), /damaged or cut short: the table public\.\w+ is not what it was/],
    ['has a changed stored file', () => changed('A film.A film.', 'A filn.A film.'), /damaged or cut short: the stored file [0-9a-f]{64} is not what it was/],
    ['was damaged on the way', () => Buffer.concat([bytes().subarray(0, 5000), Buffer.alloc(100), bytes().subarray(5100)]), /damaged or cut short|no backup/],
    ['is of a newer format', () => changed('"format": 1', '"format": 9'), /made by a newer i-Mentor, 0\.1\.0\. Restore it with that one\./],
    ['is of a newer schema', () => changed('CreateDigests1763800000052', 'CreateDigestz1763800000052'), /newer than this i-Mentor.*CreateDigestz1763800000052.*Update i-Mentor first/],
    ['is some other archive', () => gzipSync('a letter'), /is no backup of i-Mentor/],
    ['is a letter', () => Buffer.from('Dear reader'), /is no backup of i-Mentor/],
    ['is empty', () => Buffer.alloc(0), /is no backup of i-Mentor/],
  ])('is refused when it %s, and changes nothing', async (_how, make, message) => {
    const path = join(folder, 'other.tar.gz');
    writeFileSync(path, make());
    const [rows, files] = [await contentsOf(test.databaseUrl), filesOf(test.settings.dataDirectory)];
    const refused = await here('restore', path, '--replace');
    expect([refused.code, refused.said]).toEqual([1, expect.stringMatching(message)]);
    expect(await contentsOf(test.databaseUrl)).toEqual(rows);
    expect(filesOf(test.settings.dataDirectory)).toEqual(files);
    truncateSync(path);
  });

  it('is looked for', async () => {
    const refused = await here('restore', join(folder, 'nowhere.tar.gz'));
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('cannot be read: there is no such file or folder')]);
  });

  it('can be told from a whole one without a database or a framework', async () => {
    const { code, out, loaded } = await imentorWatched('restore', whole, '--check');
    expect([code, out]).toEqual([0, expect.stringMatching(/is whole: \d+ rows and 2 stored files of 20\d\d-.*, made by i-Mentor 0\.1\.0\.\n$/)]);
    expect(loaded.filter((url) => /@nestjs|\/typeorm\//.test(url))).toEqual([]);
  });
});
