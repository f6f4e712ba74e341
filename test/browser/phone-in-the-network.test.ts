import { DemoPeople } from '../../src/people/index.js';
import { demoPassword } from '../../src/people/operating/demo-people.js';
import { useApp } from '../support/app.js';
import { useBrowser } from '../support/browser.js';

const test = useApp({ IMENTOR_MODE: 'demo', LOG_LEVEL: 'silent' });
const visits = useBrowser(test);

beforeAll(() => test.get(DemoPeople).make(test.clock.now()));

// 127.0.0.1 stands for the address of a computer in its network: over plain http, browsers keep no safe cookie there.
it('signs in at an address that is not localhost, is told who could read along, and stays signed in', async () => {
  const page = await visits.open();
  await page.goto(`${test.address}/sign-in`);
  expect(await page.locator('.demo-banner').textContent()).toContain('others in the network can read');
  await page.fill('[name=signInName]', 'ada@demo.example');
  await page.fill('[name=password]', demoPassword);
  await page.press('[name=password]', 'Enter');
  await page.waitForURL(`${test.address}/home`);
  expect(await page.locator('h1').textContent()).toContain('Ada');
  await page.goto(`${test.address}/me`);
  expect(new URL(page.url()).pathname).toBe('/me');
});

it('says nothing of the kind at localhost, and keeps a safe cookie there', async () => {
  const page = await visits.open();
  await page.goto('/sign-in');
  expect(await page.locator('.demo-banner').textContent()).not.toContain('others in the network can read');
  await page.fill('[name=signInName]', 'ada@demo.example');
  await page.fill('[name=password]', demoPassword);
  await page.press('[name=password]', 'Enter');
  await page.waitForURL('**/home');
  expect(await page.context().cookies()).toContainEqual(expect.objectContaining({ name: '__Host-session', secure: true }));
});
