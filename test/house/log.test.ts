import { jest } from '@jest/globals';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogueService } from '../../src/courses/index.js';
import { AccessTokensService } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Log } from '../../src/platform/log/log.js';
import { answerSmall, smallAnswers } from '../make/answers.js';
import { makeAttempt } from '../make/attempt.js';
import { anEssay } from '../make/quiz.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { until } from '../support/jobs.js';
import { linkIn, mailsTo } from '../support/letters.js';
import { Program } from '../support/program.js';

const folder = mkdtempSync(join(tmpdir(), 'imentor-log-'));
const file = join(folder, 'log');

const test = useApp({}, undefined, { log: new Log('debug', openSync(file, 'a')) });

afterAll(() => rmSync(folder, { recursive: true }));

const layla = { name: 'Laylatulqadr', signInName: 'laylatulqadr@example.org', password: 'three words of hers', consent: 'yes' };

/** What belongs to somebody, in the order in which it was told or handed out. */
const personal = [layla.name, layla.signInName, layla.password];

function tell(text: string): string {
  personal.push(text);
  return text;
}

async function signUp(): Promise<void> {
  const browser = test.visitor();
  await browser.post('/sign-up', layla);
  tell(browser.cookie('__Host-session')!);
  await open(browser, await latestLink());
}

async function signIn(): Promise<void> {
  const browser = test.visitor();
  await browser.post('/sign-in', { ...layla, password: tell('a guess at her words') });
  await browser.post('/sign-in/link', layla);
  const link = await latestLink();
  await open(browser, link);
  await open(browser, link);
  await browser.get(`/sign-in?next=/courses/${tell('rauha-virtanen')}`);
}

async function latestLink(): Promise<string> {
  return linkIn((await mailsTo(test, layla.signInName))[0]);
}

async function open(browser: Browser, link: string): Promise<void> {
  tell(link.split('/').at(-1)!);
  await browser.get(link);
  await browser.post(link);
}

async function answerASurvey(): Promise<void> {
  await makeSurvey(test);
  const browser = test.visitor();
  const home = (await browser.post(`/s/${(await makeRound(test)).link}/responses`)).headers['location']!;
  tell(home.split('/').at(-1)!);
  await answerSmall(browser, `${home}/response`, { end: { ...smallAnswers['end'], 'answer.story': tell('I bake for my aunt Orvokki.') } });
}

async function answerAQuiz(): Promise<void> {
  const { browser, attempt } = await makeAttempt(test, test.cast.ada, [anEssay('q1')]);
  tell(test.cast.ada.email);
  await browser.post(attempt, { 'answer.q1.text': tell('My neighbour Tuulikki buys it.'), press: 'save' });
  await browser.postJson(`${attempt}/answers/q1`, { deed: 'save', response: { text: tell('Her sister Lumikki too.') }, key: 'a key' });
  await browser.post(`${attempt}/submission`);
}

async function askWithAToken(): Promise<void> {
  const token = await test.get(AccessTokensService).create(test.cast.ada.id, { name: tell('For my calendar'), scopes: ['attempts:read'], days: 30 }, test.clock.now());
  await new Program(test, tell(token)).get('/api/v1/me/attempts');
  await new Program(test, tell('imentor_made-up')).get('/api/v1/me/attempts');
}

async function endAMail(): Promise<void> {
  const token = tell('the-end-of-her-weekly-mail');
  await test.visitor().get(`/weekly-mail/${token}`);
  await test.visitor().post(`/weekly-mail/${token}`);
}

async function askForWhatIsNot(): Promise<void> {
  for (const path of ['/people', '/courses', '/api/v1/courses', '/link', '/invited', '/begun', '/a']) await test.visitor().get(`${path}/${tell('marjatta-salainen')}?mail=${tell('marjatta@salainen.example')}`);
}

/** Breaks as programs break: while something that was typed is in their hands. */
async function breakDown(): Promise<void> {
  const name = tell('aino-korhonen');
  const ways = [(slug: string) => test.get(Database).query('SELECT $1::int', [slug]), async (slug: string) => JSON.parse(slug) as unknown, async (slug: string) => new Intl.DateTimeFormat('en', { timeZone: slug })];
  for (const way of ways) {
    jest.spyOn(test.get(CatalogueService), 'course').mockImplementationOnce(way as never);
    expect((await new Program(test).get(`/api/v1/courses/${name}`)).status).toBe(500);
  }
}

const written = () => readFileSync(file, 'utf8');

it('tells what was done, and of nobody who did it', async () => {
  for (const deed of [signUp, signIn, answerASurvey, answerAQuiz, askWithAToken, endAMail, askForWhatIsNot, breakDown]) await deed();
  await test.visitor().get('/api');
  await until(() => written().includes('"route":"/api"'));
  for (const route of ['/sign-up', '/link/:token', '/weekly-mail/:token', '/api/v1/courses/:course']) expect(written()).toContain(`"route":"${route}"`);
  expect(written().split('a request failed')).toHaveLength(4);
  expect(personal.length).toBeGreaterThan(15);
  expect(personal.filter((text) => [text, encodeURIComponent(text)].some((form) => written().includes(form)))).toEqual([]);
});
