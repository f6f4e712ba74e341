import { v4 as uuid } from 'uuid';
import { ExportedFile } from '../../src/exports/requests/exported-file.entity.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { SurveyResponse } from '../../src/surveys/index.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';

const test = useApp();

beforeEach(async () => {
  await makeSurvey(test);
  await test.get(Database).query('TRUNCATE survey_response, survey_round CASCADE');
});

async function begin(): Promise<string> {
  const { link } = await makeRound(test, { link: uuid(), closes: '2027-12-31' });
  const visitor = test.visitor();
  const { location } = (await visitor.post(`/s/${link}/responses`)).headers;
  return location!.replace(/\/response.*$/, '');
}

async function nightAfter(days: number): Promise<void> {
  const day = test.clock.now().getTime() + days * 86_400_000;
  await test.get(Jobs).registered.find(({ name }) => name === 'tidy-survey-responses')!.handler({}, new Date(day));
}

const left = () => test.get(Database).repository(SurveyResponse).count();

it('deletes what a public link began after 30 days, where no page of it was ever saved', async () => {
  await begin();
  await nightAfter(29);
  expect(await left()).toBe(1);
  await nightAfter(31);
  expect(await left()).toBe(0);
});

it('keeps every page that somebody saved, an empty one too', async () => {
  const path = await begin();
  await test.visitor().post(`${path}/response/pages/you`, { shown: 'story', press: 'later' });
  await nightAfter(400);
  expect(await left()).toBe(1);
});

it('touches nothing that was begun in another way, or sent', async () => {
  await begin();
  for (const change of ["way = 'account'", "way = 'assisted'", 'submitted_at = now()']) {
    await test.get(Database).query(`UPDATE survey_response SET way = 'open', submitted_at = NULL`);
    await test.get(Database).query(`UPDATE survey_response SET ${change}`);
    await nightAfter(400);
    expect(await left()).toBe(1);
  }
});

it('takes no file of an analyst along: there is nothing of it in any', async () => {
  await begin();
  const { surveyId } = await test.get(Database).repository(SurveyResponse).findOneByOrFail({});
  const [now, later] = [test.clock.now(), new Date(Date.now() + 86_400_000)];
  const file = { personId: test.cast.dara.id, surveyId, survey: 'small', format: 'csv' as const, layout: 'long' as const, waves: null, language: null, texts: false, without: [], coarsen: [], purpose: 'x', state: 'completed' as const, requestedAt: now, movedAt: now, endedAt: later };
  await test.get(Database).repository(ExportedFile).insert([{ ...file, id: uuid(), unfinished: false }, { ...file, id: uuid(), unfinished: true }]);
  const states = async () => (await test.get(Database).repository(ExportedFile).find({ order: { unfinished: 'ASC' } })).map(({ state }) => state);
  await nightAfter(31);
  expect(await left()).toBe(0);
  expect(await states()).toEqual(['completed', 'completed']);
  // What was filled in and not sent is in the second one.
  await begin();
  await test.get(Database).query(`UPDATE survey_response SET answers = '{"hours": 3}'`);
  await test.get(Database).query('DELETE FROM survey_response');
  expect(await states()).toEqual(['completed', 'withdrawn']);
});
