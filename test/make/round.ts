import { randomUUID } from 'node:crypto';
import { Database } from '../../src/platform/database/database.service.js';
import { SurveyRound } from '../../src/surveys/rounds/round.entity.js';
import { Survey } from '../../src/surveys/survey.entity.js';
import type { TestApp } from '../support/app.js';

/** A round in Finland that asks the survey `small` by every way, from a week ago on. */
export async function makeRound(test: TestApp, wanted: Partial<SurveyRound> & { slug?: string } = {}): Promise<SurveyRound> {
  const { slug = 'small', ...given } = wanted;
  const { id: surveyId } = await test.get(Database).repository(Survey).findOneByOrFail({ slug });
  const id = randomUUID();
  const round = { id, surveyId, name: 'Kouvola, autumn', wave: '' as const, organisationId: null, country: 'FI', opens: '2026-11-15', closes: '2026-12-15', closedAt: null, ways: ['account' as const, 'invitation' as const, 'open' as const], link: `link-${id.slice(0, 8)}`, reminders: 2, reminderDays: 7, afterId: null, createdAt: test.clock.now() };
  return test.get(Database).repository(SurveyRound).save({ ...round, ...given });
}
