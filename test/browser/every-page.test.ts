import type { Page } from 'playwright-core';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { actors, routes, type Actor } from '../house/routes.js';
import { makeWorld, type World } from '../house/world.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, screens, useBrowser } from '../support/browser.js';

// In demo mode every route is there.
const test = useApp({ IMENTOR_MODE: 'demo', LOG_LEVEL: 'silent' });
const visits = useBrowser(test);

let world: World;

beforeAll(async () => {
  world = await makeWorld(test);
});

/** Pages that somebody sees, each with the first actor who may; not what machines read, nor files to keep. */
const pages = Object.entries(routes).flatMap(([name, route]) => {
  const [method, pattern] = name.split(' ') as [string, string];
  const actor = actors.find((one) => (route[one] ?? route.others) === 200);
  const isPage = method === 'GET' && !/^\/(api\/|health|ready|files)|(archive|content)$/.test(pattern);
  return actor && isPage ? [{ pattern, actor, at: route.at ?? {} }] : [];
});

/** The tabs of those who are signed in, by actor and language: they open page after page in them, as people do. */
const tabs = new Map<string, Page>();

describe.each(pages)('$pattern', ({ pattern, actor, at }) => {
  it('fits on a phone and gives axe nothing to mend', async () => {
    const page = await open('en');
    await expectAccessible(page);
    await expectFits(page);
  });

  it('fits on a phone and at a desk in Arabic', async () => {
    const page = await open('ar');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await expectFits(page);
    await page.setViewportSize(screens.desk);
    await expectFits(page);
  });

  async function open(language: string): Promise<Page> {
    const page = await tabOf(actor, language);
    await page.setViewportSize(screens.phone);
    const answer = await page.goto(pattern.replace(/:(\w+)/g, (_all, name: string) => at[name] ?? world.examples[name]!));
    expect(answer!.status()).toBe(200);
    return page;
  }
});

async function tabOf(actor: Actor, language: string): Promise<Page> {
  if (actor === 'visitor') return visits.open({ language });
  await test.get(Database).repository(Person).update({ id: test.cast[actor].id }, { language });
  const name = `${actor}, ${language}`;
  const tab = tabs.get(name) ?? (await visits.open({ as: test.cast[actor], language, stays: true }));
  tabs.set(name, tab);
  return tab;
}
