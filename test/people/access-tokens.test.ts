import { AccessToken } from '../../src/people/tokens/access-token.entity.js';
import { AccessTokensService } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { password } from '../cast.js';
import { useApp, type Browser } from '../support/app.js';
import { Program, programOf } from '../support/program.js';

const test = useApp();

const form = { name: 'My calendar', scopes: ['enrolments:read', 'progress:read'], days: '30', current: password };

async function make(browser: Browser, difference: object = {}): Promise<string> {
  const page = await browser.post('/me/tokens', { ...form, ...difference });
  expect(page.status).toBe(200);
  return /imentor_[\w-]{43}/.exec(page.text)![0];
}

it('is shown once, and works', async () => {
  const ada = await test.as(test.cast.ada);
  const token = await make(ada);
  expect((await new Program(test, token).get('/api/v1/me/enrolments')).status).toBe(200);
  const page = await ada.get('/me/tokens');
  expect(page.text).toContain('My calendar');
  expect(page.text).toContain('Works until 22 December 2026');
  expect(page.text).toContain('last used on 22 November 2026');
  expect(page.text).not.toContain(token);
});

it('is kept as a hash', async () => {
  const token = await make(await test.as(test.cast.ben));
  const rows = await test.get(Database).query<{ row: string }>('SELECT access_token::text AS row FROM access_token');
  expect(rows.map(({ row }) => row).join()).not.toContain(token.slice('imentor_'.length));
});

it.each([
  ['no name', { name: ' ' }, 'Write what the token is for.'],
  ['a name that is too long', { name: 'x'.repeat(101) }, 'This is too long.'],
  ['nothing that it may do', { scopes: [] }, 'Choose at least one thing'],
  ['something that nothing may do', { scopes: ['people:delete'] }, 'Choose at least one thing'],
  ['no end', { days: '100000' }, 'Choose how long'],
  ['no password', { current: '' }, 'Write your password or your recovery code.'],
  ['another password', { current: 'not her password' }, 'This is not your password'],
])('is not made with %s', async (_what, difference, sentence) => {
  const page = await (await test.as(test.cast.cleo)).post('/me/tokens', { ...form, ...difference });
  expect(page.status).toBe(422);
  expect(page.text).toContain(sentence);
  expect(await test.get(AccessTokensService).list(test.cast.cleo.id)).toEqual([]);
});

it('is made with one tick as well as with many', async () => {
  const token = await make(await test.as(test.cast.dara), { scopes: 'progress:read' });
  expect((await new Program(test, token).get('/api/v1/me/progress')).status).toBe(200);
  expect((await new Program(test, token).get('/api/v1/me/enrolments')).status).toBe(403);
});

it('ends when she ends it', async () => {
  const elin = await test.as(test.cast.elin);
  const token = await make(elin);
  const [row] = await test.get(AccessTokensService).list(test.cast.elin.id);
  expect((await elin.post(`/me/tokens/${row!.id}/revocation`)).status).toBe(303);
  const answer = await new Program(test, token).get('/api/v1/me/enrolments');
  expect([answer.status, answer.body.code, answer.headers['www-authenticate']]).toEqual([401, 'people.tokens.unknown', 'Bearer']);
});

it('ends by itself', async () => {
  const program = await programOf(test, test.cast.noor, 'enrolments:read');
  const now = test.clock.now();
  test.clock.pass(30 * 24 * 3600);
  expect((await program.get('/api/v1/me/enrolments')).status).toBe(401);
  expect((await (await test.as(test.cast.noor)).get('/me/tokens')).text).toContain('Ended on 22 December 2026');
  test.clock.set(now);
});

it('cannot be ended by anybody else', async () => {
  const [row] = await test.get(AccessTokensService).list(test.cast.ada.id);
  const max = await test.as(test.cast.max);
  expect((await max.post(`/me/tokens/${row!.id}/revocation`)).status).toBe(404);
  expect((await max.post('/me/tokens/nonsense/revocation')).status).toBe(404);
  expect(await test.get(Database).repository(AccessToken).existsBy({ id: row!.id })).toBe(true);
});

it('is one of twenty at most', async () => {
  for (let number = 0; number < 20; number += 1) await programOf(test, test.cast.max, 'progress:read');
  const page = await (await test.as(test.cast.max)).post('/me/tokens', form);
  expect([page.status, page.text]).toEqual([422, expect.stringContaining('You have 20 tokens')]);
});

it('is the only way in for programs: the session of a browser opens nothing', async () => {
  const ada = await test.as(test.cast.ada);
  expect((await ada.get('/api/v1/me/enrolments')).status).toBe(401);
  expect((await ada.request('PUT', '/api/v1/me/enrolments/baking')).status).toBe(401);
});

it.each(['Basic YWRhOmFkYQ==', 'Bearer', 'Bearer two words', 'Bearer imentor_nonsense'])('is refused when the header says %s', async (authorization) => {
  expect((await new Program(test).get('/api/v1/me/enrolments', { authorization })).status).toBe(401);
});

it('is told politely when it asks too often', async () => {
  const program = await programOf(test, test.cast.ben, 'progress:read');
  const answers = await Promise.all(Array.from({ length: 121 }, () => program.get('/api/v1/me/progress')));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0);
  expect((await (await programOf(test, test.cast.ben, 'progress:read')).get('/api/v1/me/progress')).status).toBe(200);
});
