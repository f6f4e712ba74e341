import { v4 as uuid } from 'uuid';
import { SurveyResponse, SurveyVersion, type Answers } from '../../src/surveys/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import type { CastMember } from '../cast.js';
import type { TestApp } from '../support/app.js';

/** What matters about a response; the rest is one of the small survey that was handed in just now. */
export interface MadeResponse {
  survey?: string;
  /** Null for somebody without an account. */
  member?: CastMember | null;
  answers: Answers;
  isFinished?: boolean;
}

/** A response as it is kept once it was handed in. @returns its id */
export async function makeResponse(test: TestApp, { survey = 'small', member = null, answers, isFinished = true }: MadeResponse): Promise<string> {
  const database = test.get(Database);
  const version = await database.repository(SurveyVersion).findOneOrFail({ where: { survey: { slug: survey } }, order: { number: 'DESC' } });
  const [id, now] = [uuid(), test.clock.now()];
  await database.repository(SurveyResponse).insert({
    id, personId: member?.id ?? null, way: member ? 'account' : 'open', surveyId: version.surveyId, versionId: version.id, language: 'en', seed: 'any', answers, startedAt: now, savedAt: now, submittedAt: isFinished ? now : null,
  });
  return id;
}
