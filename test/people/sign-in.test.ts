import { password } from '../cast.js';
import { useApp } from '../support/app.js';

const test = useApp();

it('lets her in with her password, and leads her where she wanted to', async () => {
  const browser = test.visitor();
  const answer = await browser.post('/sign-in', { signInName: ' Ada@Example.org ', password, next: '/courses' });
  expect(answer.headers['location']).toBe('/courses');
  expect((await browser.get('/home')).text).toContain('Hello, Ada');
});

it('leads nobody to another site', async () => {
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
    expect((await test.visitor().post('/sign-in', { signInName: 'ada@example.org', password, next })).headers['location']).toBe('/home');
  }
});

it('gives a new session at each sign-in, and ends the one before', async () => {
  const browser = test.visitor();
  await browser.post('/sign-in', { signInName: 'ada@example.org', password });
  const first = browser.cookie('__Host-session')!;
  await browser.post('/sign-in', { signInName: 'ada@example.org', password });
  expect(browser.cookie('__Host-session')).not.toBe(first);
  const thief = test.visitor();
  thief.setCookie('__Host-session', first);
  expect((await thief.get('/home')).headers['location']).toContain('/sign-in');
});

it.each([
  ['a wrong password', { signInName: 'ada@example.org', password: 'not her password' }],
  ['an account that does not exist', { signInName: 'nobody@example.org', password }],
  ['a name that can be none', { signInName: 'a b', password }],
])('says the same of %s', async (_name, form) => {
  const page = await test.visitor().post('/sign-in', form);
  expect(page.status).toBe(422);
  expect(page.text).toContain('The name and the password do not fit together.');
});

it.each([
  ['nothing', {}, 'Write your password.'],
  ['a list instead of a name', { signInName: ['ada@example.org', 'ben@example.org'], password }, 'Something needs to be changed'],
  ['a character that no database takes', { signInName: 'ada\u0000@example.org', password: 'not her password' }, 'do not fit together'],
])('bears %s', async (_name, form, sentence) => {
  const page = await test.visitor().post('/sign-in', form);
  expect(page.status).toBe(422);
  expect(page.text).toContain(sentence);
});

it('signs her out', async () => {
  const browser = await test.as(test.cast.ada);
  expect((await browser.post('/sign-out')).headers['location']).toBe('/sign-in');
  expect(browser.cookie('__Host-session')).toBeUndefined();
  expect((await browser.get('/home')).headers['location']).toContain('/sign-in');
});

it('counts right passwords for nothing, and holds back who guesses, whether or not there is such an account', async () => {
  for (let number = 0; number < 12; number++) await test.visitor().post('/sign-in', { signInName: 'ben@example.org', password });
  for (const signInName of ['ben@example.org', 'nobody@example.com']) {
    const statuses = [];
    for (let number = 0; number < 11; number++) statuses.push((await test.visitor().post('/sign-in', { signInName, password: `guess ${number}` })).status);
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
  }
});

it('says politely how long to wait and what to do instead, and lets others in meanwhile', async () => {
  const page = await test.visitor().post('/sign-in', { signInName: 'ben@example.org', password });
  expect(page.status).toBe(429);
  expect(Number(page.headers['retry-after'])).toBeGreaterThan(600);
  expect(page.text).toContain('Wait 15 minutes and try again.');
  expect(page.text).toContain('<a class="button" href="/sign-in/link">Sign in without a password</a>');
  expect((await test.visitor().post('/sign-in', { signInName: 'cleo@example.org', password })).status).toBe(303);
});
