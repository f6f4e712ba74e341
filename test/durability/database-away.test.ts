import { setTimeout as sleep } from 'node:timers/promises';
import { Raw } from 'typeorm';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { addressOf, routes, type Route } from '../house/routes.js';
import { makeWorld, type World } from '../house/world.js';
import { useApp, type Browser } from '../support/app.js';
import { createDatabase } from '../support/database.js';
import { openGate, type Gate } from '../support/gate.js';
import { Program, programOf } from '../support/program.js';

let gate: Gate;
let world: World;
let ada: Browser;
let program: Program;

const test = useApp({ IMENTOR_MODE: 'demo', LOG_LEVEL: 'silent' }, async () => {
  const { url, drop } = await createDatabase();
  gate = await openGate(url);
  return { url: gate.url, drop: () => gate.close().then(drop) };
});

beforeAll(async () => {
  world = await makeWorld(test);
  ada = await world.as('ada');
  await test.visitor().get('/courses/baking'); // what was published is kept in memory once it was shown
  program = await programOf(test, test.cast.ada, 'progress:read');
});
beforeEach(() => gate.close());
afterEach(() => gate.open());

describe('work that is under way when the database goes', () => {
  const slow = 'SELECT pg_sleep(10)';
  const ways: [string, (database: Database) => Promise<unknown>][] = [
    ['a query', (database) => database.query(slow)],
    ['a prepared query', (database) => database.prepared('slow', slow, [])],
    ['a query apart', (database) => database.apart(slow)],
    ['a transaction', (database) => database.transaction(() => database.query(slow))],
    ['a search', (database) => database.repository(Person).findBy({ name: Raw((name) => `(SELECT ${name} FROM pg_sleep(10))`) })],
  ];

  it.each(ways)('fails as %s, once, and only there', async (_name, work) => {
    await gate.open();
    const failed = work(test.get(Database)).then(() => null, (error: unknown) => error);
    await sleep(200);
    await gate.close();
    expect(await failed).toMatchObject({ message: expect.any(String) });
  });

  // An error that nobody hears ends the process; and while a connection is handed to whoever asked for it, it is nobody's.
  it.each(ways)('fails as %s, once, and only there, when the line breaks as its connection is handed over', async (_name, work) => {
    await gate.open();
    gate.cutWithEachAnswer();
    const failed = await Promise.all(Array.from({ length: 20 }, () => work(test.get(Database)).then(() => null, (error: unknown) => error)));
    expect(failed).toEqual(failed.map(() => expect.objectContaining({ message: expect.any(String) }) as unknown));
    await gate.close();
  });
});

// Whether the process lives can be told without the database.
const needNone = ['GET /health'];

it.each(Object.entries(routes).filter(([name]) => !needNone.includes(name)))('%s answers who is signed in with 503 and a time to come back', async (name, route) => {
  const answer = await ask(name, route);
  expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  expect(answer.text).toContain('A part of our service is away for a moment.');
});

it('says so on a page like every other, in the language of this browser', async () => {
  ada.setCookie('language', 'fi');
  const { status, headers, text } = await ada.get('/home');
  ada.setCookie('language', 'en');
  expect(status).toBe(503);
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-language': 'fi', 'retry-after': '5' });
  expect(text).toContain('<html lang="fi" dir="ltr"');
  expect(text).toContain('<h1>Palaamme pian</h1>');
  expect(text).toContain('main.');
});

it('says so to programs as a problem', async () => {
  const answers = [await program.get('/api/v1/me/progress'), await ada.postJson(`/attempts/${world.examples['attempt']}/answers/bread`, { deed: 'save', response: { option: 'flour' }, key: 'change-1' })];
  for (const { status, headers, text } of answers) {
    expect(status).toBe(503);
    expect(headers).toMatchObject({ 'content-type': expect.stringMatching(/^application\/problem\+json/), 'retry-after': '5' });
    expect(JSON.parse(text)).toMatchObject({ status: 503, code: 'platform.errors.away', title: 'Back in a moment' });
  }
});

it('still shows what needs no database', async () => {
  for (const path of ['/health', '/', '/sign-in', '/sign-up', '/password/forgotten', '/courses', '/courses/baking', '/api']) {
    expect({ path, status: (await test.visitor().get(path)).status }).toEqual({ path, status: 200 });
  }
});

it('works again at once when the database is back', async () => {
  const away = await Promise.all(Array.from({ length: 20 }, () => ada.get('/home')));
  expect(away.map(({ status }) => status)).toEqual(away.map(() => 503));
  expect((await ada.get('/ready')).status).toBe(503);
  await gate.open();
  for (const path of ['/ready', '/home', '/courses', '/courses/baking/costs/lesson/flour', `/attempts/${world.examples['attempt']}`]) {
    expect({ path, status: (await ada.get(path)).status }).toEqual({ path, status: 200 });
  }
  expect((await program.get('/api/v1/me/progress')).status).toBe(200);
  await gate.close();
});

function ask(name: string, route: Route) {
  const [method = '', pattern = ''] = name.split(' ');
  const address = addressOf(pattern, route.at, world);
  const fields = typeof route.send === 'function' ? route.send(world) : route.send;
  return route.json ? ada.postJson(address, fields ?? {}) : ada.request(method, address, fields);
}
