import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { Person, SessionsService } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { startEmbedded, type EmbeddedServer } from '../../src/platform/database/embedded/index.js';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { makeCourse } from '../make/course.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
import { Browser, useApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { until } from '../support/jobs.js';
import { serve, untilReady, type Served } from '../support/served.js';

/** One answer that a browser sends, with the key that names it. */
interface Save {
  session: string;
  attempt: string;
  question: string;
  option: string;
  key: string;
}

/** An answer as it is stored. */
interface Stored {
  place: string;
  option: string;
  revision: number;
  changes: number;
}

const learners = 25;
const questions = Array.from({ length: 40 }, (_, index) => `question-${index + 1}`);
const rounds = ['database', 'both'];

let folder: string;
let server: EmbeddedServer;
let served: Served;
let environment: Record<string, string>;

afterAll(() => served.end('SIGTERM')); // before the folder goes, below

// The application of this process prepares and looks; the one that is killed runs beside it, on the same database.
const test = useApp({}, openEmbedded);

beforeAll(async () => {
  environment = { DATA_DIR: folder, CONTENT_DIR: join(folder, 'no-content') };
  await makeQuizzes();
  served = await serve(environment);
});

it('works on a database that keeps what it has said to keep', async () => {
  const settings = await test.get(Database).query("SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') ORDER BY name");
  expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', 'on']);
});

it.each([
  ['the database', 'database', killDatabase],
  ['the process with its database', 'both', (database: number) => () => Promise.all([served.end('SIGKILL'), killDatabase(database)()])],
])('loses and doubles no acknowledged answer when %s is killed in the middle of 1,000 saves', async (_what, round, kill) => {
  const saves = await makeSaves(round);
  expect(saves).toHaveLength(1000);
  const killer = kill((await postmaster()).processId);
  const acknowledged = await sendAll(saves, 300, killer);
  expect(acknowledged.length).toBeGreaterThanOrEqual(300);
  expect(acknowledged.length).toBeLessThan(1000);
  if (round === 'database') expect(served.child.exitCode).toBeNull();
  if (served.child.exitCode !== null || served.child.signalCode !== null) served = await serve(environment);
  await untilReady(served.address);
  if (round === 'database') await until(() => served.said().includes('The database had ended, and was started again.'));

  const kept = await stored(saves);
  expect(kept).toEqual(expect.arrayContaining(acknowledged.map(asStored)));
  expect(kept.length).toBeLessThanOrEqual(1000);

  // Browsers send again, under the same keys, whatever was not acknowledged to them; here they send all of it.
  expect(await sendAll(saves)).toHaveLength(1000);
  expect(await stored(saves)).toEqual(saves.map(asStored).sort((one, other) => (one.place < other.place ? -1 : 1)));
});

async function openEmbedded(): Promise<TestDatabase> {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  await chmod(folder, 0o711); // or, when root runs the tests, the server's user could not get through
  server = await startEmbedded({ directory: join(folder, 'database'), say: () => undefined });
  await migrateDatabase(server.url);
  return { url: server.url, drop: () => rm(folder, { recursive: true, force: true }) };
}

async function makeQuizzes(): Promise<void> {
  const contentId = await makeQuiz(test, questions.map((id) => aSingle(id)));
  const steps = rounds.map((slug) => ({ slug, kind: 'quiz' as const, contentId }));
  await makeCourse(test, { slug: 'killing', modules: [{ slug: 'costs', steps }] });
}

/** Every learner answers every question of one quiz. */
async function makeSaves(round: string): Promise<Save[]> {
  const saves = await Promise.all(Array.from({ length: learners }, (_, learner) => savesOf(round, learner)));
  return saves.flat();
}

async function savesOf(round: string, learner: number): Promise<Save[]> {
  const id = uuid();
  await test.get(Database).repository(Person).insert({ id, name: `Learner ${learner}`, language: 'en', createdAt: new Date() });
  const session = await test.get(SessionsService).open(id, false, new Date());
  const browser = new Browser(test.address, session);
  await browser.post('/courses/killing/enrolment');
  const started = await browser.post(`/courses/killing/costs/quiz/${round}/attempts`);
  const attempt = started.headers['location']!.split('/').at(-1)!;
  return questions.map((question, index) => ({ session, attempt, question, option: index % 2 ? 'bread' : 'flour', key: uuid() }));
}

/** Sends all at once. The saves that were acknowledged come back; after so many of them as `enough`, something is done to the server. */
async function sendAll(saves: Save[], enough = Infinity, then: () => Promise<unknown> = async () => undefined): Promise<Save[]> {
  const acknowledged: Save[] = [];
  let done: Promise<unknown> | undefined;
  const send = async (save: Save) => {
    if (!(await isAcknowledged(save))) return;
    acknowledged.push(save);
    if (acknowledged.length >= enough) done ??= then();
  };
  await Promise.all(saves.map(send));
  await done;
  return acknowledged;
}

async function isAcknowledged({ session, attempt, question, option, key }: Save): Promise<boolean> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'sec-fetch-site': 'same-origin', cookie: `__Host-session=${session}` };
  const body = JSON.stringify({ deed: 'save', response: { option }, key });
  try {
    const answer = await fetch(`${served.address}/attempts/${attempt}/answers/${question}`, { method: 'POST', headers, body });
    const { kept } = (await answer.json()) as { kept?: string };
    if (!kept) expect(answer.status).toBe(503);
    return kept === 'saved';
  } catch (error) {
    if ((error as Error).name === 'TypeError') return false; // the line was cut
    throw error;
  }
}

// The process is known before: looking for it among a thousand answers, the kill would come too late.
function killDatabase(processId: number): () => Promise<void> {
  return async () => void process.kill(processId, 'SIGKILL');
}

function asStored({ attempt, question, option }: Save): Stored {
  return { place: `${attempt} ${question}`, option, revision: 1, changes: 1 };
}

async function stored(saves: Save[]): Promise<Stored[]> {
  const url = new URL(server.url);
  url.port = (await postmaster()).port; // where both were killed, the database lies at another port
  const client = new Client({ connectionString: url.href });
  await client.connect();
  const { rows } = await client.query<Stored>(storedQuery, [[...new Set(saves.map(({ attempt }) => attempt))]]).finally(() => client.end());
  return rows;
}

/** The server at work on the data, as it says of itself. */
async function postmaster(): Promise<{ processId: number; port: string }> {
  const lines = (await readFile(join(server.directory, 'cluster/data/postmaster.pid'), 'utf8')).split('\n');
  return { processId: Number(lines[0]), port: lines[3]! };
}

const storedQuery = `
  SELECT attempt_id || ' ' || question_id AS place, state -> 'response' ->> 'option' AS option, revision, jsonb_array_length(state -> 'log') AS changes
  FROM answer JOIN attempt ON attempt.id = answer.attempt_id WHERE attempt.id = ANY ($1) ORDER BY (attempt_id || ' ' || question_id) COLLATE "C"`;
