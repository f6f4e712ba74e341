import { v7 as uuid } from 'uuid';
import { Person } from '../../src/people/index.js';
import { SignInName } from '../../src/people/person.entity.js';
import { Database } from '../../src/platform/database/database.service.js';
import { password } from '../cast.js';
import { useApp } from '../support/app.js';
import { linkIn, mailsTo } from '../support/letters.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

async function linkFor(signInName: string): Promise<string> {
  const answer = await test.visitor().post('/sign-in/link', { signInName });
  expect(answer.headers['location']).toBe('/sign-in/link/sent');
  return linkIn((await mailsTo(test, signInName))[0]);
}

it('lets her in with one button', async () => {
  const link = await linkFor('ada@example.org');
  const browser = test.visitor();
  const page = await browser.get(link);
  expect(page.text).toContain('Sign in as Ada');
  expect(page.text.match(/<button class="button">/g)).toHaveLength(1);
  expect((await browser.post(link)).headers['location']).toBe('/home');
  expect((await browser.get('/home')).text).toContain('Hello, Ada');
});

it('is not used up by a program that looks through mails', async () => {
  const link = await linkFor('ada@example.org');
  for (let times = 0; times < 3; times++) expect((await test.visitor().get(link)).status).toBe(200);
  expect((await test.visitor().post(link)).status).toBe(303);
});

it('works once', async () => {
  const link = await linkFor('ben@example.org');
  await test.visitor().post(link);
  const browser = test.visitor();
  for (const answer of [await browser.get(link), await browser.post(link)]) {
    expect(answer.status).toBe(410);
    expect(answer.text).toContain('This link does not work any more');
  }
  expect((await browser.get('/home')).status).toBe(303);
});

it('lets one in of many who use it at the same time', async () => {
  const link = await linkFor('ben@example.org');
  const answers = await Promise.all(Array.from({ length: 8 }, () => test.visitor().post(link)));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(7).fill(410)]);
});

it('works for twenty minutes', async () => {
  const link = await linkFor('cleo@example.org');
  test.clock.pass(20 * 60 - 1);
  expect((await test.visitor().get(link)).status).toBe(200);
  test.clock.pass(2);
  expect((await test.visitor().get(link)).status).toBe(410);
  expect((await test.visitor().post(link)).status).toBe(410);
});

it('ends the session of somebody else who was signed in here', async () => {
  const browser = await test.as(test.cast.max);
  const before = browser.cookie('__Host-session')!;
  await browser.post(await linkFor('cleo@example.org'));
  expect((await browser.get('/home')).text).toContain('Hello, Cleo');
  browser.setCookie('__Host-session', before);
  expect((await browser.get('/home')).status).toBe(303);
});

it('answers an unknown address in the same way, with the same work', async () => {
  const ask = (signInName: string) => queriesOf(() => test.visitor().post('/sign-in/link', { signInName }));
  const [known, unknown] = [await ask('dara@example.org'), await ask('nobody@example.org')];
  expect(unknown).toEqual(known);
  expect(await mailsTo(test, 'nobody@example.org')).toEqual([]);
  expect(await test.get(Database).query('SELECT name FROM wanted_link')).toEqual([]);
});

it('gives somebody whose address was never proved a new password too, so that who opened the account first is out', async () => {
  const squatter = test.visitor();
  await squatter.post('/sign-up', { name: 'Squatter', signInName: 'victim@example.org', password: 'the squatter knows', consent: 'yes' });
  const link = await linkFor('victim@example.org');
  const victim = test.visitor();
  expect((await victim.get(link)).text).toContain('Choose a new password.');
  expect((await victim.post(link)).status).toBe(410);
  await victim.post(`${link}/password`, { password: 'the victim knows' });
  expect((await squatter.get('/home')).status).toBe(303);
  expect((await test.visitor().post('/sign-in', { signInName: 'victim@example.org', password: 'the squatter knows' })).status).toBe(422);
  expect((await victim.get('/home')).status).toBe(200);
});

it('writes in the language of the reader', async () => {
  const id = uuid();
  await test.get(Database).repository(Person).insert({ id, name: 'Noura', language: 'ar', createdAt: test.clock.now() });
  await test.get(Database).repository(SignInName).insert({ value: 'noura@example.org', kind: 'email', personId: id, verifiedAt: test.clock.now() });
  await linkFor('noura@example.org');
  expect((await mailsTo(test, 'noura@example.org'))[0]!.language).toBe('ar');
});

it.each([
  ['nothing', '', 'Write your e-mail'],
  ['no address', 'ada@', 'does not look like an e-mail'],
  ['a user name', 'green-apple-27', 'only to an e-mail address'],
  ['a phone number', '+358401234567', 'only to an e-mail address'],
])('shows the mistake in the form: %s', async (_name, signInName, sentence) => {
  const page = await test.visitor().post('/sign-in/link', { signInName });
  expect(page.status).toBe(422);
  expect(page.text).toContain(sentence);
});

it('does not exist for a token that nobody made', async () => {
  expect((await test.visitor().get('/link/made-up')).status).toBe(410);
  expect((await test.visitor().post('/link/made-up')).status).toBe(410);
  expect((await test.visitor().post('/link/made-up/password', { password })).status).toBe(410);
});

it('is sent five times an hour to one address, real or not', async () => {
  for (const signInName of ['elin@example.org', 'nobody@example.com']) {
    const statuses = [];
    for (let times = 0; times < 6; times++) statuses.push((await test.visitor().post('/sign-in/link', { signInName })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  }
});
