import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { password } from '../cast.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, useBrowser } from '../support/browser.js';

const test = useApp();
const visits = useBrowser(test);

it('makes a token, shows it whole on a phone, and ends it', async () => {
  const page = await visits.open({ as: test.cast.ada });
  await page.goto('/me');
  await page.locator('main a[href="/me/tokens"]').click();
  await page.locator('#name').fill('My calendar');
  await page.locator('[value="progress:read"]').check();
  await page.locator('#current').fill(password);
  await page.locator('main form[action="/me/tokens"] button').click();
  expect(await page.locator('code').innerText()).toMatch(/^imentor_[\w-]{43}$/);
  await expectFits(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'End this token' }).click();
  await page.getByText('The token has ended.').waitFor();
});

it.each(['en', 'ar'])('downloads her data and deletes her account, without JavaScript, in %s', async (language) => {
  const member = language === 'en' ? test.cast.ben : test.cast.max;
  await test.get(Database).repository(Person).update({ id: member.id }, { language });
  const page = await visits.open({ as: member, javaScript: false });
  await page.goto('/me/data');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href="/me/data/archive"]').click()]);
  expect(download.suggestedFilename()).toBe('i-mentor-2026-11-22.zip');

  await page.locator('a[href="/me/erasure"]').click();
  await page.locator('#current').fill('not her password');
  await page.locator('main form[action="/me/erasure"] button').click();
  await page.locator('[role="alert"] a[href="#current"]').waitFor();
  await expectFits(page);
  await page.locator('#current').fill(password);
  await page.locator('main form[action="/me/erasure"] button').click();
  await page.locator('.flash').waitFor();
  await page.goto('/home');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});
