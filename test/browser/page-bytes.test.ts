import type { Page } from 'playwright-core';
import { useApp } from '../support/app.js';
import { useBrowser, type Visit } from '../support/browser.js';
import { course, lesson, makeBakery } from './bakery.js';

const test = useApp();
const visits = useBrowser(test);

beforeAll(() => makeBakery(test));

/** What comes over the wire while a page is opened, heads included. */
async function bytesOf(page: Page, path: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(path, { waitUntil: 'networkidle' });
  await session.detach();
  return bytes;
}

// A metered line is what most of our readers have: docs/design.md.
it.each<[string, string, (() => Visit)]>([
  ['a visitor’s first page', '/', () => ({})],
  ['a course', course, () => ({})],
  ['a lesson', lesson, () => ({ as: test.cast.ada })],
  ['home', '/home', () => ({ as: test.cast.ada })],
])('%s takes at most 60 kB at first, and 15 kB when seen again', async (_name, path, visit) => {
  const page = await visits.open(visit());
  const first = await bytesOf(page, path);
  expect(first).toBeGreaterThan(1_000);
  expect(first).toBeLessThanOrEqual(60_000);
  expect(await bytesOf(page, path)).toBeLessThanOrEqual(15_000);
});
