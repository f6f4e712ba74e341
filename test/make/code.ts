import type { Browser, TestApp } from '../support/app.js';

/** Asks for a code at `path`, the address of a round that is answered without a name, and reads it from the page. */
export async function getCode(browser: Browser, path: string): Promise<string> {
  const page = await browser.follow(await browser.post(`${path}/code`));
  return /data-copied>([^<]+)</.exec(page.text)![1]!;
}

/** Begins to answer with a code of her own. */
export async function beginWithCode(test: TestApp, path: string): Promise<{ browser: Browser; code: string }> {
  const browser = test.visitor();
  const code = await getCode(browser, path);
  expect((await browser.post(`${path}/beginning`)).headers['location']).toBe(`${path}/answers`);
  return { browser, code };
}
