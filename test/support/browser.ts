import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, ConsoleMessage, Page, Response } from 'playwright-core';
import { SessionsService } from '../../src/people/index.js';
import type { CastMember } from '../cast.js';
import type { TestApp } from './app.js';
import { launchChromium } from './chromium.js';
import { until } from './jobs.js';

/** The screens that pages are looked at on. */
export const screens = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };

/** What matters about a visit; the rest is a phone that asks for English and runs scripts. */
export interface Visit {
  as?: CastMember;
  screen?: keyof typeof screens;
  /** The language of her browser; what she chose for her account comes before it. */
  language?: string;
  /** The time zone of her device. */
  zone?: string;
  javaScript?: boolean;
  /** She stays: her tab is there for the other tests of the file too. */
  stays?: boolean;
  /** A status above 500 that is meant to come. */
  meant?: number;
}

/** Real visits to the application, each in a context of its own: nothing is kept from one to the next, unless somebody stays. */
export interface Visits {
  open(visit?: Visit): Promise<Page>;
  /** Somebody else signs in on the same device. */
  join(context: BrowserContext, member: CastMember): Promise<Page>;
}

/** One browser for the tests of the file. What a page throws, logs as an error or does not find fails the test. */
export function useBrowser(test: TestApp): Visits {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let mistakes: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const found = mistakes;
    [contexts, mistakes] = [[], []];
    expect(found).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    async open(visit = {}) {
      const context = await browser.newContext(options(test, visit));
      if (!visit.stays) contexts.push(context);
      if (visit.as) await signIn(context, test, visit.as);
      return watched(await context.newPage(), visit.meant);
    },
    async join(context, member) {
      await signIn(context, test, member);
      return watched(await context.newPage());
    },
  };

  function watched(page: Page, meant?: number): Page {
    page.on('pageerror', (error) => mistakes.push(error.message));
    page.on('console', (message) => isMistake(message) && mistakes.push(message.text()));
    page.on('response', (response) => isLost(response) && response.status() !== meant && mistakes.push(`${response.status()} ${response.url()}`));
    return page;
  }
}

function options(test: TestApp, { screen = 'phone', language = 'en', zone, javaScript = true }: Visit) {
  return { baseURL: addressOf(test), viewport: screens[screen], locale: language, ...(zone && { timezoneId: zone }), javaScriptEnabled: javaScript, reducedMotion: 'reduce' as const };
}

// What a browser says about answers is asked of the answers themselves: 403 or 422 may be meant, a lost picture never is.
function isMistake(message: ConsoleMessage): boolean {
  return message.type() === 'error' && !message.text().startsWith('Failed to load resource');
}

function isLost(response: Response): boolean {
  return response.status() >= 500 || (response.status() === 404 && !response.request().isNavigationRequest());
}

// Browsers keep a `__Host-` cookie on plain http for the name “localhost” alone.
function addressOf(test: TestApp): string {
  return test.address.replace('127.0.0.1', 'localhost');
}

async function signIn(context: BrowserContext, test: TestApp, member: CastMember): Promise<void> {
  const value = await test.get(SessionsService).open(member.id, false, test.clock.now());
  await context.addCookies([{ name: '__Host-session', value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }]);
}

/**
 * Waits until an expression is true on the page. It is asked from here, again and again: `page.waitForFunction` asks from
 * inside the page, where our content security policy forbids to evaluate anything.
 */
export function untilOnPage(page: Page, expression: string): Promise<void> {
  return until(() => page.evaluate<boolean>(expression));
}

/** Asserts that axe finds nothing to mend on the page as it stands: WCAG 2.2 A and AA, and its best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.waitForLoadState();
  // Our pages have no frames: axe need not gather its findings in a page of its own.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }))).toEqual([]);
}

/** Asserts that nothing sticks out of the screen sideways: pages are scrolled down, never across. */
export async function expectFits(page: Page): Promise<void> {
  await page.waitForLoadState();
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(over).toBeLessThanOrEqual(0);
}
