import { Code, CodedText } from '../../src/coding/coding.entity.js';
import { CompetencesService, type Framework } from '../../src/competences/index.js';
import { EnrolmentsService } from '../../src/courses/index.js';
import { IndicatorsService } from '../../src/indicators/index.js';
import { FileMakingService } from '../../src/exports/requests/file-making.service.js';
import { AccessTokensService, type Viewer } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Mail } from '../../src/platform/mail/mail.entity.js';
import { Mailer } from '../../src/platform/mail/mailer.service.js';
import { RatingsService } from '../../src/profile/index.js';
import { SurveyInvitation } from '../../src/surveys/invitations/invitation.entity.js';
import type { CastMember } from '../cast.js';
import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { aSingle, anEssay, makeQuiz } from '../make/quiz.js';
import { invite } from '../make/invitation.js';
import { makeRound } from '../make/round.js';
import { makeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import type { Browser, TestApp } from '../support/app.js';
import type { Actor } from './routes.js';

/** A small world in which every route has something to show. */
export interface World {
  test: TestApp;
  /** The example for each `:name` in an address. */
  examples: Record<string, string>;
  as(actor: Actor): Promise<Browser>;
}

/** Two courses: Ada alone has joined “baking”, everybody “sewing”. One cohort, in the country that Elin coordinates. */
export async function makeWorld(test: TestApp): Promise<World> {
  await test.get(CompetencesService).publish(frameworks);
  await test.get(IndicatorsService).publish({ year: 2017, origin: { en: 'A report' }, about: { en: 'Everybody' }, rates: [{ country: 'FI', women: 72.4, men: 75.9, imbalance: 4.83 }] });
  const contentId = await makeQuiz(test, [aSingle('bread')], { passPercent: 60, practice: { right: 3, of: 5 } });
  const flour = { slug: 'flour', blocks: [{ checklist: 'shop', items: ['I asked the price.'] }] };
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [flour, { slug: 'check', kind: 'quiz', contentId }] }] });
  await makeCourse(test, { slug: 'sewing', modules: [{ slug: 'cloth', steps: [{ slug: 'cotton' }, { slug: 'hem', after: 'cotton' }, { slug: 'tell', kind: 'quiz', contentId: await makeQuiz(test, [anEssay('tell')]) }] }] });
  await join(test, test.cast.ada, 'baking');
  for (const member of Object.values(test.cast)) await join(test, member, 'sewing');
  await rateLongAgo(test, test.cast.dara);
  const cohort = await makeCohort(test, 'baking');
  const started = await (await test.as(test.cast.ada)).post('/courses/baking/costs/quiz/check/attempts');
  const attempt = started.headers['location']!.split('/').at(-1)!;
  const response = await beginSurvey(test);
  const writing = await codeStory(test);
  return {
    test,
    examples: {
      course: 'baking',
      module: 'costs',
      step: 'flour',
      checklist: 'shop',
      cohort: cohort.id,
      attempt,
      question: 'bread',
      text: await writeText(test),
      token: 'nobody.signed-this',
      form: 'nobody-sent-this',
      person: test.cast.max.id,
      accessToken: await makeToken(test),
      mail: await writeMail(test),
      survey: 'small',
      ...(await beginRound(test)),
      variable: 'story',
      writing: writing.id,
      entry: String(writing.code),
      response,
      page: 'you',
      batch: await printSheets(test),
      ...(await makeFile(test)),
      sheet: '1',
      assisted: await assist(test),
    },
    as: async (actor) => (actor === 'visitor' ? test.visitor() : test.as(test.cast[actor])),
  };
}

const frameworks: Framework[] = (['entrepreneur', 'mentor'] as const).map((audience) => ({
  id: audience,
  audience,
  title: { en: 'A framework' },
  source: { en: 'A report' },
  areas: [{ id: `${audience}-resources`, title: { en: 'Resources' }, competences: [{ id: `${audience}-literacy`, title: { en: 'Financial literacy' }, says: { en: 'I count my costs.' } }] }],
  goals: [],
}));

async function join(test: TestApp, member: CastMember, course: string): Promise<void> {
  await test.get(EnrolmentsService).join({ id: member.id } as Viewer, course, test.clock.now());
}

async function writeText(test: TestApp): Promise<string> {
  const cohort = await makeCohort(test, 'sewing', { organisationId: 'zarif' });
  const ada = await test.as(test.cast.ada);
  await ada.post('/enrolments', { key: cohort.enrolmentKey });
  const started = await ada.post('/courses/sewing/cloth/quiz/tell/attempts');
  const path = started.headers['location']!;
  await ada.post(path, { 'answer.tell.text': 'I sew.', press: 'save' });
  await ada.post(`${path}/submission`);
  return path.split('/').at(-1)!;
}

// Two years ago: by now it is offered to be checked.
async function rateLongAgo(test: TestApp, { id }: CastMember): Promise<void> {
  const twoYearsAgo = new Date(test.clock.now().getTime() - 2 * 365 * 24 * 3600 * 1000);
  await test.get(RatingsService).rate(id, [{ competence: 'entrepreneur-literacy', importance: 4, ability: 1, steps: 4 }], twoYearsAgo);
}

async function beginSurvey(test: TestApp): Promise<string> {
  await makeSurvey(test);
  await makeRound(test, { ways: ['anonymous'], link: 'without-a-name' });
  const ada = await test.as(test.cast.ada);
  return (await ada.post('/surveys/small/responses')).headers['location']!.split('/').at(-1)!;
}

/** A round in which somebody was invited and began, and somebody else began by the public link. */
async function beginRound(test: TestApp): Promise<Record<string, string>> {
  const round = await makeRound(test);
  const invited = await invite(test, round);
  await test.visitor().post(`${invited}/response`);
  const begun = await test.visitor().post(`/s/${round.link}/responses`);
  const { id: invitation } = await test.get(Database).repository(SurveyInvitation).findOneByOrFail({ roundId: round.id });
  return { round: round.id, link: round.link, invitation, ticket: invited.split('/').at(-1)!, key: begun.headers['location']!.split('/').at(-1)! };
}

// Ben told his story, and Dara is there to code it.
async function codeStory(test: TestApp): Promise<{ id: string; code: number }> {
  await makeResponse(test, { member: test.cast.ben, answers: { story: 'I bake.' } });
  const dara = await test.as(test.cast.dara);
  const path = '/analysis/coding/small/story';
  await dara.post(`${path}/codes`, { name: 'work', definition: 'What she does.' });
  await dara.post(`${path}/coder`);
  await dara.get(path);
  const [[text], [code]] = [await test.get(Database).repository(CodedText).find(), await test.get(Database).repository(Code).find()];
  await dara.post(`${path}/names`, { text: text!.id });
  return { id: text!.id, code: code!.id };
}

/** Three sheets: Cleo types the first; she and Dara read the second differently. */
async function printSheets(test: TestApp): Promise<string> {
  const cleo = await test.as(test.cast.cleo);
  const batch = (await cleo.post('/surveys/small/sheets', { organisation: 'zarif', language: 'en', copies: '3' })).headers['location']!.split('/').at(-1)!;
  await cleo.post('/sheets/1/entry', { 'typed.business': '2' });
  for (const [browser, business] of [[cleo, '2'], [await test.as(test.cast.dara), '3']] as const) {
    await browser.post('/sheets/2/entry', { 'typed.sheet.consent': '1', 'typed.business': business, 'typed.agree': '1', press: 'end' });
  }
  return batch;
}

async function makeFile(test: TestApp): Promise<{ file: string; export: string }> {
  const dara = await test.as(test.cast.dara);
  const asked = await dara.post('/exports/surveys/small', { purpose: 'a report for 2027' });
  const file = asked.headers['location']!.split('/').at(-1)!;
  await test.get(FileMakingService).make(file, test.clock.now());
  return { file, export: file };
}

async function assist(test: TestApp): Promise<string> {
  const begun = await (await test.as(test.cast.cleo)).post('/surveys/small/assistance', { organisation: 'zarif', language: 'en', consent: 'yes' });
  return begun.headers['location']!.split('/').at(-2)!;
}

async function writeMail(test: TestApp): Promise<string> {
  const { id: personId, email: recipient } = test.cast.ada;
  await test.get(Mailer).send({ personId, recipient, language: 'en', subject: 'platform.outbox.title', view: 'platform/mail', content: { body: 'Hello' } }, test.clock.now());
  return (await test.get(Database).repository(Mail).findOneByOrFail({ personId })).id;
}

async function makeToken(test: TestApp): Promise<string> {
  const tokens = test.get(AccessTokensService);
  await tokens.create(test.cast.ada.id, { name: 'My calendar', scopes: ['progress:read'], days: 30 }, test.clock.now());
  return (await tokens.list(test.cast.ada.id))[0]!.id;
}
