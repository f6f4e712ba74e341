import { Database } from '../../src/platform/database/database.service.js';
import { SurveyResponse } from '../../src/surveys/survey.entity.js';
import { answerSmall, smallAnswers } from '../make/answers.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();
beforeAll(() => makeSurvey(test));
afterEach(() => test.get(Database).query('DELETE FROM survey_response; DELETE FROM throttle'));

const responses = () => test.get(Database).repository(SurveyResponse).find();

async function begin(link: string, browser = test.visitor()): Promise<{ browser: Browser; home: string }> {
  return { browser, home: (await browser.post(`/s/${link}/responses`)).headers['location']! };
}

it('works: anybody begins, is shown a private link, and sends her answers', async () => {
  const { link, id } = await makeRound(test, { wave: 'before' });
  expect((await test.visitor().get(`/s/${link}`)).text).toContain('You need no account.');
  const { browser, home } = await begin(link);
  expect((await browser.get(home)).text).toContain(`${test.settings.publicUrl.origin}${home}`);
  await answerSmall(browser, `${home}/response`);
  const thanks = await browser.get(`${home}/response`);
  expect(thanks.text).toContain('Thank you!');
  expect(textOf(thanks)).toContain('This you need most Counting costs Learn this first There is no module about this in your language yet.');
  expect(await responses()).toMatchObject([{ way: 'open', wave: 'before', personId: null, series: null, roundId: id, answers: { worth: 5 } }]);
  expect((await test.get(Database).query<{ row: string }>('SELECT survey_response::text AS row FROM survey_response'))[0]!.row).not.toContain(home.split('/').at(-1)!);
});

it('promises no results, then or later, where the survey asks for nothing that they are made of', async () => {
  await makeSurvey(test, 'title: Short\naudience: everybody\nintro: Short.\nthanks: Thanks!\nminutes: 1\npages:\n  - id: only\n    questions:\n      - { id: story, kind: text, text: Tell us. }\n', 'short');
  const { browser, home } = await begin((await makeRound(test, { slug: 'short' })).link);
  await browser.post(`${home}/response/submission`);
  const thanks = await browser.get(`${home}/response`);
  expect(textOf(thanks)).toContain('Short Thanks! This survey asks too little about what you can do to show you results.');
  expect(thanks.text).not.toContain('data-print');
  test.clock.pass(3600);
  expect((await browser.get(`${home}/response`)).text).not.toContain('results');
});

it('goes on by the private link on another device, and by the public one on the same', async () => {
  const { link } = await makeRound(test);
  const { browser, home } = await begin(link);
  const kept = await browser.post(`${home}/response/pages/you`, { ...smallAnswers['you'], press: 'later' });
  expect((await browser.follow(kept)).text).toContain('You can go on with the same link');
  expect((await test.visitor().get(`${home}/response`)).headers['location']).toBe(`${home}/response/pages/needs`);
  expect((await browser.get(`/s/${link}`)).text).toContain(`href="${home}"`);
  expect((await test.visitor().get(`/s/${link}`)).text).not.toContain(home);
});

it('lets another woman begin her own on the same device', async () => {
  const { link } = await makeRound(test);
  const { browser, home } = await begin(link);
  expect((await browser.get(`/s/${link}`)).text).toContain('I am somebody else: begin');
  const next = await begin(link, browser);
  expect(next.home).not.toBe(home);
  expect(await responses()).toHaveLength(2);
});

it('is not there by other links, nor where the round is not open to anybody', async () => {
  const { link } = await makeRound(test, { ways: ['invitation'] });
  for (const path of [`/s/${link}`, '/s/nothing', '/begun/made-up', '/begun/made-up/response', '/begun/made-up/response/pages/you']) expect((await test.visitor().get(path)).status).toBe(404);
  expect((await test.visitor().post(`/s/${link}/responses`)).status).toBe(404);
  expect((await test.visitor().post('/begun/made-up/response/submission')).status).toBe(404);
});

it('does not begin before or after its days, and says why', async () => {
  const [early, late] = [await makeRound(test, { opens: '2026-12-01' }), await makeRound(test, { closes: '2026-11-21' })];
  expect((await test.visitor().get(`/s/${early.link}`)).text).toContain('This survey opens on 1 December 2026.');
  expect((await test.visitor().get(`/s/${late.link}`)).text).toContain('This survey is closed.');
  for (const { link } of [early, late]) expect((await test.visitor().post(`/s/${link}/responses`)).status).toBe(409);
});

it('holds back a network that begins again and again', async () => {
  const { link } = await makeRound(test);
  const statuses = [];
  for (let tries = 0; tries < 61; tries++) statuses.push((await test.visitor().post(`/s/${link}/responses`)).status);
  expect([statuses.slice(0, 60).every((status) => status === 303), statuses[60]]).toEqual([true, 429]);
});
