import { useApp, type Browser } from '../support/app.js';
import { linkIn, mailsTo } from '../support/letters.js';

const test = useApp();

const form = { name: 'Layla', signInName: 'layla@example.org', password: 'three words together', consent: 'yes' };
const recoveryCode = /([A-Z2-9]{4}-){3}[A-Z2-9]{4}/;

async function signsIn(signInName: string, password: string): Promise<boolean> {
  return (await test.visitor().post('/sign-in', { signInName, password })).status === 303;
}

it('opens an account and signs her in', async () => {
  const browser = test.visitor();
  const answer = await browser.post('/sign-up', form);
  expect(answer.status).toBe(303);
  expect((await browser.follow(answer)).text).toContain('Hello, Layla');
});

it('asks by mail whether the address is hers', async () => {
  const [mail] = await mailsTo(test, form.signInName);
  expect(mail!.subject).toBe('Is this your address?');
  const page = await test.visitor().get(linkIn(mail));
  expect(page.text).toContain('This is my address');
  expect((await test.visitor().post(linkIn(mail))).headers['location']).toBe('/sign-in');
});

it('takes a phone number, however it is written, with a recovery code since no mail will reach her', async () => {
  const phone = test.visitor();
  const answer = await phone.post('/sign-up', { ...form, signInName: '+358 40 765 4321' });
  expect((await phone.follow(answer)).text).toMatch(recoveryCode);
  expect(await signsIn('00358407654321', form.password)).toBe(true);
});

describe('somebody who has no address', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = test.visitor();
  });

  it('gets a user name and a recovery code', async () => {
    const answer = await browser.post('/sign-up', { ...form, signInName: '', next: '/courses' });
    expect(answer.headers['location']).toBe('/recovery-code');
    const page = await browser.follow(answer);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.text).toMatch(recoveryCode);
    const [username] = /[a-z]+-[a-z]+-\d{4}/.exec(page.text)!;
    expect(await signsIn(username, form.password)).toBe(true);
  });

  it('sees them again when she loads the page again, without a second account', async () => {
    expect((await browser.get('/recovery-code')).text).toMatch(recoveryCode);
  });

  it('sees them no more when she has written them down, and goes where she wanted to', async () => {
    expect((await browser.post('/recovery-code/written')).headers['location']).toBe('/courses');
    expect((await browser.get('/recovery-code')).headers['location']).toBe('/me');
  });

  it('shows them to nobody else on the same phone, and not for longer than ten minutes', async () => {
    const phone = test.visitor();
    await phone.post('/sign-up', { ...form, signInName: '' });
    const kept = phone.cookie('recovery-code')!;
    expect(kept).not.toMatch(recoveryCode);
    const ada = await test.as(test.cast.ada);
    ada.setCookie('recovery-code', kept);
    expect((await ada.get('/recovery-code')).status).toBe(303);
    test.clock.pass(601);
    expect((await phone.get('/recovery-code')).status).toBe(303);
  });
});

describe('an address that somebody has already', () => {
  const taken = { ...form, name: 'Stranger', signInName: 'ada@example.org', password: 'not what ada chose' };

  it('gets the same answer as a new one', async () => {
    const [first, second] = [test.visitor(), test.visitor()];
    const answers = [await first.post('/sign-up', taken), await second.post('/sign-up', { ...taken, signInName: 'free@example.org' })];
    expect(answers[0]!.status).toBe(answers[1]!.status);
    expect(answers[0]!.headers['location']).toBe(answers[1]!.headers['location']);
    expect((await first.get('/home')).text).toContain('Hello, Stranger');
    expect(await signsIn(taken.signInName, taken.password)).toBe(true);
  });

  it('leaves the account of its owner alone, and tells her', async () => {
    expect(await signsIn('ada@example.org', 'three words together')).toBe(true);
    const mails = await mailsTo(test, 'ada@example.org');
    expect(mails.map(({ subject, personId }) => [subject, personId])).toEqual([['You have an account at i-Mentor already', test.cast.ada.id]]);
  });

  it('takes the owner to her own account', async () => {
    const owner = test.visitor();
    await owner.post(linkIn((await mailsTo(test, 'ada@example.org'))[0]));
    expect((await owner.get('/home')).text).toContain('Hello, Ada');
  });

  it('is said to be known to somebody who types the right password too', async () => {
    const page = await test.visitor().post('/sign-up', { ...form, signInName: 'ada@example.org' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('You have this account already.');
  });
});

it('lets a family share a number, each with her own password, but not a whole street', async () => {
  const number = '+358 40 111 2222';
  const passwords = ['first of the family', 'second of the family', 'third of the family', 'somebody else again'];
  const statuses = [];
  for (const password of passwords) statuses.push((await test.visitor().post('/sign-up', { ...form, name: password, signInName: number, password })).status);
  expect(statuses.slice(0, 3)).toEqual([303, 303, 303]);
  expect(statuses[3]).toBeGreaterThanOrEqual(422);
  const second = test.visitor();
  await second.post('/sign-in', { signInName: number, password: passwords[1]! });
  expect((await second.get('/home')).text).toContain(`Hello, ${passwords[1]}`);
});

it('cannot give a user name twice, so it says that one is taken', async () => {
  await test.visitor().post('/sign-up', { ...form, signInName: 'Fatima' });
  const page = await test.visitor().post('/sign-up', { ...form, signInName: 'fatima', password: 'another three words' });
  expect(page.status).toBe(422);
  expect(page.text).toContain('This name is not free.');
});

it.each([
  ['no name', { name: ' ' }, 'Write a name.'],
  ['a name that nobody sees', { name: '\u200b\u2060' }, 'Write a name.'],
  ['an address that is none', { signInName: 'layla@' }, 'does not look like an e-mail'],
  ['a short password', { password: 'short' }, 'too short'],
  ['no consent', { consent: '' }, 'only if you agree'],
])('shows the mistake beside what was typed: %s', async (_name, difference, sentence) => {
  const page = await test.visitor().post('/sign-up', { ...form, signInName: 'new@example.org', ...difference });
  expect(page.status).toBe(422);
  expect(page.text).toContain(sentence);
  if (!('name' in difference)) expect(page.text).toContain('value="Layla"');
  expect(page.text).not.toContain(`value="${form.password}"`);
});

it('holds back somebody who uses one address again and again', async () => {
  const answers = [];
  for (let number = 0; number < 4; number++) answers.push(await test.visitor().post('/sign-up', { ...form, signInName: 'often@example.org', password: `another password ${number}` }));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 429]);
  expect(Number(answers[3]!.headers['retry-after'])).toBeGreaterThan(3600);
});

it('refuses a form that another site sent', async () => {
  const answer = await test.visitor().post('/sign-up', form, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' });
  expect(answer.status).toBe(403);
});
