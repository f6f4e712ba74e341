import { Database } from '../../src/platform/database/database.service.js';
import { Answer } from '../../src/quizzes/index.js';
import { makeAttempt } from '../make/attempt.js';
import { aNumber, aSingle, everyKind } from '../make/quiz.js';
import { useApp, type Browser } from '../support/app.js';
import { fieldsOf } from '../support/fields.js';

const test = useApp();

/** One change as the browser’s queue sends it, made `elapsed` milliseconds after the test began. */
function change(key: string, response: object, elapsed: number) {
  return { deed: 'save', response, key: `change-${key}`, sentAt: '2026-11-22T10:00:00.000Z', elapsed };
}

async function stored(attempt: string, questionId: string): Promise<Answer> {
  return test.get(Database).repository(Answer).findOneByOrFail({ attemptId: attempt.split('/').at(-1)!, questionId });
}

/** Opens the page, and sends its form with what was changed there. */
async function fill(tab: { browser: Browser; fields: Record<string, string | string[]> }, attempt: string, changed: Record<string, string | string[]>) {
  return tab.browser.post(attempt, { ...tab.fields, ...changed, press: 'save' });
}

async function open(browser: Browser, attempt: string) {
  return { browser, fields: fieldsOf((await browser.get(attempt)).text) };
}

it('keeps what each of two pages changed, and leaves alone what neither did', async () => {
  const { browser, attempt } = await makeAttempt(test, test.cast.ada, [aNumber('flour'), aNumber('rent'), aNumber('sugar')]);
  await browser.post(attempt, { 'answer.sugar.text': '3', press: 'save' });
  const [one, other] = [await open(browser, attempt), await open(browser, attempt)];
  await fill(one, attempt, { 'answer.flour.text': '1' });
  await fill(other, attempt, { 'answer.rent.text': '2' });
  const { fields } = await open(browser, attempt);
  expect(fields).toMatchObject({ 'answer.flour.text': '1', 'answer.rent.text': '2', 'answer.sugar.text': '3' });
  expect((await stored(attempt, 'sugar')).revision).toBe(1);
});

it('takes away a tick that was taken away', async () => {
  const { question, right } = everyKind()[1]!;
  const { browser, attempt } = await makeAttempt(test, test.cast.ben, [question]);
  await browser.post(attempt, { ...right, press: 'save' });
  const { fields } = await open(browser, attempt);
  expect(fields).toMatchObject(right);
  const { 'answer.multiple.options': _ticks, ...withoutTicks } = fields;
  await browser.post(attempt, { ...withoutTicks, press: 'save' });
  expect((await open(browser, attempt)).fields).not.toHaveProperty(['answer.multiple.options']);
});

it('keeps the later of two answers to one question, whichever arrives first', async () => {
  const { browser, attempt } = await makeAttempt(test, test.cast.ada, [aSingle('bread')]);
  test.clock.pass(60);
  const later = await browser.postJson(`${attempt}/answers/bread`, change('laptop', { option: 'flour' }, 20_000));
  const earlier = await browser.postJson(`${attempt}/answers/bread`, change('phone', { option: 'bread' }, 10_000));
  expect([later.body, earlier.body]).toMatchObject([{ kept: 'saved' }, { kept: 'outdated' }]);
  expect((await stored(attempt, 'bread')).state.response).toEqual({ option: 'flour' });
});

it('loses and doubles nothing when many changes come at the same moment', async () => {
  const sentAt = test.clock.now().toISOString();
  const { browser, attempt } = await makeAttempt(test, test.cast.cleo, [aNumber('flour'), aNumber('rent')]);
  test.clock.pass(60);
  const changes = Array.from({ length: 6 }, (_, index) => ({ ...change(`tab-${index}`, { text: String(index) }, 1000 * index), sentAt }));
  const answers = await Promise.all([...changes, ...changes].flatMap((sent) => ['flour', 'rent'].map((question) => browser.postJson(`${attempt}/answers/${question}`, sent))));
  expect(answers.filter(({ body }) => !['saved', 'outdated'].includes(body.kept))).toEqual([]);
  for (const question of ['flour', 'rent']) expect((await stored(attempt, question)).state.response).toEqual({ text: '5' });
  await browser.post(`${attempt}/submission`);
  expect((await browser.get(attempt)).text).toContain('0 of 2 points');
});
