import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { makeRound } from '../make/round.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, screens, useBrowser } from '../support/browser.js';

jest.setTimeout(120_000);

const test = useApp();
const visits = useBrowser(test);

beforeAll(async () => {
  await makeNeedsSurvey(test);
  const { id: roundId } = await makeRound(test, { slug: 'needs', country: null });
  await makeResponses(test, [
    ...times(12, { language: 'fi', literacy: [4, 1] }),
    ...times(8, { language: 'tr', literacy: [3, 2], creativity: [2, 3] }),
    ...times(1, { language: 'ar', literacy: [4, 4] }),
    ...times(14, { language: 'sk', country: 'sk', stage: 'open', creativity: [4, 2], roundId }),
  ]);
});

it('lets an analyst see what people need, and not what one of them said', async () => {
  const page = await visits.open({ as: test.cast.dara, screen: 'desk' });
  await page.goto('/home');
  await page.getByRole('link', { name: 'What learners need' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Needs' }).click();
  await page.getByRole('link', { name: 'Needs', exact: true }).click();
  expect(await page.getByRole('img', { name: 'Importance and ability' }).isVisible()).toBe(true);
  expect(await page.getByRole('main').innerText()).toContain('35 answers');
  await expectAccessible(page);
  await expectFits(page);

  await page.getByText('Only some of the answers').click();
  await page.locator('summary', { hasText: 'In which country?' }).click();
  await page.getByRole('checkbox', { name: 'Finland' }).check();
  await page.getByRole('button', { name: 'Show' }).click();
  expect(await page.getByRole('main').innerText()).toContain('21 answers');

  // One woman in Finland answered in Arabic: everybody there but her is what the analyst now asks for.
  await page.locator('summary', { hasText: 'Language in which she answered' }).click();
  for (const language of ['Suomi', 'Türkçe']) await page.getByRole('checkbox', { name: language }).check();
  await page.getByRole('button', { name: 'Show' }).click();
  const refused = await page.getByRole('main').innerText();
  expect(refused).toContain('With “Needs · In which country? Finland”, this would show figures of fewer than 5 people: those who are in one group and not in the other. Use the same groups as there.');
  expect(await page.getByRole('img', { name: 'Importance and ability' }).count()).toBe(0);

  // And she alone is too few.
  await page.goto('/analysis/needs/needs?answer.country=fi&language=ar');
  expect(await page.getByRole('main').innerText()).toContain('Figures about fewer than 5 people are not shown.');
});

it.each(['en', 'ar'])('fits a phone, in %s', async (language) => {
  await test.get(Database).repository(Person).update({ id: test.cast.noor.id }, { language });
  const page = await visits.open({ as: test.cast.noor });
  for (const path of ['needs?by=answer.country', 'needs?weight=language', 'respondents?by=language&across=answer.country', 'respondents?round=-', 'leaving', 'content', '../log']) {
    await page.goto(`/analysis/needs/${path}`);
    await expectFits(page);
    await expectAccessible(page);
    // However many tabs there are, she sees which one is open.
    if (path === '../log') continue;
    const current = await page.locator('.tabs [aria-current]').first().boundingBox();
    expect(current!.x >= 0 && current!.x + current!.width <= 360).toBe(true);
  }
});

it('folds competences by keyboard, without JavaScript too, and prints all of them', async () => {
  const page = await visits.open({ as: test.cast.dara, screen: 'desk', javaScript: false });
  await page.goto('/analysis/needs/content');
  const group = page.locator('.lack-group').first();
  expect(await group.locator('table').isVisible()).toBe(true);
  await group.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await group.locator('table').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await group.locator('table').isVisible()).toBe(true);
});

it.each(['en', 'ar'])('prints no table wider than the page, in %s', async (language) => {
  await test.get(Database).repository(Person).update({ id: test.cast.noor.id }, { language });
  const page = await visits.open({ as: test.cast.noor, screen: 'desk' });
  await page.emulateMedia({ media: 'print' });
  for (const path of ['needs', 'needs?by=language', 'respondents?by=language&across=answer.country', 'content']) {
    await page.setViewportSize(screens.desk);
    await page.goto(`/analysis/needs/${path}`);
    const width = Math.floor(await printedWidth(page));
    await page.setViewportSize({ width, height: 700 });
    const tables = await page.getByRole('main').locator('table').evaluateAll((all) => all.map((table) => ({ left: table.getBoundingClientRect().left, right: table.getBoundingClientRect().right })));
    expect(tables.length).toBeGreaterThan(0);
    expect({ path, tooWide: tables.filter(({ left, right }) => left < -1 || right > width + 1) }).toEqual({ path, tooWide: [] });
  }
});

it('prints the map below its heading, no row of a chart in two, and what the figures mean', async () => {
  const page = await visits.open({ as: test.cast.dara, screen: 'desk' });
  await page.emulateMedia({ media: 'print' });
  await page.goto('/analysis/needs/needs');
  await page.setViewportSize({ width: Math.floor(await printedWidth(page)), height: 700 });
  const map = await page.getByRole('img', { name: 'Importance and ability' }).boundingBox();
  expect(map!.y + map!.height).toBeLessThan(((210 - 2 * 12) / 25.4) * 96);
  expect(await page.getByText('Do not add up rows with hidden numbers').isVisible()).toBe(true);
  await page.goto('/analysis/needs/content');
  const rows = await page.evaluate<string[]>("[...document.querySelectorAll('.chart--bars > svg')].map((row) => getComputedStyle(row).breakInside)");
  expect([rows.length > 1, new Set(rows)]).toEqual([true, new Set(['avoid'])]);
});

it.each(['en', 'ar'])('is walked through by keyboard alone, and shows where one is, in %s', async (language) => {
  await test.get(Database).repository(Person).update({ id: test.cast.noor.id }, { language });
  const page = await visits.open({ as: test.cast.noor });
  for (const path of ['analysis', 'analysis/needs/needs?weight=language', 'analysis/needs/crossing?by=language&across=answer.stage', 'analysis/needs/content', 'analysis/needs/reliability', 'analysis/needs/change', 'analysis/log', 'exports/surveys/needs']) {
    await page.goto(`/${path}`);
    const reachable = await page.evaluate<number>(reachableByTab);
    const seen: Standing[] = [];
    for (let left = reachable; left > 0; left -= 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate<Standing>(whereOneStands));
    }
    expect({ path, lost: seen.filter(({ isNew, isSeen, isOutlined }) => !isNew || !isSeen || !isOutlined) }).toEqual({ path, lost: [] });
  }
});

it('leads by keyboard to the first wrong share of a population, within what is folded', async () => {
  const page = await visits.open({ as: test.cast.dara, screen: 'desk', javaScript: false });
  await page.goto('/analysis/needs/needs?weight=language&target.language.fi=many&target.language.tr=2');
  const link = page.locator('.error-summary a').first();
  const field = (await link.getAttribute('href'))!.slice(1);
  await link.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe(field);
  expect(await page.locator(`[id="${field}"]`).isVisible()).toBe(true);
});

it('chooses a round by keyboard alone', async () => {
  const page = await visits.open({ as: test.cast.dara, screen: 'desk' });
  await page.goto('/analysis/needs/respondents');
  await page.getByLabel('Round', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Show' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/round=/);
  expect(await page.getByRole('main').innerText()).toContain('Round in which she was asked: Kouvola, autumn');
});

interface Standing {
  what: string;
  isNew: boolean;
  isSeen: boolean;
  isOutlined: boolean;
}

/** How much can be reached in the page: of a group of radio buttons, one. */
const reachableByTab = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter((one) => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
  const isOther = (one) => one.type === 'radio' && !one.checked && all.some(({ type, name, checked }) => type === 'radio' && name === one.name && checked);
  return all.filter((one) => !isOther(one)).length;
})()`;

/** Where the focus is in the page, whether it was there before, and whether it is seen. */
const whereOneStands = `(() => {
  const one = document.activeElement;
  const isNew = one !== document.body && !one.hasAttribute('data-was-here');
  one.setAttribute('data-was-here', '');
  const { width, top, bottom } = one.getBoundingClientRect();
  const isOutlined = [one, one.closest('.choice') ?? one].some((element) => getComputedStyle(element).outlineStyle !== 'none');
  return { what: one.outerHTML.slice(0, 80), isNew, isSeen: width > 0 && bottom > 0 && top < innerHeight, isOutlined };
})()`;

/** How wide the text of a printed page is, in CSS pixels: the paper that the style sheet asks for, without its margins of 12 mm. */
async function printedWidth(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, points] = /\/MediaBox \[0 0 ([\d.]+) /.exec(pdf)!;
  return (Number(points) / 72 - (2 * 12) / 25.4) * 96;
}
