import { Database } from '../../src/platform/database/database.service.js';
import type { Limit } from '../../src/platform/throttle/limit.js';
import { Throttle } from '../../src/platform/throttle/throttle.service.js';
import { useApp } from '../support/app.js';

const test = useApp();

const limit: Limit = { name: 'test-tries', times: 3, seconds: 600 };

let throttle: Throttle;

beforeAll(() => {
  throttle = test.get(Throttle);
});

async function tryOften(who: string, times: number): Promise<void> {
  for (let tries = 0; tries < times; tries++) await throttle.count(limit, who);
}

it('lets somebody try as often as the limit says, and tells then how long to wait', async () => {
  await tryOften('ada', 3);
  await expect(throttle.count(limit, 'ada')).rejects.toMatchObject({ status: 429, values: { count: 10 } });
});

it('holds nobody else back', async () => {
  await tryOften('ben', 3);
  await throttle.count(limit, 'cleo');
});

it('counts tries that come at the same time', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => throttle.count(limit, 'dara')));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
});

it('takes back a try that was right, and forgets all of them', async () => {
  await tryOften('elin', 3);
  await throttle.takeBack(limit, 'elin');
  await tryOften('elin', 1);
  await expect(throttle.count(limit, 'elin')).rejects.toMatchObject({ status: 429 });
  await throttle.forget(limit, 'elin');
  await tryOften('elin', 3);
});

it('counts although the transaction is taken back', async () => {
  const work = test.get(Database).transaction(async () => {
    await tryOften('max', 3);
    throw new Error('taken back');
  });
  await expect(work).rejects.toThrow('taken back');
  await expect(throttle.count(limit, 'max')).rejects.toMatchObject({ status: 429 });
});

it('keeps no name and no address', async () => {
  await throttle.count(limit, 'noor@example.org');
  const keys = await test.get(Database).query<{ key: string }>('SELECT key FROM throttle');
  expect(keys.filter(({ key }) => key.includes('noor'))).toEqual([]);
  expect(keys.every(({ key }) => /^test-tries:[\w-]{43}$/.test(key))).toBe(true);
});

it('forgets what is over', async () => {
  await throttle.count(limit, 'noor');
  await test.get(Database).query('UPDATE throttle SET expire = 1');
  await throttle.tidy(new Date(2));
  expect(await test.get(Database).query('SELECT key FROM throttle')).toEqual([]);
});
