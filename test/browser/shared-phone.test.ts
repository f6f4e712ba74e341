import type { Page } from 'playwright-core';
import { Database } from '../../src/platform/database/database.service.js';
import { password, type CastMember } from '../cast.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, useBrowser } from '../support/browser.js';
import { until } from '../support/jobs.js';
import { answer, startEveryKind, storedAnswers, untilState } from './attempts.js';
import { course, join, lesson, makeBakery } from './bakery.js';

const test = useApp();
const visits = useBrowser(test);

/** Longer than a shared phone waits before it locks itself, in seconds. */
const rest = 601;

/** What Ada writes, and nobody else may read. */
const hers = { essay: 'Rye from my mother', more: 'Rye from my mother, and honey', note: 'Ask Samira for the oven', later: 'Ask Samira for the oven on Friday' };
const his = 'Ben counts his customers';

beforeAll(() => makeBakery(test));

describe.each([
  { language: 'en', javaScript: true, one: 'ada', other: 'ben' },
  { language: 'en', javaScript: false, one: 'cleo', other: 'elin' },
  { language: 'ar', javaScript: true, one: 'dara', other: 'max' },
] as const)('an evening on one phone in $language, with JavaScript: $javaScript', ({ language, javaScript, one, other }) => {
  it('keeps what each of two people writes, and from the other', async () => {
    const [ada, ben] = [test.cast[one], test.cast[other]];
    if (one !== 'ada') await join(test, ada);
    await test.get(Database).change('UPDATE person SET language = $1', [language]);
    const { attempt } = await startEveryKind(test, ada);
    const page = await visits.open({ javaScript, language });

    await signIn(page, ada);
    await page.goto(attempt);
    await answer(page, 'answer.single.option', 'flour');
    await answer(page, 'answer.essay.text', hers.essay);
    await (javaScript ? untilState(page, 'saved') : page.locator('.actions button[value="save"]').click());
    await page.goto(lesson);
    await writeNote(page, hers.note);
    await keepNote(page, javaScript, 'saved');

    await writeNote(page, hers.later);
    test.clock.pass(rest);
    await keepNote(page, javaScript, 'signed-out');
    if (javaScript) await page.goto('/home');
    await page.locator('main form[action="/unlock"]').waitFor();
    expect(await page.content()).not.toContain(hers.note);
    await look(page, javaScript);
    await unlock(page);
    await page.getByText(hers.later).waitFor();
    await look(page, javaScript);
    expect(await page.locator('main section.notes').count()).toBe(1);
    await page.locator('main form[action^="/kept/"]:not([action$="/removal"]) button').click();
    await page.goto(lesson);
    expect(await noteOn(page)).toBe(hers.later);

    await page.goto(attempt);
    await answer(page, 'answer.essay.text', hers.more);
    test.clock.pass(rest);
    await (javaScript ? untilState(page, 'signed-out') : page.locator('.actions button[value="save"]').click());
    await page.goto('/home');
    // What waits on the phone stays hers; what waits with us goes, and the page says so.
    await page.locator('main form[action="/sign-out"]').waitFor();
    expect(await page.locator('main h2 ~ p').count()).toBe(javaScript ? 1 : 2);
    await page.locator('main form[action="/sign-out"] button').click();
    await page.waitForURL('**/sign-in');
    await expectNothingOf(ada, page);
    await expectNothingBehind(ada, page);

    await page.goto('/sign-in');
    expect(await page.locator('#signInName').inputValue()).toBe('');
    await signIn(page, ben);
    await expectNothingOf(ada, page);
    await page.goto(attempt);
    expect(await page.locator('form[data-attempt]').count()).toBe(0);
    await expectNothingOf(ada, page);
    await page.goto(course);
    await page.locator(`form[action="${course}/enrolment"] button`).click();
    await page.goto(lesson);
    await expectNothingOf(ada, page);
    await writeNote(page, his);
    await keepNote(page, javaScript, 'saved');
    await page.locator('form[action$="/completion"] button').click();
    await page.goto(lesson);
    expect(await noteOn(page)).toBe(his);
    await expectNothingBehind(ada, page);
    await page.goto('/home');
    await page.locator('form.shared-phone button').click();
    await page.waitForURL('**/sign-in');

    await signIn(page, ada);
    await page.goto(attempt);
    const essay = javaScript ? hers.more : hers.essay;
    await until(async () => JSON.stringify(await storedAnswers(test, attempt)).includes(`"${essay}"`));
    expect(await page.locator('[name="answer.essay.text"]').inputValue()).toBe(essay);
    await page.goto(lesson);
    expect(await noteOn(page)).toBe(hers.later);
    expect(await page.content()).not.toContain(his);
  }, 120_000);
});

async function signIn(page: Page, { email }: CastMember): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('#signInName').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('[name="shared"]').check();
  await page.locator('main form:has(#password) button').click();
  await page.locator('form.shared-phone').waitFor();
}

async function unlock(page: Page): Promise<void> {
  await page.locator('#password').fill(password);
  await page.locator('main form[action="/unlock"] button').click();
}

async function writeNote(page: Page, text: string): Promise<void> {
  if ((await page.locator('#notes').getAttribute('open')) === null) await page.locator('#notes summary').click();
  await page.locator('[name="note"]').fill(text);
}

async function keepNote(page: Page, javaScript: boolean, state: string): Promise<void> {
  await page.locator('#notes button').click();
  if (javaScript) await page.locator(`#notes [data-state="${state}"]:visible`).waitFor();
}

function noteOn(page: Page): Promise<string> {
  return page.locator('[name="note"]').inputValue();
}

async function look(page: Page, javaScript: boolean): Promise<void> {
  await expectFits(page);
  if (javaScript) await expectAccessible(page);
}

/** Neither her name nor a word of hers stands on the page or in its fields. */
async function expectNothingOf({ name, email }: CastMember, page: Page): Promise<void> {
  await page.waitForLoadState();
  const fields = await page.evaluate<string[]>(`[...document.querySelectorAll('input:not([type="hidden"]), textarea')].map((field) => field.value)`);
  const shown = `${await page.content()} ${fields.join(' ')}`;
  for (const words of [name, email, ...Object.values(hers)]) expect(shown).not.toContain(words);
}

/** Nor on the pages to which the button “back” leads. */
async function expectNothingBehind(member: CastMember, page: Page): Promise<void> {
  for (let pages = 0; pages < 8; pages += 1) {
    if ((await page.goBack()) === null && page.url() === 'about:blank') break;
    await expectNothingOf(member, page);
  }
}

it('is not shown as it was left when somebody else has it, in browsers that keep whole pages', async () => {
  const page = await visits.open({ as: test.cast.noor });
  await page.goto('/me');
  await page.context().clearCookies();
  await page.evaluate(`dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`);
  await page.waitForURL('**/sign-in?next=*');
});
