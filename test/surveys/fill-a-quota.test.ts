import { Database } from '../../src/platform/database/database.service.js';
import { SurveyQuota, type SurveyRound } from '../../src/surveys/rounds/round.entity.js';
import { SurveyResponse } from '../../src/surveys/survey.entity.js';
import { answerSmall, smallAnswers } from '../make/answers.js';
import { invite } from '../make/invitation.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();
beforeAll(() => makeSurvey(test));
afterEach(() => test.get(Database).query('DELETE FROM survey_response; DELETE FROM survey_quota'));

const elsewhere = { you: { shown: ['business'], 'answer.business': 'else', 'answer.business.other': 'Help', press: 'next' } };

async function limit({ id }: SurveyRound, group: string, most: number): Promise<void> {
  await (await test.as(test.cast.elin)).post(`/rounds/${id}/quotas`, { group, most: String(most) });
}

async function begin({ link }: SurveyRound): Promise<{ browser: Browser; path: string }> {
  const browser = test.visitor();
  return { browser, path: `${(await browser.post(`/s/${link}/responses`)).headers['location']!}/response` };
}

async function counted(): Promise<{ sent: number; over: number }> {
  const all = await test.get(Database).repository(SurveyResponse).find();
  return { sent: all.filter(({ submittedAt }) => submittedAt).length, over: all.filter(({ overQuotaAt }) => overQuotaAt).length };
}

it('gives the last places once, however many send at the same moment', async () => {
  const round = await makeRound(test);
  await limit(round, 'business=planned', 3);
  const people = await Promise.all(Array.from({ length: 8 }, () => begin(round)));
  for (const { browser, path } of people) for (const [page, fields] of Object.entries(smallAnswers)) await browser.post(`${path}/pages/${page}`, fields);
  await Promise.all(people.flatMap(({ browser, path }) => [browser.post(`${path}/submission`), browser.post(`${path}/submission`)]));
  expect(await counted()).toEqual({ sent: 3, over: 5 });
  expect((await test.get(Database).repository(SurveyQuota).findOneByOrFail({ roundId: round.id })).filled).toBe(3);
  const pages = await Promise.all(people.map(({ browser, path }) => browser.get(path)));
  expect(pages.filter(({ text }) => text.includes('Enough people like you have answered'))).toHaveLength(5);
});

it('thanks somebody as soon as her group is full, and keeps what she wrote', async () => {
  const round = await makeRound(test);
  await limit(round, 'business=planned', 1);
  const [first, second, other] = [await begin(round), await begin(round), await begin(round)];
  await answerSmall(first.browser, first.path);
  await second.browser.post(`${second.path}/pages/order`, smallAnswers['order']!);
  expect((await second.browser.post(`${second.path}/pages/you`, smallAnswers['you']!)).headers['location']).toBe(second.path);
  expect((await second.browser.get(second.path)).text).toContain('What you wrote is kept.');
  await second.browser.post(`${second.path}/pages/order`, { ...smallAnswers['order'], 'answer.worth': '1' });
  await answerSmall(other.browser, other.path, elsewhere);
  expect(await counted()).toEqual({ sent: 2, over: 1 });
  const over = (await test.get(Database).repository(SurveyResponse).find()).find(({ overQuotaAt }) => overQuotaAt)!;
  expect(over).toMatchObject({ submittedAt: null, answers: { business: 'planned', worth: 5 } });
  const page = await (await test.as(test.cast.elin)).get(`/rounds/${round.id}`);
  expect(page.text).toContain('Do you have a business? I plan one');
  expect(page.text).toMatch(/1 of 1/);
});

it('takes a place in no quota when one of several is full', async () => {
  const round = await makeRound(test);
  await limit(round, '=', 1);
  await limit(round, 'business=else', 5);
  const [first, second] = [await begin(round), await begin(round)];
  for (const { browser, path } of [first, second]) for (const [page, fields] of Object.entries({ ...smallAnswers, ...elsewhere })) await browser.post(`${path}/pages/${page}`, fields);
  for (const { browser, path } of [first, second]) await browser.post(`${path}/submission`);
  const quotas = await test.get(Database).repository(SurveyQuota).find({ order: { variable: 'ASC' } });
  expect(quotas.map(({ variable, filled }) => ({ variable, filled }))).toEqual([{ variable: '', filled: 1 }, { variable: 'business', filled: 1 }]);
});

it('does not let anybody begin when everybody together have answered enough', async () => {
  const round = await makeRound(test);
  await limit(round, '=', 1);
  const invited = await invite(test, round);
  const { browser, path } = await begin(round);
  expect((await test.visitor().get(invited)).text).toContain('Begin');
  await answerSmall(browser, path);
  for (const address of [`/s/${round.link}`, invited]) {
    const page = await test.visitor().get(address);
    expect([page.text.includes('Enough people have answered'), page.text.includes('Begin')]).toEqual([true, false]);
  }
  for (const begins of [`/s/${round.link}/responses`, `${invited}/response`]) {
    const late = await test.visitor().post(begins);
    expect([late.status, late.text.includes('Enough people have answered')]).toEqual([409, true]);
  }
  expect(await counted()).toEqual({ sent: 1, over: 0 });
  expect(await test.get(Database).repository(SurveyResponse).count()).toBe(1);
});

it('counts those who answered before there was a limit', async () => {
  const round = await makeRound(test);
  const first = await begin(round);
  await answerSmall(first.browser, first.path);
  await limit(round, 'business=planned', 1);
  await limit(round, 'business=else', 1);
  const quotas = await test.get(Database).repository(SurveyQuota).find({ order: { value: 'ASC' } });
  expect(quotas.map(({ value, filled }) => ({ value, filled }))).toEqual([{ value: 'else', filled: 0 }, { value: 'planned', filled: 1 }]);
});

it.each([
  ['no group', { group: '', most: '5' }, 'Choose a group.'],
  ['a group that the survey does not know', { group: 'business=bank', most: '5' }, 'Choose a group.'],
  ['no number', { group: 'business=else', most: '' }, 'Write a whole number from 1 on.'],
  ['none', { group: 'business=else', most: '0' }, 'Write a whole number from 1 on.'],
])('shows the mistake: %s', async (_what, fields, sentence) => {
  const round = await makeRound(test);
  const answer = await (await test.as(test.cast.elin)).post(`/rounds/${round.id}/quotas`, fields);
  expect([answer.status, answer.text.includes(sentence)]).toEqual([422, true]);
});

it('is a limit no more once it is removed', async () => {
  const round = await makeRound(test);
  await limit(round, '=', 1);
  await (await test.as(test.cast.elin)).post(`/rounds/${round.id}/quotas/removal`, { group: '=' });
  const people = [await begin(round), await begin(round)];
  for (const { browser, path } of people) await answerSmall(browser, path);
  expect(await counted()).toEqual({ sent: 2, over: 0 });
});
