import type { Page } from 'playwright-core';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, untilOnPage, useBrowser } from '../support/browser.js';
import { course, join, lesson, makeBakery } from './bakery.js';

const test = useApp();
const visits = useBrowser(test);

beforeAll(() => makeBakery(test));

async function speaks(language: string, readingLanguage: string | null = null): Promise<void> {
  await test.get(Database).repository(Person).update({ id: test.cast.ada.id }, { language, readingLanguage });
}

describe.each([
  { language: 'en', title: 'What things cost', direction: 'ltr' },
  { language: 'ar', title: 'كم تكلف الأشياء', direction: 'rtl' },
])('in $language', ({ language, title, direction }) => {
  beforeAll(() => speaks(language));

  it.each(['phone', 'desk'] as const)('fits on a %s, and axe finds nothing to mend', async (screen) => {
    const page = await visits.open({ as: test.cast.ada, screen });
    for (const path of [course, lesson, '/home', '/courses']) {
      await page.goto(path);
      await expectFits(page);
      await expectAccessible(page);
    }
  }, 60_000);

  it('is a mirror: the text begins where the language begins', async () => {
    const page = await visits.open({ as: test.cast.ada });
    await page.goto(lesson);
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    const heading = await page.getByRole('heading', { name: title }).boundingBox();
    const link = await page.locator('.term').boundingBox();
    expect(heading!.width).toBeGreaterThan(link!.width);
    const image = await page.locator('.wordmark img').boundingBox();
    expect(image!.x < 180).toBe(direction === 'ltr');
  });
});

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
  beforeAll(() => speaks('en'));

  it('explains a glossary word at the foot of the screen, and leads back', async () => {
    const page = await visits.open({ as: test.cast.ada, javaScript });
    await page.goto(lesson);
    const card = page.locator('#term-cost');
    await page.getByRole('link', { name: 'cost', exact: true }).click();
    await card.getByText('what you pay so that you can sell').waitFor();
    await untilInView(page, '#term-cost');
    await card.getByRole('link', { name: 'Back to the text' }).click();
    await untilInView(page, '#back-cost');
  });

  it('shows a second language, paragraph by paragraph', async () => {
    const page = await visits.open({ as: test.cast.ada, javaScript });
    await page.goto(lesson);
    await page.getByText('Read in two languages').click();
    await page.getByLabel('Second language').selectOption('ar');
    await page.getByRole('button', { name: 'Show' }).click();
    const pair = page.locator('.pair').first();
    const [english, arabic] = await Promise.all([pair.locator('> :first-child').boundingBox(), pair.locator('> [lang="ar"]').boundingBox()]);
    expect(arabic!.y).toBeGreaterThanOrEqual(english!.y + english!.height);
    await expectFits(page);
    await speaks('en');
  });

  it('keeps ticks and notes until she comes back', async () => {
    const name = javaScript ? 'ben' : 'cleo';
    await join(test, test.cast[name]);
    const page = await visits.open({ as: test.cast[name], javaScript });
    await page.goto(lesson);
    await page.getByLabel('I wrote down what I buy.').check();
    if (javaScript) await page.locator('.checklist-form').getByText('Saved', { exact: true }).waitFor();
    else await page.getByRole('button', { name: 'Keep my ticks' }).click();
    await page.locator('#notes summary').click();
    await page.getByLabel('Write what you want to remember').fill('Ask Samira');
    if (javaScript) await page.locator('#notes').getByText('Saved', { exact: true }).waitFor();
    else await page.getByRole('button', { name: 'Keep my notes' }).click();

    const elsewhere = await visits.open({ as: test.cast[name], screen: 'desk' });
    await elsewhere.goto(lesson);
    expect(await elsewhere.getByLabel('I wrote down what I buy.').isChecked()).toBe(true);
    expect(await elsewhere.getByLabel('Write what you want to remember').inputValue()).toBe('Ask Samira');
  });

  it('is finished with its button, and the next one with its last tick', async () => {
    const name = javaScript ? 'dara' : 'elin';
    await join(test, test.cast[name]);
    const page = await visits.open({ as: test.cast[name], javaScript });
    await page.goto(lesson);
    await page.getByRole('button', { name: 'I have read this' }).click();
    await page.getByText('Well done! That lesson is finished.').waitFor();
    await page.getByRole('heading', { name: 'Ask at the market' }).waitFor();
    await page.getByLabel('I asked what a place costs.').check();
    await page.getByLabel('I counted the customers for one hour.').check();
    if (!javaScript) await page.getByRole('button', { name: 'Keep my ticks' }).click();
    await page.getByText('You finished this lesson on 22 November 2026.').waitFor();
  });
});

it('is printed by a button, because phones hide it', async () => {
  const page = await visits.open({ as: test.cast.ada });
  await page.addInitScript('window.print = () => { window.printed = true; };');
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Print this lesson' }).click();
  expect(await page.evaluate('window.printed')).toBe(true);
});

describe('by keyboard alone', () => {
  it('is read, ticked and finished', async () => {
    await join(test, test.cast.noor);
    const page = await visits.open({ as: test.cast.noor });
    await page.goto(lesson);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the main content');
    await page.keyboard.press('Enter');
    await tabTo(page, 'cost');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Back to the text');
    await page.keyboard.press('Enter');
    await tabTo(page, 'I wrote down what I buy.');
    await page.keyboard.press('Space');
    await page.locator('.checklist-form').getByText('Saved', { exact: true }).waitFor();
    await tabTo(page, 'I have read this');
    await page.keyboard.press('Enter');
    await page.getByText('Well done! That lesson is finished.').waitFor();
  });

  it('closes a menu of the header with Escape', async () => {
    const page = await visits.open({ as: test.cast.noor });
    await page.goto(lesson);
    const menu = page.locator('details.menu').first();
    await menu.locator('summary').press('Enter');
    expect(await menu.getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    expect(await page.evaluate('document.activeElement.localName')).toBe('summary');
  });
});

function untilInView(page: Page, selector: string): Promise<void> {
  return untilOnPage(page, `(({ top, bottom }) => top < innerHeight && bottom > 0)(document.querySelector('${selector}').getBoundingClientRect())`);
}

async function focused(page: Page): Promise<string> {
  return page.evaluate<string>('(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()');
}

/** Presses Tab until the thing with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`The keyboard does not reach “${name}”`);
}
