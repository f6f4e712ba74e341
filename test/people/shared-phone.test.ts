import { Database } from '../../src/platform/database/database.service.js';
import { SessionsService } from '../../src/people/index.js';
import { hashPassword } from '../../src/people/passwords.js';
import { Person } from '../../src/people/person.entity.js';
import { password, type CastMember } from '../cast.js';
import { makeCourse } from '../make/course.js';
import { Browser, useApp } from '../support/app.js';
import { linkIn, mailsTo } from '../support/letters.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

const lesson = '/courses/baking/costs/lesson/flour';
const note = { note: 'Flour is 2 euros at the corner.' };

beforeAll(async () => {
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }] });
  for (const member of [test.cast.ada, test.cast.ben]) await (await test.as(member)).post('/courses/baking/enrolment');
});

/** A phone that several people use, with one of them signed in. */
async function sharedPhone(member: CastMember): Promise<Browser> {
  return new Browser(test.address, await test.get(SessionsService).open(member.id, true, test.clock.now()));
}

async function lockedPhone(member: CastMember): Promise<Browser> {
  const phone = await sharedPhone(member);
  test.clock.pass(601);
  return phone;
}

async function keptForms(): Promise<number> {
  const [row] = await test.get(Database).query<{ forms: number }>('SELECT count(*)::int AS forms FROM kept_form');
  return row!.forms;
}

function formOn(page: string): string {
  return /action="(\/kept\/[\w-]{36})"/.exec(page)![1]!;
}

it('offers on every page to switch to somebody else', async () => {
  const phone = await sharedPhone(test.cast.ada);
  expect((await phone.get('/home')).text).toContain('Not Ada? Switch person');
  expect((await (await test.as(test.cast.ada)).get('/home')).text).not.toContain('Not Ada?');
  await phone.post('/sign-out');
  expect((await phone.get('/home')).headers['location']).toContain('/sign-in');
});

describe('after ten minutes of rest', () => {
  it('asks whether it is still she, and leads her back to her page', async () => {
    const phone = await lockedPhone(test.cast.ada);
    const before = phone.cookie('__Host-session')!;
    const turned = await phone.get(lesson);
    expect(turned.headers['location']).toBe(`/unlock?next=${encodeURIComponent(lesson)}`);
    const locked = await phone.follow(turned);
    expect(locked.text).toContain('Is it still you, Ada?');
    expect(locked.text).not.toContain('it is deleted');
    expect(locked.headers['cache-control']).toBe('no-store');
    expect((await phone.post('/unlock', { password, next: lesson })).headers['location']).toBe(lesson);
    expect((await phone.get(lesson)).status).toBe(200);
    phone.setCookie('__Host-session', before);
    expect((await phone.get(lesson)).headers['location']).toContain('/sign-in');
  });

  it('stays open for somebody who goes on working', async () => {
    const phone = await sharedPhone(test.cast.ada);
    for (let minutes = 0; minutes < 30; minutes += 5) {
      test.clock.pass(300);
      expect((await phone.get('/home')).status).toBe(200);
    }
  });

  it('stays open on a phone of her own', async () => {
    const phone = await test.as(test.cast.ada);
    test.clock.pass(24 * 3600);
    expect((await phone.get('/home')).status).toBe(200);
  });

  it('takes the recovery code too', async () => {
    await test.get(Database).repository(Person).update({ id: test.cast.ada.id }, { recoveryHash: await hashPassword('ABCD-EFGH-JKMN-PQRS') });
    expect((await (await lockedPhone(test.cast.ada)).post('/unlock', { password: 'abcd efgh jkmn pqrs' })).headers['location']).toBe('/home');
  });

  it('shows nothing of hers on the pages for everybody, and sends the way of signing in to the lock', async () => {
    const phone = await lockedPhone(test.cast.ada);
    expect((await phone.get('/courses')).text).not.toContain('Ada');
    expect((await phone.get('/sign-in?next=/courses')).headers['location']).toBe('/unlock?next=%2Fcourses');
  });

  it.each([
    ['nothing', '', 'Write your password'],
    ['a wrong password', 'not her password', 'This is not your password'],
  ])('stays locked for %s', async (_name, typed, sentence) => {
    const phone = await lockedPhone(test.cast.ada);
    const page = await phone.post('/unlock', { password: typed });
    expect(page.status).toBe(422);
    expect(page.text).toContain(sentence);
    expect((await phone.get('/home')).status).toBe(303);
  });

  it('cannot be opened by guessing', async () => {
    const phone = await lockedPhone(test.cast.max);
    const statuses = [];
    for (let tries = 0; tries < 11; tries++) statuses.push((await phone.post('/unlock', { password: `guess ${tries}` })).status);
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
  });

  it('tells a script that saves by itself to wait', async () => {
    const phone = await lockedPhone(test.cast.ada);
    const answer = await phone.postJson(`${lesson}/note`, note);
    expect(answer.status).toBe(401);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});

describe('what she sends when it is locked', () => {
  it('is kept, offered to her when she has unlocked, and sent with one button', async () => {
    const phone = await lockedPhone(test.cast.ada);
    const turned = await phone.post(`${lesson}/note`, note, { referer: `${test.address}${lesson}` });
    expect(turned.headers['location']).toBe(`/unlock?next=${encodeURIComponent(lesson)}`);
    const unlocked = await phone.post('/unlock', { password, next: lesson });
    expect(unlocked.headers['location']).toBe(`/kept?next=${encodeURIComponent(lesson)}`);
    const page = await phone.follow(unlocked);
    expect(page.text).toContain('You had written this');
    expect(page.text).toContain(note.note);
    const sent = await phone.post(formOn(page.text), note);
    expect([sent.status, sent.headers['location']]).toEqual([307, `${lesson}/note`]);
    expect((await phone.post(sent.headers['location']!, note)).status).toBe(303);
    expect((await phone.get(lesson)).text).toContain(note.note);
    expect((await phone.get('/kept')).headers['location']).toBe('/home');
  });

  it('is kept once when a form saves itself again and again, as it was last', async () => {
    const phone = await lockedPhone(test.cast.ada);
    for (const words of ['Flour', 'Flour is dear', 'Flour is dear today']) {
      expect((await phone.post(`${lesson}/note`, { note: words }, { prefer: 'return=minimal', accept: 'application/json' })).status).toBe(401);
    }
    expect(await keptForms()).toBe(1);
    expect((await phone.follow(await phone.post('/unlock', { password }))).text).toContain('Flour is dear today');
    await phone.post('/sign-out');
  });

  it('can be thrown away', async () => {
    const phone = await lockedPhone(test.cast.ada);
    await phone.post(`${lesson}/note`, { note: 'Never mind' });
    const page = await phone.follow(await phone.post('/unlock', { password }));
    await phone.post(`${formOn(page.text)}/removal`);
    expect(await keptForms()).toBe(0);
  });

  it('is gone when somebody else takes the phone', async () => {
    const phone = await lockedPhone(test.cast.ada);
    await phone.post(`${lesson}/note`, { note: 'Only for Ada' });
    expect(await keptForms()).toBe(1);
    expect((await phone.get('/unlock')).text).toContain('If somebody else signs in, it is deleted.');
    await phone.post('/sign-out');
    expect(await keptForms()).toBe(0);
  });

  it('is not shown to somebody else who signs in on the same phone', async () => {
    const phone = await lockedPhone(test.cast.ada);
    await phone.post(`${lesson}/note`, { note: 'Only for Ada' });
    expect((await phone.post('/sign-in', { signInName: 'ben@example.org', password })).headers['location']).toBe('/home');
    expect((await phone.get('/kept')).headers['location']).toBe('/home');
    expect(await keptForms()).toBe(0);
  });

  it('is still hers when she comes back by a link and a new password', async () => {
    const phone = await lockedPhone(test.cast.cleo);
    await phone.post(`${lesson}/note`, { note: 'By Cleo' });
    await phone.post('/password/forgotten', { signInName: test.cast.cleo.email });
    const link = linkIn((await mailsTo(test, test.cast.cleo.email))[0]);
    const entered = await phone.post(`${link}/password`, { password });
    expect((await phone.follow(entered)).text).toContain('By Cleo');
    await phone.post('/sign-out');
  });

  it('cannot be had by anybody else who knows its address', async () => {
    const phone = await lockedPhone(test.cast.ada);
    await phone.post(`${lesson}/note`, note);
    const form = formOn((await phone.follow(await phone.post('/unlock', { password }))).text);
    for (const browser of [await test.as(test.cast.ben), await test.as(test.cast.ada)]) {
      expect((await browser.post(form, note)).status).toBe(404);
      expect((await browser.post(`${form}/removal`)).status).toBe(404);
    }
    await phone.post('/sign-out');
  });

  it('is kept for a day', async () => {
    const phone = await lockedPhone(test.cast.ada);
    await phone.post(`${lesson}/note`, note);
    test.clock.pass(24 * 3600 + 1);
    expect((await phone.post('/unlock', { password })).headers['location']).toBe('/home');
    await phone.post('/sign-out');
  });

  it('is not kept when a password is in it', async () => {
    const phone = await lockedPhone(test.cast.ada);
    await phone.post('/me/erasure', { password });
    expect(await keptForms()).toBe(0);
    await phone.post('/sign-out');
  });
});

it('keeps what she sends after her session is over, until the same person signs in', async () => {
  const browser = await test.as(test.cast.ada);
  test.clock.pass(60 * 24 * 3600 + 1);
  expect((await browser.post(`${lesson}/note`, { note: 'Sixty days later' })).headers['location']).toBe('/sign-in?next=%2Fhome');
  expect((await browser.get('/home')).headers['location']).toBe('/sign-in?next=%2Fhome');
  const entered = await browser.post('/sign-in', { signInName: 'ada@example.org', password });
  expect((await browser.follow(entered)).text).toContain('Sixty days later');
});

it('adds no query to a page', async () => {
  const phone = await sharedPhone(test.cast.ada);
  expect(await queriesOf(() => phone.get('/me/data'))).toHaveLength(1);
});
