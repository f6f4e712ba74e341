import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { createApp } from '../../src/app.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { openGate, type Gate } from '../support/gate.js';
import { until } from '../support/jobs.js';
import { serve, untilReady, type Served } from '../support/served.js';
import { testSettings } from '../support/settings.js';
import { startSmtp, type TestSmtp } from '../support/smtp.js';

let database: TestDatabase;
let gate: Gate;
let smtp: TestSmtp;
let served: Served;

beforeAll(async () => {
  database = await createDatabase();
  gate = await openGate(database.url);
  smtp = await startSmtp();
  served = await serve({ DATABASE_URL: gate.url, SECRET: 'a secret of thirty-two characters', SMTP_URL: smtp.url, CONTENT_DIR: 'test/durability/no-content', LOG_LEVEL: 'silent' });
});
afterAll(async () => {
  await served.end('SIGKILL');
  await smtp.close();
  await gate.close();
  await database.drop();
});

it('lives on while the database is away, says that it cannot serve, and takes pages and jobs up again', async () => {
  await gate.close();
  const asked = [await get('/health'), await get('/ready'), await get('/home', { cookie: '__Host-session=any' })];
  expect(asked).toEqual([200, 503, 503]);
  await sleep(2_000); // long enough for the jobs to notice
  await gate.open();
  await untilReady(served.address);
  await post('/sign-in/link', { signInName: 'ada@demo.example' });
  await until(() => smtp.received.length === 1);
  expect(smtp.received[0]!.to).toEqual(['ada@demo.example']);
  expect(served.child.exitCode).toBeNull();
});

it('finishes what is under way when it is told to stop, and ends well', async () => {
  const hold = new Client({ connectionString: database.url });
  await hold.connect();
  await hold.query('BEGIN; LOCK TABLE person IN ACCESS EXCLUSIVE MODE');
  const line = await openLine();
  const answers = text(line);
  line.write(rawForm('/sign-up', 'name=Layla&signInName=layla%40example.org&password=three+words+together&consent=yes'));
  await until(async () => (await hold.query("SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'person'::regclass")).rowCount === 1);
  const ended = served.end('SIGTERM');
  await until(() => refusesNew());
  line.write('GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  await hold.query('COMMIT');
  expect((await answers).match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 303', 'HTTP/1.1 200']);
  expect(await ended).toBe(0);
  const { rows } = await hold.query("SELECT name FROM person JOIN sign_in_name ON person_id = person.id WHERE value = 'layla@example.org'");
  await hold.end();
  expect(rows).toEqual([{ name: 'Layla' }]);
});

it('does not wait for ever for somebody who never ends what she sends', async () => {
  const app = await createApp(testSettings(), database.url, { closingPatience: 300 });
  await app.listen(0, '127.0.0.1');
  const line = await openLine(await app.getUrl());
  const cut = once(line, 'close');
  line.write(rawForm('/sign-in', 'signInName=ada').slice(0, -3));
  await sleep(100);
  await Promise.all([app.close(), cut]);
});

async function openLine(address = served.address): Promise<Socket> {
  const line = connect(Number(new URL(address).port), '127.0.0.1');
  await once(line, 'connect');
  return line;
}

function rawForm(path: string, body: string): string {
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

async function get(path: string, headers: Record<string, string> = {}): Promise<number> {
  return (await fetch(served.address + path, { headers })).status;
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(served.address + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

async function refusesNew(): Promise<boolean> {
  return fetch(`${served.address}/health`).then(() => false, () => true);
}
