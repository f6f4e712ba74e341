import { useApp } from '../support/app.js';
import { useBrowser } from '../support/browser.js';

const test = useApp();
const visits = useBrowser(test);

it('shows the days and hours of the device from the second page on', async () => {
  test.clock.set('2026-11-22T21:30:00Z');
  const page = await visits.open({ as: test.cast.ada, zone: 'Europe/Istanbul' });
  await page.goto('/home');
  await page.goto('/me/devices');
  await page.getByText('23 November 2026').first().waitFor();
  expect((await page.context().cookies()).find(({ name }) => name === 'zone')).toMatchObject({ value: 'Europe%2FIstanbul', sameSite: 'Lax' });
});
