import type { Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { untilOnPage, useBrowser, type Visit } from '../support/browser.js';
import { until } from '../support/jobs.js';
import { answer, answerEverything, everythingOnce, shownState, startEveryKind, storedAnswers, untilState } from './attempts.js';

const test = useApp();
const visits = useBrowser(test);

/** Ada in the middle of a quiz, on the page. */
async function answering(visit: Visit = {}) {
  const { browser, attempt, quiz } = await startEveryKind(test, test.cast.ada);
  const page = await visits.open({ as: test.cast.ada, ...visit });
  await page.goto(attempt);
  return { page, context: page.context(), browser, attempt, quiz };
}

/** Everything that the browser keeps for later, whosever it is. */
function waiting(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`Object.keys(localStorage).filter((key) => key.startsWith('unsent/'))`);
}

/** A second page in the same browser, as a second tab is. */
async function secondTab(page: Page, path: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(path);
  return other;
}

it('keeps every answer on the phone while the network is away, and sends each exactly once when it is back', async () => {
  const { page, context, attempt } = await answering();
  await context.setOffline(true);
  await answerEverything(page);
  await untilState(page, 'waiting');
  await page.getByText('Saved on this phone. We send it when you are online again.').waitFor();
  expect(await storedAnswers(test, attempt)).toEqual({});
  await context.setOffline(false);
  await untilState(page, 'saved');
  expect(await storedAnswers(test, attempt)).toEqual(everythingOnce());
  expect(await waiting(page)).toEqual([]);
}, 60_000);

it('stays on the page when a button is pressed offline', async () => {
  const { page, context, attempt } = await answering();
  await context.setOffline(true);
  await answer(page, 'answer.word.text', 'margin');
  await page.getByRole('button', { name: 'Look over and hand in' }).click();
  expect(new URL(page.url()).pathname).toBe(attempt);
  expect(await page.locator('[name="answer.word.text"]').inputValue()).toBe('margin');
});

it('warns before she leaves; puts back what was not sent, and sends it, when the page is opened again', async () => {
  const { page, context, attempt } = await answering();
  await page.route('**/answers/*', (route) => route.abort());
  await answerEverything(page);
  await untilState(page, 'waiting');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).accept();

  const again = await context.newPage();
  await again.route('**/answers/*', (route) => route.abort());
  await again.goto(attempt);
  expect(await again.locator('[name="answer.essay.text"]').inputValue()).toBe('I bake bread.');
  expect(await again.locator('[name="answer.multiple.options"]:checked').count()).toBe(2);
  await again.unroute('**/answers/*');
  await again.evaluate(`dispatchEvent(new Event('online'))`);
  await untilState(again, 'saved');
  expect(await storedAnswers(test, attempt)).toEqual(everythingOnce());
}, 60_000);

it('shows what arrived while the page that she opens was already on its way', async () => {
  const { page, attempt } = await answering();
  const older = await page.request.get(attempt);
  test.clock.pass(1);
  await answer(page, 'answer.essay.text', 'Rye and honey');
  await untilState(page, 'saved');
  await page.route(`**${attempt}`, (route) => route.fulfill({ response: older }), { times: 1 });
  await page.goto(attempt);
  await until(async () => (await page.locator('[name="answer.essay.text"]').inputValue()) === 'Rye and honey');
  expect(await page.evaluate<number>('sessionStorage.length')).toBe(0);
});

it('sends from any page of hers what an earlier page could not, and shows the new result', async () => {
  const { page, attempt } = await answering();
  await page.route('**/answers/*', (route) => route.abort());
  await answer(page, 'answer.word.text', 'margin');
  await untilState(page, 'waiting');
  const lookingOver = await secondTab(page, `${attempt}/submission`);
  await lookingOver.getByText('9 questions have no answer yet.').waitFor();
  expect((await storedAnswers(test, attempt))['word']).toEqual({ response: { text: 'margin' }, revision: 1 });
  expect(await waiting(lookingOver)).toEqual([]);
});

it('does a change once whose answer was lost on the way', async () => {
  const { page, attempt } = await answering();
  const sent: string[] = [];
  await page.route('**/answers/*', async (route) => {
    sent.push((route.request().postDataJSON() as { key: string }).key);
    if (sent.length > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await answer(page, 'answer.single.option', 'flour');
  await untilState(page, 'saved');
  expect(sent).toEqual([sent[0], sent[0]]);
  expect((await storedAnswers(test, attempt))['single']).toEqual({ response: { option: 'flour' }, revision: 1 });
});

it('asks a busy server again when it said so, not before', async () => {
  const { page } = await answering({ meant: 503 });
  const times: number[] = [];
  await page.route('**/answers/*', (route) => {
    times.push(performance.now());
    return times.length > 1 ? route.continue() : route.fulfill({ status: 503, headers: { 'retry-after': '3' }, body: '{}' });
  });
  await answer(page, 'answer.single.option', 'flour');
  await untilState(page, 'waiting');
  await untilState(page, 'saved');
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(3_000);
});

it('sends one change at a time for a question, and of several the last', async () => {
  const { page, attempt } = await answering();
  let now = 0;
  let most = 0;
  let answerAll = () => {};
  const allClicked = new Promise<void>((go) => (answerAll = go));
  const sent: string[] = [];
  await page.route('**/answers/truth', async (route) => {
    sent.push((route.request().postDataJSON() as { response: { answer: string } }).response.answer);
    most = Math.max(most, (now += 1));
    await allClicked;
    now -= 1;
    await route.continue();
  });
  await answer(page, 'answer.truth.answer', 'true');
  await until(() => sent.length === 1);
  for (const value of ['false', 'true', 'false']) await answer(page, 'answer.truth.answer', value);
  answerAll();
  await untilState(page, 'saved');
  expect({ most, sent }).toEqual({ most: 1, sent: ['true', 'false'] });
  expect((await storedAnswers(test, attempt))['truth']!.response).toEqual({ answer: false });
});

it('keeps what two tabs changed at once, on the same question and on others', async () => {
  const { page, attempt } = await answering();
  // So that the second tab counts as later however long it took to open.
  test.clock.pass(60);
  const other = await secondTab(page, attempt);
  await Promise.all([answer(page, 'answer.word.text', 'profit'), answer(other, 'answer.number.text', '12.5')]);
  await answer(other, 'answer.word.text', 'margin');
  await Promise.all([untilState(page, 'saved'), untilState(other, 'saved')]);
  const stored = await storedAnswers(test, attempt);
  expect([stored['word']!.response, stored['number']!.response]).toEqual([{ text: 'margin' }, { text: '12.5' }]);
  await page.getByRole('button', { name: 'Save and stay' }).click();
  await page.getByText('Your answers are saved.').waitFor();
  expect((await storedAnswers(test, attempt))['number']!.response).toEqual({ text: '12.5' });
});

it('lets the laptop win that answered later than the phone, and shows what counts', async () => {
  const { page, context, browser, attempt } = await answering();
  await context.setOffline(true);
  await answer(page, 'answer.single.option', 'bread');
  await untilState(page, 'waiting');
  test.clock.pass(600);
  await browser.post(attempt, { 'answer.single.option': 'flour', press: 'save' });
  await context.setOffline(false);
  await page.locator('[name="answer.single.option"][value="flour"]:checked').waitFor();
  expect((await storedAnswers(test, attempt))['single']!.response).toEqual({ option: 'flour' });
});

describe('on a shared phone', () => {
  it('warns before “not me” while something is unsent, and wipes it', async () => {
    const { page, context } = await answering();
    await page.route('**/answers/*', (route) => route.abort());
    await answer(page, 'answer.essay.text', 'My secret recipe.');
    await untilState(page, 'waiting');
    const signOut = async () => {
      await page.locator('summary', { hasText: 'Ada' }).click();
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    };
    await signOut();
    await page.getByText('Some of what you wrote is only on this phone. If you sign out now, it is deleted.').waitFor();
    await page.getByRole('button', { name: 'Stay here' }).click();
    expect(await waiting(page)).toHaveLength(1);
    await page.keyboard.press('Escape');
    await signOut();
    await page.getByRole('button', { name: 'Sign out and delete it' }).click();
    await page.waitForURL('**/sign-in');
    expect(await waiting(page)).toEqual([]);
    expect(await context.cookies()).not.toContainEqual(expect.objectContaining({ name: '__Host-session' }));
  });

  it('asks nothing when everything is sent', async () => {
    const { page } = await answering();
    await answer(page, 'answer.essay.text', 'My bakery.');
    await untilState(page, 'saved');
    await page.locator('summary', { hasText: 'Ada' }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL('**/sign-in');
    expect(await waiting(page)).toEqual([]);
  });

  it('neither shows nor sends to the next person what the last one left', async () => {
    const { page, attempt } = await answering();
    await page.route('**/answers/*', (route) => route.abort());
    await answer(page, 'answer.essay.text', 'My secret recipe.');
    await untilState(page, 'waiting');
    await page.context().clearCookies();
    const next = await visits.join(page.context(), test.cast.ben);
    const theirs = await startEveryKind(test, test.cast.ben);
    await next.goto(theirs.attempt);
    expect(await next.content()).not.toContain('My secret recipe.');
    expect(await shownState(next)).toBe('');
    await answer(next, 'answer.single.option', 'flour');
    await untilState(next, 'saved');
    expect(await storedAnswers(test, attempt)).toEqual({});
    expect(await waiting(next)).toHaveLength(1);
  });

  it('says that she was signed out meanwhile, and sends it when she is back', async () => {
    const { page, attempt } = await answering();
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await answer(page, 'answer.word.text', 'margin');
    await untilState(page, 'signed-out');
    await page.context().addCookies(cookies);
    await page.goto('/home');
    await untilOnPage(page, 'localStorage.length === 0');
    expect((await storedAnswers(test, attempt))['word']!.response).toEqual({ text: 'margin' });
  });
});
