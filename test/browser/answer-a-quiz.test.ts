import type { Page } from 'playwright-core';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, screens, useBrowser } from '../support/browser.js';
import { answer, answerEverything, everythingOnce, shownState, startEveryKind, storedAnswers, untilState } from './attempts.js';

const test = useApp();
const visits = useBrowser(test);

async function speaks(language: string): Promise<void> {
  await test.get(Database).repository(Person).update({ id: test.cast.ada.id }, { language });
}

/** Looks at the page as it stands on a phone and at a desk. */
async function expectGood(page: Page): Promise<void> {
  for (const screen of [screens.desk, screens.phone]) {
    await page.setViewportSize(screen);
    await expectFits(page);
  }
  await expectAccessible(page);
}

/** From the answered page to the result. */
async function handIn(page: Page): Promise<void> {
  await page.locator('button[value="look-over"]').click();
  await page.locator('form[action$="/submission"] button').click();
  await page.locator('.result').waitFor();
}

describe.each(['en', 'ar'])('in %s', (language) => {
  beforeAll(() => speaks(language));

  it('fits on every screen, and axe finds nothing to mend, from the start to the result', async () => {
    const { quiz, attempt } = await startEveryKind(test, test.cast.ada, { timeMinutes: 30 });
    const page = await visits.open({ as: test.cast.ada });
    for (const path of [quiz, `${attempt}/submission`, attempt]) {
      await page.goto(path);
      await expectGood(page);
    }
    await answerEverything(page);
    await handIn(page);
    await expectGood(page);
  }, 120_000);

  it('saves every change by itself, each kind of question once', async () => {
    const { attempt } = await startEveryKind(test, test.cast.ada);
    const page = await visits.open({ as: test.cast.ada });
    await page.goto(attempt);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await shownState(page)).toBe('');
    await answer(page, 'answer.single.option', 'flour');
    await untilState(page, 'saved');
    expect(await storedAnswers(test, attempt)).toEqual({ single: everythingOnce()['single'] });
    await answerEverything(page);
    await untilState(page, 'saved');
    const stored = await storedAnswers(test, attempt);
    expect(Object.fromEntries(Object.entries(stored).map(([id, { response }]) => [id, response]))).toEqual(Object.fromEntries(Object.entries(everythingOnce()).map(([id, { response }]) => [id, response])));
    await handIn(page);
    expect(await page.locator('.score').textContent()).toMatch(/89|٨٩/);
  }, 60_000);
});

describe('without JavaScript', () => {
  beforeAll(() => speaks('en'));

  it('is answered, left, continued on another device and handed in', async () => {
    const { attempt } = await startEveryKind(test, test.cast.ada);
    const page = await visits.open({ as: test.cast.ada, javaScript: false });
    await page.goto(attempt);
    await answerEverything(page);
    await page.getByRole('button', { name: 'Save and stay' }).click();
    await page.getByText('Your answers are saved.').waitFor();
    expect(await storedAnswers(test, attempt)).toEqual(everythingOnce());

    const elsewhere = await visits.open({ as: test.cast.ada, javaScript: false, screen: 'desk' });
    await elsewhere.goto(attempt);
    expect(await elsewhere.locator('[name="answer.essay.text"]').inputValue()).toBe('I bake bread.');
    await handIn(elsewhere);
    await elsewhere.getByText('8 of 9 points').waitFor();
  }, 60_000);

  it('loses nothing when the language is changed in the middle', async () => {
    const { attempt } = await startEveryKind(test, test.cast.ada);
    const page = await visits.open({ as: test.cast.ada, javaScript: false });
    await page.goto(attempt);
    await answerEverything(page);
    await page.locator('details.menu summary').first().click();
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.locator('html[lang="ar"][dir="rtl"]').waitFor();
    expect(await page.locator('[name="answer.word.text"]').inputValue()).toBe('Margin');
    expect(await storedAnswers(test, attempt)).toEqual(everythingOnce());
    await speaks('en');
  }, 60_000);
});

describe('by keyboard alone', () => {
  beforeAll(() => speaks('en'));

  it('is answered, put in order and handed in', async () => {
    const { attempt } = await startEveryKind(test, test.cast.ada);
    const page = await visits.open({ as: test.cast.ada });
    await page.goto(attempt);
    await focus(page, '[name="answer.single.option"]');
    await page.keyboard.press('Space');
    await focus(page, '[name="answer.multiple.options"][value="a"]');
    await page.keyboard.press('Space');
    await focus(page, '[data-question="order"] li:last-child [data-move="-1"]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.dataset.move')).toBe('-1');
    await focus(page, '[name="answer.word.text"]');
    await page.keyboard.type('margin');
    await page.keyboard.press('Enter');
    await untilState(page, 'saved');
    expect(Object.keys(await storedAnswers(test, attempt)).sort()).toEqual(['multiple', 'order', 'single', 'word']);
    expect(new URL(page.url()).pathname).toBe(attempt);
    await focus(page, 'button[value="look-over"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/submission');
    await focus(page, 'form[action$="/submission"] button');
    await page.keyboard.press('Enter');
    await page.locator('.result').waitFor();
  }, 60_000);
});

describe('a list to put in order', () => {
  beforeAll(() => speaks('en'));

  const places = (page: Page) => page.evaluate<string[]>(`[...document.querySelectorAll('[data-ordering] li')].map((line) => line.querySelector('label').textContent.trim() + ' ' + line.querySelector('select').value)`);

  it('moves its lines with two buttons, and says where they are', async () => {
    const { attempt } = await startEveryKind(test, test.cast.ada);
    const page = await visits.open({ as: test.cast.ada });
    await page.goto(attempt);
    const [first, second, third] = (await places(page)).map((line) => line.trim());
    await page.locator('[data-ordering] li').nth(0).getByRole('button', { name: 'Move down' }).click();
    expect(await places(page)).toEqual([`${second} 1`, `${first} 2`, `${third} 3`]);
    expect(await page.locator('[data-question="order"] [aria-live]').textContent()).toBe(`“${first}” is now number 2.`);
    await untilState(page, 'saved');
    await page.reload();
    expect(await places(page)).toEqual([`${second} 1`, `${first} 2`, `${third} 3`]);
  });

  it('changes two numbers that are the same for each other’s', async () => {
    const { attempt } = await startEveryKind(test, test.cast.ada);
    const page = await visits.open({ as: test.cast.ada });
    await page.goto(attempt);
    for (const [id, place] of [['one', '1'], ['two', '2'], ['three', '3']]) await answer(page, `answer.order.places.${id}`, place!);
    await answer(page, 'answer.order.places.three', '1');
    expect(await places(page)).toEqual(['Item three 1', 'Item two 2', 'Item one 3']);
  });
});

it('counts the words of a text', async () => {
  const { attempt } = await startEveryKind(test, test.cast.ada);
  const page = await visits.open({ as: test.cast.ada });
  await page.goto(attempt);
  await page.getByText('0 of about 50 words').waitFor();
  await answer(page, 'answer.essay.text', 'I bake bread, and أبيع الخبز.');
  await page.getByText('6 of about 50 words').waitFor();
});

it('says at the question what cannot be saved, and saves what is mended', async () => {
  const { attempt } = await startEveryKind(test, test.cast.ada);
  const page = await visits.open({ as: test.cast.ada });
  await page.goto(attempt);
  await page.evaluate(`document.querySelector('textarea').removeAttribute('maxlength')`);
  await answer(page, 'answer.essay.text', 'x'.repeat(10_001));
  await page.locator('[data-question="essay"]').getByText('This text is too long. Write at most 10,000 letters.').waitFor();
  expect(await shownState(page)).toBe('refused');
  await answer(page, 'answer.essay.text', 'Shorter.');
  await untilState(page, 'saved');
  expect(await page.locator('[data-refused]').count()).toBe(0);
});

/** Presses Tab until this control has the focus. */
async function focus(page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < 90; tries += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}
