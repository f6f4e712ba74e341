import { resolve } from 'node:path';
import { CatalogueService, EnrolmentsService, pathOf, stepsOf } from '../../src/courses/index.js';
import { Person, type Viewer } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { PublishingService } from '../../src/publishing/index.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, untilOnPage, useBrowser } from '../support/browser.js';

const test = useApp();
const visits = useBrowser(test);

const slug = 'start-your-business';

beforeAll(async () => {
  const now = test.clock.now();
  const published = await test.get(PublishingService).publish(resolve(import.meta.dirname, '../../content'), { personId: test.cast.cleo.id, notes: 'The first course' }, now);
  expect(published).toMatchObject({ kind: 'published', changes: expect.arrayContaining([{ course: slug, version: 1 }, { survey: 'business-needs', version: 1 }]) });
  await test.get(EnrolmentsService).join({ id: test.cast.ada.id } as Viewer, slug, now);
}, 120_000);

async function speak(language: string): Promise<void> {
  for (const { id } of [test.cast.ada, test.cast.cleo]) await test.get(Database).repository(Person).update({ id }, { language });
}

describe.each(['en', 'ar'])('in %s', (language) => {
  beforeAll(() => speak(language));

  it.each(['phone', 'desk'] as const)('shows the first lesson with its picture on a %s', async (screen) => {
    const { outline } = (await test.get(CatalogueService).course(slug, test.clock.now()))!;
    const page = await visits.open({ as: test.cast.ada, screen });
    await page.goto(pathOf(stepsOf(outline)[0]!));
    await page.locator('figure img').scrollIntoViewIfNeeded();
    await untilOnPage(page, '[...document.images].every((image) => image.complete && image.naturalWidth > 0)');
    expect(await page.locator('.callout').count()).toBeGreaterThan(0);
    await expectFits(page);
    await expectAccessible(page);
  }, 60_000);

  it.each(['phone', 'desk'] as const)('tells an author how far the content is translated on a %s', async (screen) => {
    const page = await visits.open({ as: test.cast.cleo, screen });
    await page.goto('/publishing');
    expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(16);
    await expectFits(page);
    await expectAccessible(page);
  }, 60_000);
});
