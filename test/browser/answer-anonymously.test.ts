import type { Page } from 'playwright-core';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, useBrowser, type Visit } from '../support/browser.js';

const test = useApp();
const visits = useBrowser(test);
let path: string;

beforeAll(async () => {
  await makeSurvey(test);
  path = `/a/${(await makeRound(test, { ways: ['anonymous'] })).link}`;
});

// Axe is a script, and asks nothing of a page that runs none.
async function look(page: Page, { javaScript }: Visit): Promise<void> {
  if (javaScript === false) return;
  await expectAccessible(page);
  await expectFits(page);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** From the first page to the first question. Returns her code. */
async function begin(page: Page, visit: Visit): Promise<string> {
  await page.goto(path);
  await look(page, visit);
  await press(page, 'Get my code');
  await look(page, visit);
  const code = (await page.locator('[data-copied]').textContent())!;
  await press(page, 'I have written it down. Begin');
  return code;
}

it.each<[string, Visit]>([
  ['on a phone', {}],
  ['on a phone without script', { javaScript: false }],
  ['at a desk', { screen: 'desk' }],
])('is answered with a code, left, gone on with and sent, %s', async (_where, visit) => {
  const page = await visits.open(visit);
  const code = await begin(page, visit);
  await page.getByText('I plan one').click();
  await press(page, 'Save and go on later');
  await look(page, visit);
  await page.getByRole('link', { name: 'Go on with my code' }).click();
  await page.getByRole('textbox', { name: 'Your code' }).fill(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`);
  await press(page, 'Go on');
  await page.getByRole('link', { name: 'A letter or a digit is wrong.' }).waitFor();
  await look(page, visit);
  await page.getByRole('textbox', { name: 'Your code' }).fill(code.toLowerCase());
  await press(page, 'Go on');
  await press(page, 'Save and go on');
  await press(page, 'Save and go on');
  await page.getByText('Yes, I agree').click();
  await press(page, 'Save and go on');
  await page.getByText('I plan one').waitFor();
  await press(page, 'Send my answers');
  await page.getByText('Your answers are sent').waitFor();
  await look(page, visit);
}, 120_000);

it('leaves nothing on a phone that others use: not by the back button, in no store and no cookie', async () => {
  const page = await visits.open({ as: test.cast.ada });
  await begin(page, {});
  await page.getByText('Yes, it is open').click();
  await page.getByRole('textbox', { name: 'What is its name?' }).fill('Börek & Co');
  await press(page, 'Save and go on later');
  await page.getByText('Your answers are saved').waitFor();
  for (let back = 0; back < 3; back += 1) {
    await page.goBack();
    await page.waitForLoadState();
    expect(await page.content()).not.toContain('Börek');
    expect(await page.getByRole('textbox', { name: 'What is its name?' }).count()).toBe(0);
  }
  expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).not.toContain('Börek');
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(['__Host-session', 'zone']);
});

it('copies the code for who wants it', async () => {
  const page = await visits.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  await press(page, 'Get my code');
  await press(page, 'Copy');
  await page.getByText('Copied').waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await page.locator('[data-copied]').textContent());
});

it.each<[string, Visit]>([
  ['on a phone', {}],
  ['at a desk', { screen: 'desk' }],
])('is sent once by two presses, and shows the results, %s', async (_where, visit) => {
  const page = await visits.open(visit);
  await begin(page, visit);
  await page.getByText('I plan one').click();
  await press(page, 'Save and go on');
  for (const part of ['importance', 'ability']) await page.locator(`[name="answer.needs.literacy.${part}"][value="4"]`).check({ force: true });
  for (let pages = 0; pages < 2; pages += 1) await press(page, 'Save and go on');
  await page.getByText('Yes, I agree').click();
  await press(page, 'Save and go on');
  let sent = 0;
  await page.route('**/submission', async (route) => {
    if (route.request().method() === 'POST') sent += 1;
    await new Promise((go) => setTimeout(go, 500));
    await route.continue();
  });
  await page.getByRole('button', { name: 'Send my answers' }).dblclick();
  await page.getByText('Your answers are sent').waitFor();
  await look(page, visit);
  expect(await page.locator('main').textContent()).toContain('Counting costs');
  expect(sent).toBe(1);
}, 120_000);
