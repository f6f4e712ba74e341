import type { Page } from 'playwright-core';
import { CatalogueService } from '../../src/courses/index.js';
import { PublishingService } from '../../src/publishing/index.js';
import { password } from '../cast.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, useBrowser } from '../support/browser.js';
import { answerAll } from './answer.js';

const test = useApp();
const visits = useBrowser(test);

const course = '/courses/start-your-business';

// The course that ships, so that what is played is what women meet.
beforeAll(async () => {
  const published = await test.get(PublishingService).publish('content', { personId: null, notes: null }, test.clock.now());
  expect(published.kind).toBe('published');
  test.get(CatalogueService).forget();
});

describe.each([
  { language: 'en', direction: 'ltr', idea: 'What is a business idea?' },
  { language: 'ar', direction: 'rtl', idea: 'ما هي فكرة المشروع؟' },
])('a woman’s first evening, on a phone in $language', ({ language, direction, idea }) => {
  it.each([true, false])('with JavaScript: %s', async (javaScript) => {
    const look = lookAs(javaScript);
    const email = `layla-${language}-${javaScript}@example.org`;
    const page = await visits.open({ javaScript });

    await page.goto('/');
    await page.locator('.menu summary').first().click();
    await page.locator(`button[value="${language}"]`).click();
    await page.locator(`html[lang="${language}"][dir="${direction}"]`).waitFor();
    await look(page);

    await page.locator('main a[href="/sign-up"]').click();
    await look(page);
    await page.locator('#name').fill('Layla');
    await page.locator('#signInName').fill(email);
    await page.locator('#password').fill(password);
    await page.locator('[name="consent"]').check();
    await page.locator('main form:has(#password) button').click();
    await look(page);

    await page.locator('main a[href="/courses"]').click();
    await look(page);
    await page.locator(`main a[href="${course}"]`).click();
    await page.locator(`form[action="${course}/enrolment"] button`).click();
    await look(page);

    await page.locator('.continue .button').click();
    await page.getByRole('heading', { level: 1, name: idea }).waitFor();
    await look(page);
    for (let lessons = 0; lessons < 3; lessons += 1) await finishLesson(page);

    await look(page);
    await page.locator('form[action$="/attempts"] button').click();
    await look(page);
    await answerAll(test, page, language);
    await page.locator('button[value="look-over"]').click();
    await look(page);
    await page.locator('form[action$="/submission"] button').click();
    await page.locator('.result').waitFor();
    await look(page);

    await page.goto('/home');
    const next = await page.locator('.continue .button').getAttribute('href');
    expect(next).toBe(`${course}/know-your-customers/lesson/who-are-your-customers`);
    await look(page);

    test.clock.pass(20 * 3600);
    const elsewhere = await visits.open({ javaScript, screen: 'desk', language: 'fi' });
    await elsewhere.goto('/sign-in');
    await elsewhere.locator('#signInName').fill(email);
    await elsewhere.locator('#password').fill(password);
    await elsewhere.locator('main form:has(#password) button').click();
    await elsewhere.locator(`html[lang="${language}"]`).waitFor();
    await look(elsewhere);
    expect(await elsewhere.locator('.continue .button').getAttribute('href')).toBe(next);
    expect(await elsewhere.locator('.how-far progress').getAttribute('value')).toBe('4');
  }, 120_000);
});

/** What must hold on every page that she meets. Axe is a script itself, and the pages are the same without. */
function lookAs(javaScript: boolean): (page: Page) => Promise<void> {
  return async (page) => {
    await expectFits(page);
    if (javaScript) await expectAccessible(page);
  };
}

/** Reads on: by saying so, or by ticking everything, and then to the next step. */
async function finishLesson(page: Page): Promise<void> {
  await page.waitForLoadState();
  const here = page.url();
  const read = page.locator('form[action$="/completion"] button');
  if (await read.isVisible()) return read.click();
  for (const list of await page.locator('.checklist-form').all()) await tick(page, `#${await list.getAttribute('id')}`);
  await page.locator('.rule.success').waitFor();
  await page.locator('.pager [rel="next"]').click();
  expect(page.url()).not.toBe(here);
}

async function tick(page: Page, list: string): Promise<void> {
  for (const box of await page.locator(`${list} [type="checkbox"]`).all()) await box.check();
  const button = page.locator(`${list} button`);
  if (await button.isVisible()) await button.click();
}
