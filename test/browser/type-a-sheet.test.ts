import type { Page } from 'playwright-core';
import { SheetEntry } from '../../src/fieldwork/paper/sheet.entity.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, useBrowser, type Visit } from '../support/browser.js';
import { until } from '../support/jobs.js';

const test = useApp();
const visits = useBrowser(test);
beforeAll(async () => {
  await makeSurvey(test);
  await (await test.as(test.cast.cleo)).post('/surveys/small/sheets', { organisation: 'zarif', language: 'en', copies: '9' });
});

async function open(sheet: number, visit: Visit = {}): Promise<Page> {
  const page = await visits.open({ as: test.cast.cleo, screen: 'desk', ...visit });
  await page.goto(`/sheets/${sheet}/entry`);
  return page;
}

async function typed(sheet: number): Promise<object | undefined> {
  return (await test.get(Database).repository(SheetEntry).findOneBy({ sheetNumber: sheet }))?.typed;
}

it('is typed without a mouse: Enter leads on, and what is wrong stands beside its field at once', async () => {
  const page = await open(1);
  for (const text of ['1', '9', '']) await page.keyboard.type(text).then(() => page.keyboard.press('Enter'));
  await page.getByText('This code is not printed at this question.').waitFor();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.getByText('This code is not printed at this question.').waitFor({ state: 'hidden' });
  await page.getByText('Saved', { exact: true }).waitFor();
  expect(await typed(1)).toEqual({ 'sheet.consent': '1', business: '2' });
});

it('keeps what is typed without a connection, also when the page is left, and sends it later', async () => {
  const page = await open(2);
  await page.context().setOffline(true);
  await page.getByLabel('Do you agree?').fill('1');
  await page.keyboard.press('Enter');
  await page.getByText('No connection. What you typed waits in this browser.').waitFor();
  await page.context().setOffline(false);
  await page.goto('/fieldwork');
  await until(async () => (await typed(2)) !== undefined);
  expect(await typed(2)).toEqual({ 'sheet.consent': '1' });
});

it.each<[string, Visit]>([
  ['on a desk', {}],
  ['on a phone', { screen: 'phone' }],
  ['in Arabic', { screen: 'phone', language: 'ar' }],
])('can be read and reached by everybody %s', async (_where, visit) => {
  const page = await open(3, visit);
  for (const path of ['/sheets/3/entry', '/fieldwork', '/sheets/3', '/surveys/small/sheet', '/surveys/small/assistance']) {
    await page.goto(path);
    await expectAccessible(page);
    await expectFits(page);
  }
});

it('works without script', async () => {
  const page = await open(4, { javaScript: false });
  await page.getByLabel('Do you agree?').fill('1');
  await page.getByLabel('Do you have a business?').fill('7');
  await page.keyboard.press('Enter');
  await page.getByText('This code is not printed at this question.').waitFor();
  expect(await typed(4)).toEqual({ 'sheet.consent': '1', business: '7' });
});
