import { useApp, type Browser } from '../support/app.js';
import { linkIn, mailsTo } from '../support/letters.js';

const test = useApp();

const password = 'three words together';

async function signUp(signInName: string): Promise<Browser> {
  const browser = test.visitor();
  await browser.post('/sign-up', { name: 'Layla', signInName, password, consent: 'yes' });
  return browser;
}

it('lets somebody who has only a user name get mails, once she has opened the link', async () => {
  const layla = await signUp('layla-has-a-name');
  await layla.post('/me/address', { address: 'Layla@Example.org' });
  expect((await layla.get('/me')).text).toContain('layla@example.org (not confirmed yet)');
  const answer = await layla.post(linkIn((await mailsTo(test, 'layla@example.org'))[0]));
  expect((await layla.follow(answer)).text).not.toContain('(not confirmed yet)');
  expect((await test.visitor().post('/sign-in', { signInName: 'layla@example.org', password })).status).toBe(303);
});

it('sends the link again to somebody who lost the first', async () => {
  const noura = await signUp('noura@example.org');
  expect((await noura.get('/me/address')).text).toContain('value="noura@example.org"');
  await noura.post('/me/address', { address: 'noura@example.org' });
  expect(await mailsTo(test, 'noura@example.org')).toHaveLength(2);
});

it('does not tell whether somebody else has the address, and tells the owner', async () => {
  const stranger = await signUp('stranger-with-a-name');
  const answers = [await stranger.post('/me/address', { address: 'ada@example.org' }), await stranger.post('/me/address', { address: 'free@example.org' })];
  expect(answers.map(({ status, headers }) => [status, headers['location']])).toEqual([[303, '/me'], [303, '/me']]);
  expect((await mailsTo(test, 'ada@example.org'))[0]!.subject).toBe('You have an account at i-Mentor already');
  expect((await test.visitor().post('/sign-in', { signInName: 'ada@example.org', password })).status).toBe(303);
});

it.each(['', 'layla@', '+358401234567', 'a-user-name'])('says that “%s” is no address', async (address) => {
  const page = await (await test.as(test.cast.ben)).post('/me/address', { address });
  expect(page.status).toBe(422);
  expect(page.text).toContain('does not look like an e-mail address');
});

it('shows a phone number to nobody, not even to its owner', async () => {
  const phone = await signUp('+358 40 765 4321');
  await phone.post('/recovery-code/written');
  for (const path of ['/me', '/home', '/me/address', '/me/devices', '/me/data', '/me/consents']) {
    const { status, text } = await phone.get(path);
    expect([path, status, /7654321|765 4321/.test(text)]).toEqual([path, 200, false]);
  }
});
