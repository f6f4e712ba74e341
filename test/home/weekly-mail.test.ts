import { DigestService } from '../../src/home/digest.service.js';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Mail } from '../../src/platform/mail/mail.entity.js';
import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';

const test = useApp();

const everybody = '00000000-0000-0000-0000-000000000000';

function mails(): Promise<Mail[]> {
  return test.get(Database).repository(Mail).find({ order: { id: 'ASC' } });
}

function send(): Promise<void> {
  return test.get(DigestService).sendFrom(everybody, test.clock.now());
}

beforeAll(async () => {
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }, { slug: 'price' }] }] });
  for (const member of [test.cast.ada, test.cast.ben]) {
    const browser = await test.as(member);
    await browser.post('/courses/baking/enrolment');
    await browser.post('/courses/baking/costs/lesson/flour/completion');
  }
  await test.get(Database).repository(Person).update({ id: test.cast.ada.id }, { digest: true });
});

it('goes to those who wished it, once a week, with a link to the exact place', async () => {
  await Promise.all([send(), send()]);
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail!.recipient).toBe('ada@example.org');
  expect(mail!.text).toContain('http://localhost/courses/baking/costs/lesson/price');
  test.clock.pass(5 * 24 * 3600);
  await send();
  expect(await mails()).toHaveLength(1);
  test.clock.pass(2 * 24 * 3600);
  await send();
  expect(await mails()).toHaveLength(2);
});

it('ends with one press of a button, and not by looking', async () => {
  const [mail] = await mails();
  const { pathname } = new URL(mail!.unsubscribe!);
  const visitor = test.visitor();
  expect((await visitor.get(pathname)).text).toContain('End it');
  test.clock.pass(7 * 24 * 3600);
  await send();
  expect(await mails()).toHaveLength(3);
  for (let times = 0; times < 2; times++) expect((await visitor.post(pathname, { 'List-Unsubscribe': 'One-Click' })).text).toContain('You get no weekly mail any more.');
  expect((await (await test.as(test.cast.ada)).get('/me/consents')).text.match(/You took it back: A mail once a week/g)).toHaveLength(1);
  test.clock.pass(7 * 24 * 3600);
  await send();
  expect(await mails()).toHaveLength(3);
});

it('speaks her language', async () => {
  await test.get(Database).repository(Person).update({ id: test.cast.ada.id }, { digest: true, language: 'fi' });
  await send();
  const mail = (await mails()).find(({ subject }) => subject === 'Sinun viikkosi i-Mentorissa');
  expect(mail).toMatchObject({ recipient: 'ada@example.org', text: expect.stringContaining('/courses/baking/costs/lesson/price') });
});

it('says nothing when there is nothing to say', async () => {
  await test.get(Database).repository(Person).update({ id: test.cast.max.id }, { digest: true });
  const before = await mails();
  await send();
  expect(await mails()).toEqual(before);
});
