import { v4 as uuid } from 'uuid';
import { SurveyResponse, SurveyVersion, type Answers, type Wave } from '../../src/surveys/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import type { CastMember } from '../cast.js';
import type { TestApp } from '../support/app.js';

/** What matters about a response; the rest is one of the small survey that was handed in just now. */
export interface MadeResponse {
  survey?: string;
  /** The newest one where none is named. */
  version?: number;
  /** Null for somebody without an account. */
  member?: Pick<CastMember, 'id'> | null;
  answers: Answers;
  wave?: Wave;
  /** The day on which it was begun and sent. */
  day?: string;
  /** The page that was reached. */
  page?: string | null;
  isFinished?: boolean;
}

/** A response as it is kept once it was handed in. @returns its id */
export async function makeResponse(test: TestApp, { survey = 'small', version: number, member = null, answers, wave = '', day, page = null, isFinished = true }: MadeResponse): Promise<string> {
  const database = test.get(Database);
  const version = await database.repository(SurveyVersion).findOneOrFail({ where: { survey: { slug: survey }, ...(number && { number }) }, order: { number: 'DESC' } });
  const [id, now] = [uuid(), day ? new Date(day) : test.clock.now()];
  await database.repository(SurveyResponse).insert({
    id, personId: member?.id ?? null, way: member ? 'account' : 'open', surveyId: version.surveyId, versionId: version.id, wave, language: 'en', seed: 'any', answers, page, startedAt: now, savedAt: now, submittedAt: isFinished ? now : null,
  });
  return id;
}
