import { parse } from 'csv-parse/sync';
import { ExportsService } from '../../src/exports/exports.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { SurveyResponse } from '../../src/surveys/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { answerSmall } from '../make/answers.js';
import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { invite, linkIn, mailsTo } from '../make/invitation.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { bytesOf } from '../support/bytes.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();
beforeAll(async () => {
  await makeSurvey(test);
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }] });
});
afterEach(() => test.get(Database).query('DELETE FROM survey_round; DELETE FROM survey_response'));

const worth = (value: string) => ({ order: { shown: ['first', 'worth'], 'answer.worth': value, press: 'next' } });

/** The file with a row a person and all waves side by side. */
async function wide(): Promise<Record<string, string>[]> {
  const request = { by: null, survey: 'small', format: 'csv', layout: 'wide', purpose: 'a look', language: null, texts: false, unfinished: false, without: [], coarsen: [], known: [], waves: null, now: test.clock.now() } as const;
  let file: Uint8Array = new Uint8Array();
  await test.get(ExportsService).write(request, async (pieces) => void (file = await bytesOf(pieces)), () => {});
  return parse(Buffer.from(file), { columns: true });
}

async function answerByLink(browser: Browser, path: string, value: string): Promise<void> {
  await browser.post(`${path}/response`);
  await answerSmall(browser, `${path}/response`, worth(value));
}

it('joins the waves of an address in one row, also when another round asked for the second', async () => {
  const before = await invite(test, await makeRound(test, { wave: 'before' }));
  const other = await invite(test, await makeRound(test, { wave: 'before' }), 'somebody@example.org');
  await answerByLink(test.visitor(), before, '2');
  await answerByLink(test.visitor(), other, '3');
  test.clock.pass(60);
  await answerByLink(test.visitor(), await invite(test, await makeRound(test, { wave: 'after' })), '5');
  const rows = await wide();
  expect(rows.map((row) => [row['worth_before'], row['worth_after']]).sort()).toEqual([['2', '5'], ['3', '']]);
});

it('invites those again who answered half a year before, and nobody else', async () => {
  const round = await makeRound(test, { wave: 'after' });
  await answerByLink(test.visitor(), await invite(test, round), '4');
  await invite(test, round, 'silent@example.org');
  const later = await makeRound(test, { wave: 'six-months', afterId: round.id });
  const elin = await test.as(test.cast.elin);
  expect((await elin.follow(await elin.post(`/rounds/${later.id}/invitations/earlier`))).text).toContain('Invited: 1');
  test.clock.pass(60);
  await test.get(Jobs).drain();
  const mails = await mailsTo(test, 'layla@example.org');
  await answerByLink(test.visitor(), linkIn(mails.at(-1)!.text), '5');
  expect((await wide()).map((row) => [row['worth_after'], row['worth_six_months']])).toEqual([['4', '5']]);
});

it('invites her again too who answered with her account instead of by her link', async () => {
  const round = await makeRound(test);
  await invite(test, round, test.cast.ada.email);
  const ada = await test.as(test.cast.ada);
  await answerSmall(ada, (await ada.post('/surveys/small/responses')).headers['location']!);
  const later = await makeRound(test, { wave: 'six-months', afterId: round.id });
  const elin = await test.as(test.cast.elin);
  expect((await elin.follow(await elin.post(`/rounds/${later.id}/invitations/earlier`))).text).toContain('Invited: 1');
});

it('speaks of inviting again only where addresses are known', async () => {
  const elin = await test.as(test.cast.elin);
  const [invited, anybody] = [await makeRound(test), await makeRound(test, { ways: ['open', 'anonymous'] })];
  expect((await elin.get(`/rounds/${invited.id}`)).text).toContain('can be invited again');
  const page = await elin.get(`/rounds/${anybody.id}`);
  expect([page.status, page.text.includes('Plan a round six months after this one.'), page.text.includes('can be invited again')]).toEqual([200, true, false]);
});

it('asks people with accounts in each wave, where they study in a group of that country, while the round is open', async () => {
  const cohort = await makeCohort(test, 'baking');
  const ada = await test.as(test.cast.ada);
  await ada.post('/enrolments', { key: cohort.enrolmentKey });
  await makeRound(test, { wave: 'before' });
  const after = await makeRound(test, { wave: 'after' });
  await makeRound(test, { wave: 'middle', country: 'TR' });
  await makeRound(test, { wave: 'one-year', ways: ['open'] });
  expect((await ada.get('/surveys')).text.match(/small\?wave&#x3D;[a-z-]+/g)).toEqual(['small?wave&#x3D;after', 'small?wave&#x3D;before']);
  expect((await ada.get('/surveys/small?wave=after')).text).toContain('After · About 5 minutes · open until 15 December 2026');
  for (const [wave, value] of [['before', '1'], ['after', '4']] as const) await answerSmall(ada, (await ada.post('/surveys/small/responses', { wave })).headers['location']!, worth(value));
  expect((await wide()).map((row) => [row['worth_before'], row['worth_after']])).toEqual([['1', '4']]);
  const max = await test.as(test.cast.max);
  expect((await max.get('/surveys')).text).not.toContain('wave');
  for (const wave of ['after', 'middle']) expect((await max.post('/surveys/small/responses', { wave })).status).toBe(404);
  await (await test.as(test.cast.elin)).post(`/rounds/${after.id}/closure`);
  expect((await ada.get('/surveys/small?wave=after')).status).toBe(404);
});

it('ends what was begun with an account when the round is over', async () => {
  const round = await makeRound(test, { wave: 'before', country: null });
  const max = await test.as(test.cast.max);
  const path = (await max.post('/surveys/small/responses', { wave: 'before' })).headers['location']!;
  await test.get(Database).query('UPDATE survey_round SET closes = $2 WHERE id = $1', [round.id, '2026-11-21']);
  expect((await max.post(`${path}/pages/order`, worth('5').order)).headers['location']).toBe(path);
  expect((await max.get(path)).text).toContain('The last day was 21 November 2026.');
  const response = await test.get(Database).repository(SurveyResponse).findOneByOrFail({ id: path.split('/').at(-1)! });
  expect(response).toMatchObject({ submittedAt: null, answers: { worth: 5 } });
});
