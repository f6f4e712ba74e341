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

it('sends only what was changed in its own tab, and also what was changed back', async () => {
  const older = await open(5);
  const newer = await older.context().newPage();
  await newer.goto('/sheets/5/entry');
  const type = async (page: Page, label: string, text: string) => {
    await page.getByLabel(label).fill(text);
    await page.keyboard.press('Enter');
    await page.getByText('Saved', { exact: true }).waitFor();
  };
  const business = async () => (await typed(5)) as { business?: string };
  await type(newer, 'Do you have a business?', '1');
  await until(async () => (await business())?.business === '1');
  await type(older, 'Do you agree?', '1');
  await until(async () => 'sheet.consent' in (await business()));
  expect(await typed(5)).toEqual({ 'sheet.consent': '1', business: '1' });
  await type(newer, 'Do you have a business?', '2');
  await until(async () => (await business()).business === '2');
  await type(older, 'Do you agree?', '0');
  await older.getByRole('button', { name: 'Save', exact: true }).last().click();
  await older.getByText('What you typed is saved.').waitFor();
  expect(await typed(5)).toEqual({ 'sheet.consent': '0', business: '2' });
  await newer.getByLabel('Do you have a business?').fill('');
  await newer.getByRole('button', { name: 'Save', exact: true }).last().click();
  await newer.getByText('What you typed is saved.').waitFor();
  expect(await typed(5)).toEqual({ 'sheet.consent': '0' });
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
