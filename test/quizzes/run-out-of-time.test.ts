import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { Attempt, Quiz } from '../../src/quizzes/index.js';
import { makeAttempt, type Attempting } from '../make/attempt.js';
import { aSingle } from '../make/quiz.js';
import { useApp } from '../support/app.js';

const test = useApp();

const tenMinutes = { timeMinutes: 10 };

async function row(attempt: string): Promise<Attempt> {
  return test.get(Database).repository(Attempt).findOneByOrFail({ id: attempt.split('/').at(-1)! });
}

/** What the queue does every minute. */
async function oneRound(): Promise<void> {
  await test.get(Jobs).send('expire-attempts');
  expect(await test.get(Jobs).drain()).toMatchObject({ failed: 0 });
}

function change(key: string, option: string, sentAt: Date, elapsed: number) {
  return { deed: 'save', response: { option }, key: `change-${key}`, sentAt: sentAt.toISOString(), elapsed };
}

it('is handed in for her although she closed the page, and her progress knows at once', async () => {
  const { browser, attempt, course } = await makeAttempt(test, test.cast.ada, [aSingle('bread')], { ...tenMinutes, passPercent: 50 });
  await browser.post(attempt, { 'answer.bread.option': 'flour', press: 'save' });
  test.clock.pass(599);
  await oneRound();
  expect((await row(attempt)).finishedAt).toBeNull();
  test.clock.pass(61);
  await oneRound();
  expect(await row(attempt)).toMatchObject({ percent: 100, finishedAt: new Date(test.clock.now().getTime() - 60_000) });
  expect((await browser.get(course)).text).toContain('Done on 22 November 2026');
});

it('tells her on the page of the result', async () => {
  const { browser, attempt } = await makeAttempt(test, test.cast.ben, [aSingle('bread')], tenMinutes);
  const inTime = await makeAttempt(test, test.cast.cleo, [aSingle('bread')], tenMinutes);
  await inTime.browser.post(`${inTime.attempt}/submission`);
  test.clock.pass(600);
  await oneRound();
  expect((await browser.get(attempt)).text).toContain('We handed in what you had answered.');
  expect((await inTime.browser.get(inTime.attempt)).text).not.toContain('We handed in what you had answered.');
});

it('goes on with the others when one cannot be graded', async () => {
  const attempts: Attempting[] = [];
  for (const member of [test.cast.ada, test.cast.ben]) {
    attempts.push(await makeAttempt(test, member, [aSingle(`once-${member.name}`)], tenMinutes));
    test.clock.pass(1);
  }
  const broken = await row(attempts[0]!.attempt);
  const { definition } = await test.get(Database).repository(Quiz).findOneByOrFail({ id: broken.quizId });
  const copy = await test.get(Database).repository(Quiz).save({ fingerprint: 'broken', definition: { ...definition, rules: null as never } });
  await test.get(Database).repository(Attempt).update({ id: broken.id }, { quizId: copy.id });
  test.clock.pass(600);
  await oneRound();
  expect((await row(attempts[0]!.attempt)).finishedAt).toBeNull();
  expect((await row(attempts[1]!.attempt)).finishedAt).not.toBeNull();
  await test.get(Database).repository(Attempt).update({ id: broken.id }, { quizId: broken.quizId });
  await oneRound();
  expect((await row(attempts[0]!.attempt)).finishedAt).not.toBeNull();
});

it('finds them by an index, however many attempts there are', async () => {
  const plan = await test.get(Database).transaction(async () => {
    await test.get(Database).query('SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off');
    return test.get(Database).query("EXPLAIN SELECT id FROM attempt WHERE finished_at IS NULL AND deadline_at <= now() ORDER BY deadline_at, id LIMIT 100");
  });
  expect(JSON.stringify(plan)).toContain('attempt_deadline_at_idx');
});

it('takes an answer that was made in time and came later, and says so', async () => {
  const sentAt = test.clock.now();
  const { browser, attempt } = await makeAttempt(test, test.cast.ada, [aSingle('bread')], tenMinutes);
  test.clock.pass(900);
  await oneRound();
  const sent = await browser.postJson(`${attempt}/answers/bread`, change('tunnel', 'flour', sentAt, 30_000));
  expect(sent.body).toMatchObject({ kept: 'saved' });
  const review = await browser.get(attempt);
  expect(review.text).toContain('1 of 1 points');
  expect(review.text).toContain('This answer came after the end. You made it in time, so it counts.');
});

it('takes nothing after the end that was made after it, nor after she handed in herself', async () => {
  const sentAt = test.clock.now();
  const { browser, attempt } = await makeAttempt(test, test.cast.ben, [aSingle('bread')], tenMinutes);
  await browser.post(`${attempt}/submission`);
  test.clock.pass(610);
  const sent = [change('after', 'flour', sentAt, 605_000), change('before', 'flour', sentAt, 5_000)];
  for (const body of sent) expect((await browser.postJson(`${attempt}/answers/bread`, body)).body).toEqual({ kept: 'closed' });
  expect((await browser.post(attempt, { 'answer.bread.option': 'flour', press: 'save' })).status).toBe(303);
  expect((await browser.get(attempt)).text).toContain('0 of 1 points');
});

it('flags nothing when the page sends, at the end, what it had saved before', async () => {
  const { browser, attempt } = await makeAttempt(test, test.cast.cleo, [aSingle('bread')], tenMinutes);
  await browser.post(attempt, { 'answer.bread.option': 'flour', press: 'save' });
  test.clock.pass(601);
  const answer = await browser.post(attempt, { 'answer.bread.option': 'flour', press: 'save' });
  const review = await browser.follow(answer);
  expect(review.text).toContain('1 of 1 points');
  expect(review.text).not.toContain('came after the end');
});
