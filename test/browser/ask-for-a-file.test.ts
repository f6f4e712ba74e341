import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { makeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, useBrowser } from '../support/browser.js';

const test = useApp();
const visits = useBrowser(test);

beforeAll(async () => {
  await makeSurvey(test);
  await makeResponse(test, { member: test.cast.ada, answers: { business: 'planned' } });
});

it.each([
  ['ar', true],
  ['en', false],
])('asks for a file, leaves, comes back and takes it along, in %s, with script: %s', async (language, javaScript) => {
  await test.get(Database).repository(Person).update({ id: test.cast.dara.id }, { language });
  const page = await visits.open({ as: test.cast.dara, javaScript });
  await page.goto('/exports');
  await page.locator('main a[href="/exports/surveys/small"]').click();
  await page.locator('main form button:not([formaction])').click();
  await page.locator('[role="alert"] a[href="#purpose"]').waitFor();
  await expectGood(page, javaScript);
  await page.locator('#purpose').fill('a report for 2027');
  await page.locator('main form button[formaction]').click();
  await page.locator('#hiding').waitFor();
  expect(await page.locator('#purpose').inputValue()).toBe('a report for 2027');
  await expectGood(page, javaScript);
  await page.locator('[name="format"][value="package"]').check();
  await page.locator('main form button:not([formaction])').click();
  await page.locator('progress').waitFor();
  await expectGood(page, javaScript);

  await page.goto('/home');
  await test.get(Jobs).drain();
  await page.goto('/exports');
  await expectGood(page, javaScript);
  await page.locator('main .list a[href^="/exports/0"]').first().click();
  await expectGood(page, javaScript);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('main a[download]').click()]);
  expect(download.suggestedFilename()).toBe('small.zip');
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
});

// What looks for barriers is itself a script.
async function expectGood(page: Page, javaScript: boolean): Promise<void> {
  await expectFits(page);
  if (javaScript) await expectAccessible(page);
}

it('shows by itself that a file has become ready', async () => {
  const page = await visits.open({ as: test.cast.dara });
  await page.goto('/exports/surveys/small');
  await page.locator('#purpose').fill('a report for 2027');
  await page.locator('main form button:not([formaction])').click();
  await page.locator('progress').waitFor();
  const said = await page.locator('main [role=status]').elementHandle();
  const before = await said!.innerText();
  await page.locator('main form button').focus();
  await test.get(Jobs).drain();
  await page.locator('main a[download]').waitFor();
  // A voice hears a sentence that changes where it stands, and Enter, meant to stop the file, does not remove it.
  expect(await said!.isVisible()).toBe(true);
  expect(await said!.innerText()).not.toBe(before);
  expect(await said!.evaluate((sentence) => sentence.matches(':focus'))).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.locator('main a[download]').evaluate((link) => link.matches(':focus'))).toBe(true);
  expect(await page.locator('progress').count()).toBe(0);
  await expectAccessible(page);
});

it('tells without script how far a file is, by a link and Enter', async () => {
  const page = await visits.open({ as: test.cast.dara, javaScript: false });
  await page.goto('/exports/surveys/small');
  await page.locator('#purpose').fill('a report for 2027');
  await page.locator('#purpose').press('Enter');
  await page.locator('progress').waitFor();
  await test.get(Jobs).drain();
  await page.getByRole('link', { name: 'See how far it is' }).press('Enter');
  await page.locator('main a[download]').waitFor();
});
