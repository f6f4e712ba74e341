import { password } from '../cast.js';
import { useApp } from '../support/app.js';
import { linkIn, mailsTo } from '../support/letters.js';

const test = useApp();

const fresh = 'four other words together';

async function linkFor(signInName: string): Promise<string> {
  await test.visitor().post('/password/forgotten', { signInName });
  return linkIn((await mailsTo(test, signInName))[0]);
}

it('lets her choose a new one by a link, signs her in, and out everywhere else', async () => {
  const elsewhere = await test.as(test.cast.ada);
  const link = await linkFor('ada@example.org');
  const browser = test.visitor();
  expect((await browser.get(link)).text).toContain('New password');
  expect((await browser.post(`${link}/password`, { password: fresh })).headers['location']).toBe('/home');
  expect((await browser.get('/home')).text).toContain('Hello, Ada');
  expect((await elsewhere.get('/home')).status).toBe(303);
  expect((await test.visitor().post('/sign-in', { signInName: 'ada@example.org', password })).status).toBe(422);
  expect((await test.visitor().post('/sign-in', { signInName: 'ada@example.org', password: fresh })).status).toBe(303);
});

it('shows what is wrong with the new password, and keeps the link', async () => {
  const link = await linkFor('ben@example.org');
  const page = await test.visitor().post(`${link}/password`, { password: 'short' });
  expect(page.status).toBe(422);
  expect(page.text).toContain('too short');
  expect((await test.visitor().post(`${link}/password`, { password: fresh })).status).toBe(303);
});

it('makes other links to her useless', async () => {
  const [first, second] = [await linkFor('cleo@example.org'), await linkFor('cleo@example.org')];
  await test.visitor().post(`${second}/password`, { password: fresh });
  expect((await test.visitor().get(first)).status).toBe(410);
});

it('is not a link to sign in with: that has another button', async () => {
  const link = await linkFor('dara@example.org');
  expect((await test.visitor().post(link)).status).toBe(410);
  expect((await test.visitor().get(link)).status).toBe(200);
});

it('proves the address', async () => {
  await test.visitor().post('/sign-up', { name: 'Layla', signInName: 'layla@example.org', password, consent: 'yes' });
  await test.visitor().post(`${await linkFor('layla@example.org')}/password`, { password: fresh });
  await test.visitor().post('/sign-in/link', { signInName: 'layla@example.org' });
  expect((await mailsTo(test, 'layla@example.org'))[0]!.subject).toBe('Your link to sign in to i-Mentor');
});
