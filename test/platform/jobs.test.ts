import { Database } from '../../src/platform/database/database.service.js';
import { Jobs, type JobData } from '../../src/platform/jobs/jobs.service.js';
import { Workers } from '../../src/platform/jobs/workers.service.js';
import { useApp } from '../support/app.js';
import { dueNow, until } from '../support/jobs.js';

const test = useApp();

let jobs: Jobs;
let database: Database;
let done: JobData[] = [];
let broken = false;

beforeAll(async () => {
  jobs = test.get(Jobs);
  database = test.get(Database);
  jobs.register('test-note', async (data) => {
    if (broken) throw new Error('not today');
    done.push(data);
  });
  await jobs.onApplicationBootstrap();
});

beforeEach(async () => {
  done = [];
  broken = false;
});

it('does a job once, with the data that it was sent with', async () => {
  await jobs.send('test-note', { step: 7 });
  expect(await jobs.drain()).toEqual({ done: 1, failed: 0 });
  expect(await jobs.drain()).toEqual({ done: 0, failed: 0 });
  expect(done).toEqual([{ step: 7 }]);
});

it('hands over the time of the clock', async () => {
  const times: Date[] = [];
  jobs.register('test-time', async (_data, now) => void times.push(now));
  await jobs.onApplicationBootstrap();
  await jobs.send('test-time');
  await jobs.drain();
  expect(times).toEqual([test.clock.now()]);
});

it('forgets a job whose transaction is taken back', async () => {
  const work = database.transaction(async () => {
    await jobs.send('test-note', { step: 1 });
    throw new Error('taken back');
  });
  await expect(work).rejects.toThrow('taken back');
  expect(await jobs.drain()).toEqual({ done: 0, failed: 0 });
});

it('keeps a job of a transaction to itself until that is committed', async () => {
  await database.transaction(async () => {
    await jobs.send('test-note', { step: 2 });
    const elsewhere = await database.apart('SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = $1 AND state < $2', ['test-note', 'active']);
    expect(elsewhere.rows).toEqual([{ jobs: 0 }]);
  });
  expect(await jobs.drain()).toEqual({ done: 1, failed: 0 });
});

it('waits with a job that is due later', async () => {
  await jobs.send('test-note', { step: 3 }, 600);
  expect(await jobs.drain()).toEqual({ done: 0, failed: 0 });
  await dueNow(database, 'test-note');
  expect(await jobs.drain()).toEqual({ done: 1, failed: 0 });
});

it('tries a failed job again, later and later', async () => {
  broken = true;
  await jobs.send('test-note', { step: 4 });
  const waits: number[] = [];
  for (let tries = 0; tries < 4; tries++) {
    expect(await jobs.drain()).toEqual({ done: 0, failed: 1 });
    waits.push(await secondsUntilNext());
    await dueNow(database, 'test-note');
  }
  expect(waits[0]).toBeGreaterThanOrEqual(25);
  expect(waits[3]).toBeGreaterThan(waits[0]!);
  broken = false;
  expect(await jobs.drain()).toEqual({ done: 1, failed: 0 });
});

it('refuses a job that nobody has registered', async () => {
  await expect(jobs.send('test-nobody')).rejects.toThrow('test-nobody');
});

it('forgets what names a person who is erased', async () => {
  await jobs.send('test-note', { person: test.cast.ada.id });
  await jobs.send('test-note', { person: test.cast.ben.id });
  await jobs.drain();
  await jobs.forget(test.cast.ada.id);
  const [left] = await database.query<{ ada: number; ben: number }>(
    'SELECT count(*) FILTER (WHERE strpos(data::text, $1) > 0)::int AS ada, count(*) FILTER (WHERE strpos(data::text, $2) > 0)::int AS ben FROM pgboss.job',
    [test.cast.ada.id, test.cast.ben.id],
  );
  expect(left).toEqual({ ada: 0, ben: 1 });
});

describe('workers', () => {
  it('do what is due, and put recurring work on the list', async () => {
    jobs.repeat('test-nightly', '15 3 * * *', async () => {});
    await jobs.onApplicationBootstrap();
    const workers = test.get(Workers);
    await workers.start();
    await jobs.send('test-note', { step: 5 });
    await until(() => done.length > 0);
    const schedules = await database.query('SELECT name, cron, timezone FROM pgboss.schedule WHERE name = $1', ['test-nightly']);
    await workers.onModuleDestroy();
    expect(done).toEqual([{ step: 5 }]);
    expect(schedules).toEqual([{ name: 'test-nightly', cron: '15 3 * * *', timezone: 'UTC' }]);
  });
});

async function secondsUntilNext(): Promise<number> {
  const rows = await database.query<{ seconds: number }>(
    "SELECT extract(epoch FROM start_after - now())::float AS seconds FROM pgboss.job WHERE name = 'test-note' AND state = 'retry'",
  );
  return rows[0]!.seconds;
}
