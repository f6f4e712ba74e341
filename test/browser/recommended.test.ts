import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { RatingsService } from '../../src/profile/index.js';
import { PublishingService } from '../../src/publishing/index.js';
import { rate } from '../make/recommended.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, useBrowser } from '../support/browser.js';
import { answerAll } from './answer.js';

const test = useApp();
const visits = useBrowser(test);

const course = '/courses/start-your-business';

beforeAll(async () => {
  await test.get(PublishingService).publish(resolve(import.meta.dirname, '../../content'), { personId: null, notes: null }, test.clock.now());
  await test.get(Database).repository(Person).update({ id: test.cast.ada.id }, { name: 'ليلى', language: 'ar' });
}, 120_000);

/** What is hard for her; all else she can do with help. */
const hard = ['coping-with-uncertainty-ambiguity-and-risk', 'mobilising-resources'];

/** Wrong answers to questions of the quiz about ideas. */
const wrong: Record<string, string> = {
  'answer.what-makes-an-idea.option': 'loan',
  'answer.leylas-next-step.option': 'restaurant',
  'answer.kind-words.answer': 'true',
  'answer.skills-from-home.answer': 'false',
  'answer.strong-sentence.option': 'best',
};

/** Answers what stands on the page of the survey: everything is very important, and she can do with help what is not hard. */
async function answerPage(page: Page): Promise<void> {
  const names = await page.locator('input[type="radio"]').evaluateAll((controls) => [...new Set(controls.map((control) => control.getAttribute('name')!))]);
  for (const name of names) {
    const [, competence, part] = /^answer\.needs-\w+\.([\w-]+)\.(importance|ability)$/.exec(name) ?? [];
    const value = part === 'importance' ? '4' : part === 'ability' ? (hard.includes(competence!) ? '1' : '2') : null;
    if (value) await page.locator(`[name="${name}"][value="${value}"]`).check();
  }
}

async function takeSurvey(page: Page): Promise<void> {
  await page.goto('/surveys/business-needs');
  await page.locator('form[action$="/responses"] button').click();
  await page.locator('[value="preparing"]').check();
  while (!page.url().endsWith('/submission')) {
    await answerPage(page);
    await expectFits(page);
    const before = page.url();
    await page.locator('button[value="next"]').click();
    await page.waitForURL((url) => url.href !== before);
  }
  await page.locator('form[action$="/submission"] button').click();
}

async function failQuiz(page: Page): Promise<void> {
  await page.goto(course);
  await page.locator('form[action$="/enrolment"] button').click();
  await page.goto(`${course}/know-your-idea/quiz/check-your-idea`);
  await page.locator('form[action$="/attempts"] button').click();
  for (const [name, value] of Object.entries(wrong)) await page.locator(`[name="${name}"][value="${value}"]`).check();
  await page.locator('button[value="look-over"]').click();
  await page.locator('form[action$="/submission"] button').click();
  await page.locator('.result').waitFor();
}

async function titlesOn(page: Page): Promise<string[]> {
  return (await page.locator('.places h3').allTextContents()).map((title) => title.trim());
}

/** Goes on from control to control, as somebody without a mouse. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator(`${selector}:focus`).count()) return;
  }
  throw new Error(`The keyboard does not reach ${selector}`);
}

async function look(page: Page): Promise<void> {
  await expectFits(page);
  await expectAccessible(page);
}

it('leads a learner in Arabic from her survey to her results, and from a quiz that went wrong to a list that says why it changed', async () => {
  const page = await visits.open({ as: test.cast.ada });
  await takeSurvey(page);
  await look(page);
  await page.locator('a[href="/results"]').click();
  await look(page);
  expect(await titlesOn(page)).toEqual(['ابدئي بأمان', 'اعرفي فكرتك', 'اعرفي زبائنك', 'التكاليف والأسعار']);
  for (const place of await page.locator('.places > li').all()) expect(await place.locator('ul > li').first().textContent()).toMatch(/^قلت إن هذا مهم لك جدا: «.+»\.$/);
  expect(await page.locator('.notice').count()).toBe(0);

  await failQuiz(page);
  await page.goto('/results');
  await look(page);
  expect((await titlesOn(page))[0]).toBe('اعرفي فكرتك');
  const changes = await page.locator('.notice li').allTextContents();
  expect(changes).toHaveLength(1);
  expect(changes[0]).toContain('صعدت هذه الوحدة في قائمتك. لم تنجحي في اختبار «اعرفي فكرتك».');
  await page.goto('/home');
  await page.locator('aside').getByText('اعرفي فكرتك').waitFor();
}, 120_000);

it.each([
  ['on a phone', { screen: 'phone' }],
  ['on a phone without script', { screen: 'phone', javaScript: false }],
  ['at a desk', { screen: 'desk' }],
] as const)('hears what she answers back, and takes it back, %s', async (_where, visit) => {
  const page = await visits.open({ as: test.cast.ada, ...visit });
  const check = () => ('javaScript' in visit ? Promise.resolve() : look(page));
  await page.goto('/results');
  await page.locator('a[href$="/know-your-customers/feedback"]').click();
  await check();
  await page.locator('button', { hasText: 'أرسلي' }).click();
  await page.locator('.error-summary').waitFor();
  await check();
  await page.locator('[value="topic"]').check();
  await page.locator('button', { hasText: 'أرسلي' }).click();
  await page.locator('.notice li', { hasText: 'قلت إنها لا تناسبك.' }).waitFor();
  await check();
  expect(await titlesOn(page)).not.toContain('اعرفي زبائنك');
  await page.locator('form[action$="/removal"] button').click();
  await page.locator('.notice li', { hasText: 'تراجعت عما قلته عنها.' }).waitFor();
  expect(await titlesOn(page)).toContain('اعرفي زبائنك');
}, 60_000);

it('asks who knows it already three questions, and says kindly what came of them', async () => {
  const page = await visits.open({ as: test.cast.ada });
  await page.goto('/results/start-your-business/know-your-customers/feedback');
  await page.locator('[value="known"]').check();
  await page.locator('button', { hasText: 'أرسلي' }).click();
  expect(await page.locator('.question').count()).toBe(3);
  await look(page);
  await page.locator('button', { hasText: 'تحققي من أجوبتي' }).click();
  await page.locator('.error-summary').waitFor();
  await look(page);
  await answerAll(test, page, 'ar');
  await page.locator('button', { hasText: 'تحققي من أجوبتي' }).click();
  await page.locator('.notice', { hasText: 'أنت تعرفين هذا من قبل' }).waitFor();
  await look(page);
}, 60_000);

it('lets her check by keyboard alone what she said a year ago, or leave it for now', async () => {
  await rate(test, test.cast.ada, { 'mobilising-resources': [4, 1], creativity: [4, 2] });
  test.clock.pass(400 * 24 * 3600);
  const page = await visits.open({ as: test.cast.ada });
  await page.goto('/results');
  await look(page);
  await tabTo(page, 'a[href="/results/renewal"]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/results/renewal');
  await look(page);
  await tabTo(page, '[name="ability.mobilising-resources"]');
  for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await tabTo(page, 'main form button');
  await page.keyboard.press('Enter');
  await page.getByText('تم الحفظ. قائمتك تتبع إجاباتك اليوم.').waitFor();
  await look(page);
  expect(await test.get(RatingsService).of(test.cast.ada.id)).toContainEqual(expect.objectContaining({ competence: 'mobilising-resources', importance: 4, ability: 3, ratedAt: test.clock.now() }));

  test.clock.pass(400 * 24 * 3600);
  const later = await visits.open({ as: test.cast.ada, javaScript: false });
  await later.goto('/results');
  await later.locator('form[action$="/postponement"] button').click();
  await later.getByText('لا بأس. سنسألك مرة أخرى بعد شهر.').waitFor();
  expect(await later.locator('a[href="/results/renewal"]').count()).toBe(0);
}, 60_000);
