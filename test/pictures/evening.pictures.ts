import { CatalogueService, EnrolmentsService } from '../../src/courses/index.js';
import { Person, type Viewer } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { PublishingService } from '../../src/publishing/index.js';
import { answerAll } from '../browser/answer.js';
import { useApp } from '../support/app.js';
import { useBrowser, type Visit } from '../support/browser.js';

const test = useApp();
const visits = useBrowser(test);

const course = '/courses/start-your-business';
const module = `${course}/know-your-idea`;

beforeAll(async () => {
  await test.get(PublishingService).publish('content', { personId: null, notes: null }, test.clock.now());
  test.get(CatalogueService).forget();
  await test.get(EnrolmentsService).join({ id: test.cast.ada.id } as Viewer, 'start-your-business', test.clock.now());
});

async function adaReads(language: string, readingLanguage: string | null = null): Promise<void> {
  await test.get(Database).repository(Person).update({ id: test.cast.ada.id }, { name: 'Layla', language, readingLanguage });
}

async function take(name: string, path: string, visit: Visit = {}): Promise<void> {
  const page = await visits.open(visit);
  await page.goto(path);
  await page.screenshot({ path: `docs/pictures/${name}.png` });
}

it('the first page', () => take('welcome', '/'));

it.each(['en', 'ar'])('a lesson in %s', async (language) => {
  await adaReads(language);
  await take(`lesson-${language}`, `${module}/lesson/what-is-an-idea`, { as: test.cast.ada });
});

it('a lesson in two languages', async () => {
  await adaReads('en', 'ar');
  await take('two-languages', `${module}/lesson/what-is-an-idea`, { as: test.cast.ada, screen: 'desk' });
});

it('a quiz, and home afterwards', async () => {
  await adaReads('en');
  const browser = await test.as(test.cast.ada);
  for (const lesson of ['what-is-an-idea', 'your-skills', 'your-idea-on-one-page']) await browser.post(`${module}/lesson/${lesson}/completion`);
  const page = await visits.open({ as: test.cast.ada });
  await page.goto(`${module}/quiz/check-your-idea`);
  await page.locator('form[action$="/attempts"] button').click();
  await answerAll(test, page, 'en');
  await page.locator('.question').first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'docs/pictures/quiz.png' });
  await page.locator('button[value="look-over"]').click();
  await page.locator('form[action$="/submission"] button').click();
  await page.locator('.result').waitFor();
  await take('home', '/home', { as: test.cast.ada });
});
