import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { imentorHere, type Run } from '../support/command-line.js';

const server = process.env['TEST_DATABASE_SERVER']!;
const name = `own_${randomBytes(6).toString('hex')}`;
const directory = await mkdtemp(join(tmpdir(), 'own-'));

beforeAll(async () => {
  await administrate(`CREATE DATABASE ${name}_others TEMPLATE template0`);
  await administrate('REVOKE CREATE ON SCHEMA public FROM pg_database_owner', `${name}_others`);
  await administrate(`CREATE DATABASE ${name}_latin1 ENCODING 'LATIN1' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`);
  await administrate(`CREATE DATABASE ${name}_standby TEMPLATE template0`);
  await administrate(`ALTER DATABASE ${name}_standby SET default_transaction_read_only = on`);
  await administrate(`CREATE DATABASE ${name}_full CONNECTION LIMIT 0 TEMPLATE template0`);
});

afterAll(async () => {
  for (const one of ['others', 'latin1', 'standby', 'full']) await administrate(`DROP DATABASE ${name}_${one} WITH (FORCE)`);
  await rm(directory, { recursive: true });
});

async function administrate(sql: string, database?: string): Promise<void> {
  const client = new Client(addressOf(database ?? new URL(server).pathname.slice(1)));
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

function addressOf(database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Brings the schema of a database up to date. */
function migrate(database: string, change: (url: URL) => void = () => undefined): Promise<Run> {
  const url = new URL(addressOf(`${name}_${database}`));
  change(url);
  return imentorHere({ DATABASE_URL: url.href, IMENTOR_MODE: 'demo', DATA_DIR: directory }, 'migrate');
}

const { host, username } = new URL(server);

it.each<[string, string, ((url: URL) => void) | undefined, string]>([
  ['that there is not', 'none', undefined, `The database ${name}_none at ${host} cannot be used: database "${name}_none" does not exist. Create it, in UTF-8, or correct DATABASE_URL.`],
  ['that is written in Latin letters only', 'latin1', undefined, `The database ${name}_latin1 at ${host} is in LATIN1, which has no room for all our languages. Create one in UTF-8: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`],
  ['that may only be read', 'standby', undefined, `The database ${name}_standby may only be read: name the server that takes changes in DATABASE_URL, or set default_transaction_read_only to off.`],
  [
    'in which the user may make nothing',
    'others',
    undefined,
    `The user ${username} may not change the schema of the database ${name}_others (permission denied for schema public). Give it to this user: ALTER DATABASE ${name}_others OWNER TO ${username}.`,
  ],
  ['that takes no more connections', 'full', undefined, `The database ${name}_full at ${host} cannot be used: too many connections for database "${name}_full". End some of them, or let it take more.`],
  ['with another password', 'others', (url) => (url.password = 'four'), `The database ${name}_others at ${host} cannot be used: password authentication failed for user "${username}". Correct the user or the password in DATABASE_URL.`],
  ['without a password', 'others', (url) => (url.password = ''), `The database ${name}_others at ${host} cannot be used: it wants a password. Correct the user or the password in DATABASE_URL.`],
  ['whose server does not answer', 'others', (url) => (url.port = '1'), `The database ${name}_others at 127.0.0.1:1 cannot be used: connect ECONNREFUSED 127.0.0.1:1. Start it, or correct DATABASE_URL.`],
])('refuses a database %s, in one line that says what to do', async (_case, database, change, sentence) => {
  expect(await migrate(database, change)).toEqual({ code: 1, out: '', said: `${sentence}\n` });
});
