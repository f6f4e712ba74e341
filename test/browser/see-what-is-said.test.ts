import { v7 as uuid } from 'uuid';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { ModuleFeedback } from '../../src/recommendations/feedback/module-feedback.entity.js';
import { SaidCounts } from '../../src/recommendations/said/said-counts.service.js';
import { makeRecommendable } from '../make/recommended.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, useBrowser } from '../support/browser.js';

const test = useApp();
const visits = useBrowser(test);

// Longer than a phone is wide, in a language that people write so.
const word = 'Kolmivaihekilowattituntimittarinlukijankoulutuspäivärahahakemuslomake';

beforeAll(async () => {
  await makeRecommendable(test);
  const saidAt = new Date('2026-10-10T10:00:00Z');
  for (const id of Array.from({ length: 5 }, () => uuid())) {
    await test.get(Database).repository(Person).insert({ id, name: 'Somebody', language: 'fi', createdAt: saidAt });
    await test.get(Database).repository(ModuleFeedback).insert({ personId: id, module: 'baking/costs', kind: 'not-for-me', why: 'other', words: `Liikaa: ${word}`, language: 'fi', score: 1, saidAt });
  }
  await test.get(SaidCounts).count();
});

it.each(['en', 'ar'])('shows a long word of somebody else on a phone whole, and not beside the screen: %s', async (language) => {
  await test.get(Database).repository(Person).update({ id: test.cast.cleo.id }, { language });
  const page = await visits.open({ as: test.cast.cleo });
  await page.goto('/said/baking/costs');
  await page.getByText(word).first().waitFor();
  await expectFits(page);
  await expectAccessible(page);
});
