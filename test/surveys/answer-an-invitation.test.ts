import { RatingsService } from '../../src/profile/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { SurveyInvitation, SurveyRefusal } from '../../src/surveys/invitations/invitation.entity.js';
import { Refusals } from '../../src/surveys/invitations/refusals.service.js';
import { SurveyResponse } from '../../src/surveys/survey.entity.js';
import { answerSmall, smallAnswers } from '../make/answers.js';
import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { invite, linkIn, mailsTo } from '../make/invitation.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { useApp } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();
beforeAll(() => makeSurvey(test));
afterEach(async () => {
  await test.get(Database).query('DELETE FROM survey_round');
  await test.get(Database).query('DELETE FROM survey_response; DELETE FROM survey_refusal; DELETE FROM mail');
});

const responses = () => test.get(Database).repository(SurveyResponse).find();
const invitations = () => test.get(Database).repository(SurveyInvitation).find({ order: { id: 'ASC' } });

it('works: somebody without an account answers by her link, and the link then only thanks', async () => {
  const path = await invite(test, await makeRound(test));
  const layla = test.visitor();
  expect((await layla.get(path)).text).toContain('You need no account.');
  expect((await layla.post(`${path}/response`)).headers['location']).toBe(`${path}/response`);
  expect((await layla.get(`${path}/response`)).headers['location']).toBe(`${path}/response/pages/you`);
  await answerSmall(layla, `${path}/response`);
  const thanks = await layla.follow(await layla.get(path));
  expect(thanks.text).toContain('Thank you!');
  expect(thanks.text).not.toContain('I bake.');
  for (const late of [`${path}/response/pages/order`, `${path}/response/submission`]) expect((await test.visitor().get(late)).headers['location']).toBe(`${path}/response`);
  expect(await responses()).toMatchObject([{ way: 'invitation', personId: null, answers: { worth: 5 } }]);
});

describe('her results', () => {
  async function send(browser = test.visitor(), address?: string): Promise<string> {
    const path = await invite(test, await makeRound(test), address);
    await browser.post(`${path}/response`);
    await answerSmall(browser, `${path}/response`);
    return path;
  }

  it('stand below the thanks, in the language of whoever looks, and lead on', async () => {
    await makeCourse(test, { slug: 'money', modules: [{ slug: 'costs', teaches: { literacy: 0.6 }, minutes: 25, languages: ['en', 'ar'], title: { en: 'Costs', ar: 'التكاليف' }, steps: [] }] });
    const path = await send();
    const results = await test.visitor().get(`${path}/response`);
    expect(textOf(results)).toContain('Your results Thank you! This you need most Counting costs Learn this first Costs Course money · 25 minutes Together: 25 minutes With your link you can see these results until 22 November 2026 at 13:00 (Finland Time)');
    for (const way of ['/courses/money', '/courses', '/sign-up']) expect(results.text).toContain(`href="${way}"`);
    expect(results.text).toContain('data-print hidden');
    const arabic = (await test.visitor().get(`${path}/response`, { 'accept-language': 'ar' })).text;
    expect(arabic).toContain('<a href="/courses/money">التكاليف</a>');
    expect(arabic).toContain('<li><span lang="en" dir="ltr">Counting costs</span></li>');
  });

  it('are gone after an hour, because her link may be in other hands', async () => {
    const path = await send();
    test.clock.pass(3599);
    expect((await test.visitor().get(`${path}/response`)).text).toContain('Counting costs');
    test.clock.pass(1);
    const late = (await test.visitor().get(`${path}/response`)).text;
    expect(late).not.toContain('Counting costs');
    expect(late).toContain('Your results could be seen here until');
    test.clock.set('2026-11-22T10:00:00Z');
  });

  it('are where her account is, for whoever has one', async () => {
    const path = await send(test.visitor(), test.cast.ada.email);
    const results = (await test.visitor().get(`${path}/response`)).text;
    expect(results).toContain('href="/results"');
    expect(results).not.toContain('href="/sign-up">Open');
    const nobodys = await send();
    expect((await (await test.as(test.cast.max)).get(`${nobodys}/response`)).text).not.toContain('href="/sign-up">Open');
  });
});

it('goes on with the same link on any device, and two at once come to one response', async () => {
  const path = await invite(test, await makeRound(test));
  const [phone, desk] = [test.visitor(), test.visitor()];
  await Promise.all([phone.post(`${path}/response`), desk.post(`${path}/response`), test.visitor().post(`${path}/response`)]);
  await Promise.all([phone.post(`${path}/response/pages/order`, smallAnswers['order']!), desk.post(`${path}/response/pages/needs`, smallAnswers['needs']!)]);
  const [only, ...others] = await responses();
  expect(others).toEqual([]);
  expect(Object.keys(only!.answers)).toHaveLength(6);
  expect((await desk.post(`${path}/response/pages/you`, { ...smallAnswers['you'], press: 'later' })).headers['location']).toBe(path);
  expect((await desk.get(path)).text).toContain('Go on');
});

it('is sent once, however often at once', async () => {
  const path = await invite(test, await makeRound(test));
  const layla = test.visitor();
  await layla.post(`${path}/response`);
  for (const [page, fields] of Object.entries(smallAnswers)) await layla.post(`${path}/response/pages/${page}`, fields);
  const sent = await Promise.all([1, 2, 3].map(() => layla.post(`${path}/response/submission`)));
  expect(new Set(sent.map(({ headers }) => headers['location']))).toEqual(new Set([`${path}/response`]));
  expect(await responses()).toHaveLength(1);
});

it('changes the language in the middle without losing an answer', async () => {
  const path = await invite(test, await makeRound(test));
  const layla = test.visitor();
  await layla.post(`${path}/response`);
  const changed = await layla.post(`${path}/response/pages/order`, { ...smallAnswers['order'], press: 'language ar' });
  expect(changed.headers['location']).toBe(`${path}/response/pages/order`);
  const page = await layla.follow(changed);
  expect(page.text).toContain('<html lang="ar" dir="rtl">');
  expect(page.text).toMatch(/value="5" checked/);
});

it('does not exist for a link that nobody was sent, and says when one was taken back', async () => {
  const round = await makeRound(test);
  const path = await invite(test, round);
  expect((await test.visitor().get('/invited/made-up')).status).toBe(404);
  expect((await test.visitor().post('/invited/made-up/response')).status).toBe(404);
  expect((await test.visitor().get(`${path}/response`)).status).toBe(404);
  const [{ id }] = (await invitations()) as [SurveyInvitation];
  const elin = await test.as(test.cast.elin);
  await test.visitor().post(`${path}/response`);
  expect((await elin.post(`/rounds/${round.id}/invitations/${id}/revocation`)).status).toBe(303);
  const over = await test.visitor().get(path);
  expect([over.status, over.text.includes('does not work any more')]).toEqual([410, true]);
  expect(over.text).toContain('href="/courses">Look at our courses');
  for (const below of ['response', 'response/pages/you']) expect((await test.visitor().get(`${path}/${below}`)).status).toBe(404);
  expect((await elin.post(`/rounds/${(await makeRound(test)).id}/invitations/${id}/revocation`)).status).toBe(404);
});

it('keeps what was begun when the round is over, and the page that was sent too late, and says so kindly', async () => {
  const path = await invite(test, await makeRound(test));
  const late = await invite(test, await makeRound(test), 'late@example.org');
  const layla = test.visitor();
  await layla.post(`${path}/response`);
  await layla.post(`${path}/response/pages/order`, smallAnswers['order']!);
  test.clock.set('2026-12-16T00:00:01Z');
  expect((await layla.post(`${path}/response/pages/needs`, smallAnswers['needs']!)).headers['location']).toBe(`${path}/response`);
  expect((await layla.get(`${path}/response`)).text).toContain('The last day was 15 December 2026. What you wrote is kept.');
  expect((await layla.post(`${path}/response/submission`)).headers['location']).toBe(`${path}/response`);
  expect((await layla.get(path)).headers['location']).toBe(`${path}/response`);
  const welcome = (await test.visitor().get(late)).text;
  expect(welcome).toContain('This survey is closed. Thank you for your interest.');
  expect(welcome).not.toMatch(/open until|is kept/);
  expect(welcome).toContain('href="/courses">Look at our courses');
  expect((await test.visitor().post(`${late}/response`)).status).toBe(409);
  expect(await responses()).toMatchObject([{ submittedAt: null, answers: { worth: 5, 'needs.literacy.importance': expect.anything() } }]);
  test.clock.set('2026-11-22T10:00:00Z');
});

it('names every line that is no address, and then invites nobody', async () => {
  const round = await makeRound(test);
  const elin = await test.as(test.cast.elin);
  const answer = await elin.post(`/rounds/${round.id}/invitations`, { addresses: 'a@example.org\nnobody\nb@example', language: 'en' });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('Line 2: “nobody” is no e-mail address.');
  expect(answer.text).toContain('Line 3: “b@example” is no e-mail address.');
  expect(answer.text).toContain('a@example.org\nnobody');
  expect(await invitations()).toEqual([]);
});

it('writes to each address once, in her own language where we know her, and shows how each stands', async () => {
  const round = await makeRound(test);
  await test.get(Database).query("UPDATE person SET language = 'tr' WHERE id = $1", [test.cast.ben.id]);
  const elin = await test.as(test.cast.elin);
  const list = { addresses: `layla@example.org; LAYLA@example.org\n${test.cast.ben.email}`, language: 'fi' };
  const answer = await elin.post(`/rounds/${round.id}/invitations`, list);
  expect((await elin.follow(answer)).text).toContain('Invited: 2');
  expect((await elin.follow(await elin.post(`/rounds/${round.id}/invitations`, list))).text).toContain('Left out, because they were invited before or want no surveys: 2');
  await test.get(Jobs).drain();
  expect((await mailsTo(test, 'layla@example.org')).map(({ language, personId }) => ({ language, personId }))).toEqual([{ language: 'fi', personId: null }]);
  expect((await mailsTo(test, test.cast.ben.email)).map(({ language, personId }) => ({ language, personId }))).toEqual([{ language: 'tr', personId: test.cast.ben.id }]);
  const page = await elin.get(`/rounds/${round.id}/invitations`);
  expect(page.text).toContain('layla@example.org');
  expect(page.text).not.toContain('>Ben<');
  const opened = async (address: string) => (await test.visitor().get(linkIn((await mailsTo(test, address))[0]!.text), { 'accept-language': 'pl' })).text;
  expect(await opened(test.cast.ben.email)).toContain('<html lang="tr"');
  expect(await opened('layla@example.org')).toContain('<html lang="pl"');
});

it('keeps the tokens of links as hashes only', async () => {
  const path = await invite(test, await makeRound(test));
  const rows = await test.get(Database).query<{ row: string }>('SELECT survey_invitation::text AS row FROM survey_invitation');
  expect(rows[0]!.row).not.toContain(path.split('/').at(-1)!);
});

it('passes the answers of somebody whom we know on to her profile, and leads to her account where she began there', async () => {
  const path = await invite(test, await makeRound(test), test.cast.ben.email);
  await test.visitor().post(`${path}/response`);
  await answerSmall(test.visitor(), `${path}/response`);
  expect((await test.get(RatingsService).of(test.cast.ben.id)).map(({ competence }) => competence)).toEqual(['creativity', 'literacy']);
  const hers = await invite(test, await makeRound(test), test.cast.ada.email);
  await (await test.as(test.cast.ada)).post('/surveys/small/responses');
  expect((await test.visitor().post(`${hers}/response`)).headers['location']).toBe('/surveys');
  expect((await test.visitor().get(`${hers}/response`)).status).toBe(404);
  const [{ roundId }] = (await test.get(Database).query<{ roundId: string }>('SELECT round_id AS "roundId" FROM survey_invitation WHERE person_id = $1', [test.cast.ada.id])) as [{ roundId: string }];
  expect((await (await test.as(test.cast.elin)).get(`/rounds/${roundId}/invitations`)).text).toContain('>Begun<');
});

it('invites the people of a group without telling their addresses, but only those of one’s own', async () => {
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }] });
  const [cohort, elsewhere] = [await makeCohort(test, 'baking'), await makeCohort(test, 'baking', { country: 'TR' })];
  for (const member of [test.cast.ada, test.cast.max]) await (await test.as(member)).post('/enrolments', { key: cohort.enrolmentKey });
  const round = await makeRound(test);
  const elin = await test.as(test.cast.elin);
  const page = await elin.follow(await elin.post(`/rounds/${round.id}/invitations/cohort`, { cohort: cohort.id }));
  expect(page.text).toContain('Invited: 2');
  expect(page.text).toContain('>Ada<');
  expect(page.text).not.toContain(test.cast.ada.email);
  await test.get(Jobs).drain();
  expect(await mailsTo(test, test.cast.max.email)).toHaveLength(1);
  expect((await elin.post(`/rounds/${round.id}/invitations/cohort`, { cohort: elsewhere.id })).status).toBe(404);
});

describe('saying no', () => {
  it('changes nothing by looking, ends the mails with one press, and lets her change her mind', async () => {
    const path = await invite(test, await makeRound(test));
    expect((await test.visitor().get(`${path}/refusal`)).status).toBe(200);
    expect((await invitations())[0]!.stoppedAt).toBeNull();
    const pressed = await test.visitor().post(`${path}/refusal`, { 'List-Unsubscribe': 'One-Click' });
    expect(pressed.text).toContain('We will not write to you about it any more.');
    expect((await invitations())[0]!.stoppedAt).not.toBeNull();
    expect((await test.visitor().post(`${path}/response`)).headers['location']).toBe(`${path}/response`);
  });

  it('ends all surveys by mail, and removes the address', async () => {
    const path = await invite(test, await makeRound(test));
    expect((await test.visitor().post(`${path}/refusal`, { all: 'yes' })).text).toContain('We will send you no more surveys, and your address is off our list for them.');
    expect((await invitations()).map(({ address }) => address)).toEqual([null]);
    expect(await test.get(Database).repository(SurveyRefusal).count()).toBe(1);
    const elin = await test.as(test.cast.elin);
    const next = await makeRound(test);
    expect((await elin.follow(await elin.post(`/rounds/${next.id}/invitations`, { addresses: 'layla@example.org', language: 'en' }))).text).toContain('Invited: 0.');
  });

  it('stays said when a backup from before comes back', async () => {
    const path = await invite(test, await makeRound(test));
    const database = test.get(Database);
    await test.visitor().post(`${path}/refusal`, { all: 'yes' });
    await database.transaction(async () => {
      const again = await test.get(Refusals).outlast();
      await database.query("DELETE FROM survey_refusal; UPDATE survey_invitation SET address = 'layla@example.org', stopped_at = NULL");
      await again();
    });
    expect(await invitations()).toMatchObject([{ address: null, stoppedAt: test.clock.now() }]);
    expect(await database.repository(SurveyRefusal).count()).toBe(1);
  });
});
