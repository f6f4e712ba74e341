import { SurveyKeeper } from '../../src/surveys/index.js';
import type { TestApp } from '../support/app.js';
import { readSmall, smallSurvey } from './survey-file.js';

/** Publishes a survey file. @throws when it has mistakes. */
export async function makeSurvey(test: TestApp, base = smallSurvey, slug = 'small'): Promise<void> {
  const { read, mistakes } = readSmall(base);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  await test.get(SurveyKeeper).keep({ ...read!.definition, slug }, test.clock.now());
}
