import { SessionsService } from '../../src/people/index.js';
import { password, type CastMember } from '../cast.js';
import { Browser, useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

const phone = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';

async function signIn(member: CastMember, agent: string): Promise<Browser> {
  const browser = test.visitor();
  await browser.post('/sign-in', { signInName: member.email, password, shared: 'yes' }, { 'user-agent': agent });
  return browser;
}

function addressIn(page: string): string {
  return /action="(\/me\/devices\/[0-9a-f]{64}\/closure)"/.exec(page)![1]!;
}

it('are listed, with the one in her hand first', async () => {
  await signIn(test.cast.ada, phone);
  test.clock.pass(120);
  const page = await (await test.as(test.cast.ada)).get('/me/devices');
  expect(page.text).toContain('Chrome, Android');
  expect(page.text).toContain('Used by several people');
  expect(page.text.indexOf('This device')).toBeLessThan(page.text.indexOf('Chrome, Android'));
});

it('can be signed out one by one', async () => {
  const lost = await signIn(test.cast.ben, phone);
  const here = await test.as(test.cast.ben);
  const closed = await here.post(addressIn((await here.get('/me/devices')).text));
  expect((await here.follow(closed)).text).toContain('You are signed out there.');
  expect((await lost.get('/home')).status).toBe(303);
  expect((await here.get('/home')).status).toBe(200);
});

it('can be signed out all at once, except this one', async () => {
  const others = [await test.as(test.cast.cleo), await test.as(test.cast.cleo)];
  const here = await test.as(test.cast.cleo);
  await here.post('/me/devices/closure');
  for (const other of others) expect((await other.get('/home')).status).toBe(303);
  expect((await here.get('/me/devices')).text).not.toContain('Sign out everywhere else');
});

it('are no business of anybody else', async () => {
  const elin = await test.get(SessionsService).open(test.cast.elin.id, false, test.clock.now());
  const id = test.get(SessionsService).idOf(elin).toString('hex');
  const max = await test.as(test.cast.max);
  for (const address of [id, 'nothing', '00']) expect((await max.post(`/me/devices/${address}/closure`)).status).toBe(404);
  expect((await new Browser(test.address, elin).get('/home')).status).toBe(200);
});

it('write nothing while she reads, but once an hour: her sixty days count from her last hour here', async () => {
  const elin = await test.as(test.cast.elin);
  const writes = async (seconds: number) => {
    test.clock.pass(seconds);
    return (await queriesOf(() => elin.get('/home'))).filter((query) => query.startsWith('UPDATE "session"')).length;
  };
  expect([await writes(3000), await writes(1200), await writes(60), await writes(3000)]).toEqual([0, 1, 0, 0]);
  for (let days = 0; days < 120; days += 40) {
    test.clock.pass(40 * 24 * 3600);
    expect((await elin.get('/home')).status).toBe(200);
  }
});

it('takes two queries', async () => {
  const ada = await test.as(test.cast.ada);
  expect(await queriesOf(() => ada.get('/me/devices'))).toHaveLength(2);
});
