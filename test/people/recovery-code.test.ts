import { useApp, type Browser } from '../support/app.js';

const test = useApp();

const password = 'three words together';
const fresh = 'four other words together';

/** Signs up without an address. Returns her browser, user name and recovery code. */
async function layla(): Promise<{ browser: Browser; signInName: string; code: string }> {
  const browser = test.visitor();
  const page = await browser.follow(await browser.post('/sign-up', { name: 'Layla', signInName: '', password, consent: 'yes' }));
  return { browser, signInName: /[a-z]+-[a-z]+-\d{4}/.exec(page.text)![0], code: codeOn(page.text) };
}

function codeOn(page: string): string {
  return /([A-Z2-9]{4}-){3}[A-Z2-9]{4}/.exec(page)![0];
}

it('lets her in with a new password, and gives her a new code', async () => {
  const { browser: lost, signInName, code } = await layla();
  const browser = test.visitor();
  const typed = code.toLowerCase().replaceAll('-', ' ');
  const answer = await browser.post('/password/recovery', { signInName, code: typed, password: fresh });
  expect(answer.headers['location']).toBe('/recovery-code');
  expect(codeOn((await browser.follow(answer)).text)).not.toBe(code);
  expect((await browser.get('/home')).text).toContain('Hello, Layla');
  expect((await lost.get('/home')).status).toBe(303);
  expect((await test.visitor().post('/sign-in', { signInName, password: fresh })).status).toBe(303);
});

it('works once', async () => {
  const { signInName, code } = await layla();
  await test.visitor().post('/password/recovery', { signInName, code, password: fresh });
  const again = await test.visitor().post('/password/recovery', { signInName, code, password });
  expect(again.status).toBe(422);
  expect(again.text).toContain('The name and the code do not fit together.');
});

it('says the same when there is no such account', async () => {
  const page = await test.visitor().post('/password/recovery', { signInName: 'nobody-here-1234', code: 'ABCD-EFGH-JKMN-PQRS', password: fresh });
  expect(page.status).toBe(422);
  expect(page.text).toContain('The name and the code do not fit together.');
});

it.each([
  ['no name', { signInName: '' }, 'Write your e-mail'],
  ['no code', { code: '' }, 'Write your recovery code.'],
  ['a short password', { password: 'short' }, 'too short'],
])('shows the mistake in the form: %s', async (_name, difference, sentence) => {
  const page = await test.visitor().post('/password/recovery', { signInName: 'teal-river-4821', code: 'ABCD-EFGH-JKMN-PQRS', password: fresh, ...difference });
  expect(page.status).toBe(422);
  expect(page.text).toContain(sentence);
});

it('cannot be guessed', async () => {
  const { signInName } = await layla();
  const statuses = [];
  for (let number = 0; number < 6; number++) statuses.push((await test.visitor().post('/password/recovery', { signInName, code: `ABCD-EFGH-JKMN-PQR${number}`, password: fresh })).status);
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
});
