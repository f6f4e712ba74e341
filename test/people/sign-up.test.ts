import { useApp } from '../support/app.js';

const test = useApp();

const form = { name: 'Layla', signInName: 'layla@example.org', password: 'three words together', consent: 'yes' };

it('opens an account and signs her in', async () => {
  const browser = test.visitor();
  const answer = await browser.post('/sign-up', form);
  expect(answer.status).toBe(303);
  expect((await browser.follow(answer)).text).toContain('Hello, Layla');
});

it('takes a phone number, however it is written', async () => {
  await test.visitor().post('/sign-up', { ...form, signInName: '+358 40 765 4321' });
  const browser = test.visitor();
  const answer = await browser.post('/sign-in', { signInName: '00358407654321', password: form.password });
  expect(answer.headers['location']).toBe('/home');
});

it('makes a user name and a recovery code for somebody who has no address', async () => {
  const page = await test.visitor().post('/sign-up', { ...form, signInName: '' });
  expect(page.status).toBe(200);
  expect(page.text).toMatch(/[a-z]+-[a-z]+-\d{4}/);
  expect(page.text).toMatch(/([A-Z2-9]{4}-){3}[A-Z2-9]{4}/);
});

it.each([
  ['no name', { name: ' ' }, 'Write a name.'],
  ['an address that is none', { signInName: 'layla@' }, 'does not look like an e-mail'],
  ['a short password', { password: 'short' }, 'too short'],
  ['no consent', { consent: '' }, 'only if you agree'],
  ['an address that is taken', { signInName: 'ada@example.org' }, 'Somebody has an account'],
])('shows the mistake beside what was typed: %s', async (_name, difference, sentence) => {
  const page = await test.visitor().post('/sign-up', { ...form, signInName: 'new@example.org', ...difference });
  expect(page.status).toBe(422);
  expect(page.text).toContain(sentence);
  if (!('name' in difference)) expect(page.text).toContain('value="Layla"');
  expect(page.text).not.toContain(`value="${form.password}"`);
});

it('refuses a form that another site sent', async () => {
  const answer = await test.visitor().post('/sign-up', form, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' });
  expect(answer.status).toBe(403);
});
