import type { Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { useBrowser } from '../support/browser.js';
import { answer, startEveryKind, storedAnswers, untilState } from './attempts.js';

const test = useApp();
const visits = useBrowser(test);

// The time of her phone stands still until the test lets it pass, so that a slow machine has time enough.
const standing = `
  let passed = 0;
  const arrival = () => performance.getEntriesByType('navigation')[0].responseStart;
  performance.now = () => arrival() + passed;
  Date.now = () => performance.timeOrigin + performance.now();
  window.pass = (seconds) => { passed += seconds * 1000; };`;

// A phone that is set five years ahead.
const wrong = `
  const right = { now: Date.now, origin: performance.timeOrigin };
  const years = 5 * 365 * 24 * 3_600_000;
  Date.now = () => right.now() + years;
  Object.defineProperty(performance, 'timeOrigin', { value: right.origin + years });`;

/** Ada on the page of a quiz of ten minutes, of which `left` seconds are left, on a phone with this clock. */
async function withTimeLeft(left: number, clock = standing) {
  const { attempt } = await startEveryKind(test, test.cast.ada, { timeMinutes: 10 });
  test.clock.pass(600 - left);
  const page = await visits.open({ as: test.cast.ada });
  await page.addInitScript(clock);
  await page.goto(attempt);
  return { page, attempt };
}

/** Lets time pass on her phone, in seconds. */
function pass(page: Page, seconds: number): Promise<void> {
  return page.evaluate<void>(`pass(${seconds})`);
}

function announced(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('[data-left]:not([hidden])')].map((mark) => mark.textContent)`);
}

it('counts down in words, and says at five minutes and at one how much is left', async () => {
  const { page } = await withTimeLeft(302);
  await pass(page, 1);
  await page.getByText('5 minutes, 1 second left').waitFor();
  expect(await announced(page)).toEqual([]);
  await pass(page, 2);
  await page.getByText('4 minutes, 59 seconds left').waitFor();
  expect(await announced(page)).toEqual(['5 minutes left.']);
  const last = await withTimeLeft(62);
  await pass(last.page, 3);
  await last.page.getByText('59 seconds left').waitFor();
  expect(await announced(last.page)).toEqual(['1 minute left.']);
  expect(await last.page.locator('.timer').getAttribute('class')).toContain('error');
  await page.getByText('Do you need more time?').click();
  await page.getByText('Ask the coordinator of your group.').waitFor();
});

it('counts by our clock, whatever time her phone has', async () => {
  const { page } = await withTimeLeft(600, wrong);
  await page.getByText(/^(10 minutes, 0|9 minutes, 5\d) seconds left$/).waitFor();
});

it('is handed in when the time is up, with what was typed last', async () => {
  const { page, attempt } = await withTimeLeft(30);
  await answer(page, 'answer.single.option', 'flour');
  await page.locator('[name="answer.word.text"]').pressSequentially('marg');
  test.clock.pass(30);
  await pass(page, 30);
  await page.getByText('We handed in what you had answered.').waitFor();
  const stored = await storedAnswers(test, attempt);
  expect([stored['single']!.response, stored['word']!.response]).toEqual([{ option: 'flour' }, { text: 'marg' }]);
});

it('goes on when our clock says that there is time left', async () => {
  const { page } = await withTimeLeft(30);
  // The page hands in at its zero, and is shown again with the time that our clock knows.
  await Promise.all([page.waitForEvent('load'), pass(page, 30)]);
  await page.getByText('30 seconds left').waitFor();
  expect(await page.locator('[data-question="single"]').getAttribute('inert')).toBeNull();
});

it('waits offline with what was answered in time, and hands it in when the network is back', async () => {
  const { page, attempt } = await withTimeLeft(30);
  await page.context().setOffline(true);
  await answer(page, 'answer.single.option', 'flour');
  await pass(page, 30);
  await page.getByText('We hand in what you have answered.').waitFor();
  await untilState(page, 'waiting');
  expect(await page.locator('[data-question="single"]').getAttribute('inert')).not.toBeNull();
  test.clock.pass(3_600);
  await page.context().setOffline(false);
  await page.getByText('We handed in what you had answered.').waitFor();
  await page.getByText('This answer came after the end. You made it in time, so it counts.').waitFor();
  expect((await storedAnswers(test, attempt))['single']!.response).toEqual({ option: 'flour' });
});

it('says without JavaScript until when she has time, and what came of it afterwards', async () => {
  const { attempt } = await startEveryKind(test, test.cast.ada, { timeMinutes: 10 });
  test.clock.pass(540);
  const page = await visits.open({ as: test.cast.ada, javaScript: false });
  await page.goto(attempt);
  await page.getByText('You have time until').waitFor();
  await answer(page, 'answer.single.option', 'flour');
  await page.getByRole('button', { name: 'Save and stay' }).click();
  test.clock.pass(120);
  await page.goto(attempt);
  await page.getByText('We handed in what you had answered.').waitFor();
  await page.getByText('1 of 9 points').waitFor();
});
