import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErasuresService } from '../../src/privacy/index.js';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { password } from '../cast.js';
import { useApp } from '../support/app.js';
import { placesOf, rowsAboutPeople } from './search.js';
import { makeTraced, type Traced } from './traces.js';

const dataDirectory = mkdtempSync(join(tmpdir(), 'imentor-erasure-'));
const test = useApp({ DATA_DIR: dataDirectory });

let zubeida: Traced;

beforeAll(async () => {
  zubeida = await makeTraced(test);
});
afterAll(() => rmSync(dataDirectory, { recursive: true }));

it('asks for the password first, and does nothing without it', async () => {
  const browser = await test.as(zubeida);
  const page = await browser.post('/me/erasure', { current: 'not her password' });
  expect(page.status).toBe(422);
  expect(page.text).toContain('This is not your password and not your recovery code.');
  expect((await browser.post('/me/erasure', { current: '' })).text).toContain('Write your password or your recovery code.');
  expect((await browser.get('/home')).status).toBe(200);
});

it('says before what goes and what stays', async () => {
  const page = await (await test.as(zubeida)).get('/me/erasure');
  expect(page.text).toContain('What we delete');
  expect(page.text).toContain('What stays');
});

it('removes her from every table of every schema and from every file, and signs her out everywhere', async () => {
  for (const needle of zubeida.needles) expect({ needle, places: await placesOf(test, needle) }).not.toEqual({ needle, places: [] });
  expect(await placesOf(test, zubeida.id)).toEqual(expect.arrayContaining(['pgboss.job', 'public.person']));
  const before = await rowsAboutPeople(test);
  const [phone, laptop] = [await test.as(zubeida), await test.as(zubeida)];

  const answer = await phone.post('/me/erasure', { current: password });

  expect(answer.headers['location']).toBe('/');
  expect(answer.headers['clear-site-data']).toContain('"storage"');
  expect((await phone.follow(answer)).text).toContain('Your account and all your data are deleted.');
  expect((await laptop.get('/home')).headers['location']).toBe('/sign-in?next=%2Fhome');
  for (const needle of zubeida.needles) expect({ needle, places: await placesOf(test, needle) }).toEqual({ needle, places: [] });
  const after = await rowsAboutPeople(test);
  // A table that lost nothing had nothing of hers: test/privacy/traces.ts lacks a way to leave a trace there.
  expect(Object.keys(before).filter((table) => after[table]! >= before[table]!)).toEqual([]);
});

it('lets nobody else notice', async () => {
  expect((await (await test.as(test.cast.ada)).get('/home')).status).toBe(200);
});

it('can be done with the recovery code', async () => {
  const layla = test.visitor();
  const opened = await layla.follow(await layla.post('/sign-up', { name: 'Layla', signInName: '', password, consent: 'yes' }));
  const [code] = /([A-Z2-9]{4}-){3}[A-Z2-9]{4}/.exec(opened.text)!;
  expect((await layla.post('/me/erasure', { current: code.toLowerCase() })).headers['location']).toBe('/');
});

it('is done again when a backup from before comes back, and to nobody else', async () => {
  const database = test.get(Database);
  const max = await database.repository(Person).findOneByOrFail({ id: test.cast.max.id });
  await (await test.as(test.cast.max)).post('/me/erasure', { current: password });
  await database.repository(Person).insert(max);
  expect(await test.get(ErasuresService).replay()).toBe(1);
  expect(await database.repository(Person).existsBy({ id: max.id })).toBe(false);
  expect(await database.repository(Person).existsBy({ id: test.cast.ada.id })).toBe(true);
  expect(await test.get(ErasuresService).replay()).toBe(0);
});

it('asks a visitor to sign in', async () => {
  expect((await test.visitor().get('/me/erasure')).headers['location']).toContain('/sign-in');
  expect((await test.visitor().post('/me/erasure', { current: password })).status).toBe(401);
});
