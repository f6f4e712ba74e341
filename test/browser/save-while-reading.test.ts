import type { Page } from 'playwright-core';
import { SessionsService } from '../../src/people/index.js';
import { useApp } from '../support/app.js';
import { useBrowser } from '../support/browser.js';
import { until } from '../support/jobs.js';
import { lesson, makeBakery } from './bakery.js';

const test = useApp();
const visits = useBrowser(test);

beforeAll(() => makeBakery(test));

async function write(page: Page, text: string): Promise<void> {
  await page.goto(lesson);
  if ((await page.locator('#notes').getAttribute('open')) === null) await page.locator('#notes summary').click();
  await page.getByLabel('Write what you want to remember').fill(text);
}

it('keeps what she typed while the connection was away, and saves it when it is back', async () => {
  const page = await visits.open({ as: test.cast.ada });
  await page.goto(lesson);
  await page.locator('#notes summary').click();
  await page.context().setOffline(true);
  await page.getByLabel('Write what you want to remember').fill('Written in the tunnel');
  await page.getByRole('button', { name: 'Keep my notes' }).click();
  await page.locator('#notes').getByText('Not saved yet.').waitFor();
  await page.context().setOffline(false);
  await page.locator('#notes').getByText('Saved', { exact: true }).waitFor();
  expect((await (await test.as(test.cast.ada)).get(lesson)).text).toContain('Written in the tunnel');
});

it('saves what she typed last when she goes on at once', async () => {
  const page = await visits.open({ as: test.cast.ada });
  await write(page, 'Typed in a hurry');
  await page.goto('/home');
  const ada = await test.as(test.cast.ada);
  await until(async () => (await ada.get(lesson)).text.includes('Typed in a hurry'));
});

it('says that notes are too long, and keeps the last that were not', async () => {
  const page = await visits.open({ as: test.cast.ada });
  await write(page, 'x'.repeat(10_001));
  await page.getByRole('button', { name: 'Keep my notes' }).click();
  await page.locator('#notes').getByText('Your notes are too long. Use at most 10,000 letters.').waitFor();
  await page.getByLabel('Write what you want to remember').fill('Shorter');
  await page.locator('#notes').getByText('Saved', { exact: true }).waitFor();
});

it('says that she was signed out meanwhile, and leaves her text where it is', async () => {
  const page = await visits.open({ as: test.cast.ada });
  await write(page, 'Do not lose me');
  await test.get(SessionsService).closeAll(test.cast.ada.id);
  await page.getByRole('button', { name: 'Keep my notes' }).click();
  await page.locator('#notes').getByText('Not saved: you are signed out.').waitFor();
  expect(await page.getByLabel('Write what you want to remember').inputValue()).toBe('Do not lose me');
});

it('puts together what she writes in two tabs, in the one where she writes last', async () => {
  const one = await visits.open({ as: test.cast.ada });
  await write(one, 'Flour');
  await one.locator('#notes').getByText('Saved', { exact: true }).waitFor();
  const two = await one.context().newPage();
  await write(two, 'Flour\nAsk Samira');
  await two.locator('#notes').getByText('Saved', { exact: true }).waitFor();
  const box = one.getByLabel('Write what you want to remember');
  await box.fill('Flour\nCount the bags');
  await one.locator('#notes').getByText('You wrote in these notes in another place, too. Now both texts are here.').waitFor();
  expect(await box.inputValue()).toBe('Flour\nAsk Samira\nCount the bags');
  await box.fill('Flour\nAsk Samira');
  await one.locator('#notes').getByText('Saved', { exact: true }).waitFor();
  expect((await (await test.as(test.cast.ada)).get(lesson)).text).toContain('Flour\nAsk Samira</textarea>');
});
