import { makeCourse } from '../make/course.js';
import { smallSurvey } from '../make/survey-file.js';
import { makeSurvey } from '../make/survey.js';
import { Person, SessionsService } from '../../src/people/index.js';
import { RatingsService } from '../../src/profile/index.js';
import { SurveyResponse } from '../../src/surveys/survey.entity.js';
import { Database } from '../../src/platform/database/database.service.js';
import type { CastMember } from '../cast.js';
import { useApp, type Browser } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();
beforeAll(() => makeSurvey(test));
afterEach(() => test.get(Database).query('DELETE FROM survey_response'));

async function begin(member: CastMember = test.cast.ada): Promise<{ browser: Browser; path: string }> {
  const browser = await test.as(member);
  const started = await browser.post('/surveys/small/responses');
  return { browser, path: started.headers['location']! };
}

/** What is kept of the only response. */
async function kept(): Promise<SurveyResponse> {
  return test.get(Database).repository(SurveyResponse).findOneByOrFail({});
}

const you = { shown: ['business'], 'answer.business': 'planned', press: 'next' };
const open = { shown: ['business', 'business-name'], 'answer.business': 'yes-open', 'answer.business-name': 'Börek & Co <b>', press: 'next' };
const needs = { shown: ['needs'], 'answer.needs.literacy.importance': '4', 'answer.needs.literacy.ability': '1', 'answer.needs.creativity.importance': 'dont-know', 'answer.needs.creativity.ability': '3', press: 'next' };
const order = { shown: ['first', 'worth'], 'answer.first.time': '1', 'answer.first.money': '2', 'answer.worth': '5', press: 'next' };
const end = { shown: ['explain', 'agree', 'story'], 'answer.agree': 'yes', 'answer.story': 'I bake.\nEvery day.', press: 'next' };

it('works: a woman begins, answers page by page, looks over everything and sends it', async () => {
  const { browser, path } = await begin();
  expect((await browser.get(path)).headers['location']).toBe(`${path}/pages/you`);
  for (const [page, sent, next] of [['you', you, 'pages/needs'], ['needs', needs, 'pages/order'], ['order', order, 'pages/end'], ['end', end, 'submission']] as const) {
    expect((await browser.post(`${path}/pages/${page}`, sent)).headers['location']).toBe(`${path}/${next}`);
  }
  const overview = await browser.get(`${path}/submission`);
  expect(overview.text).toContain('Counting costs: Very important · I cannot do it yet');
  expect(overview.text).toContain('1. Time');
  expect((await browser.post(`${path}/submission`)).headers['location']).toBe(path);
  expect((await browser.get(path)).text).toContain('Thank you!');
  expect((await kept()).answers).toEqual({
    business: 'planned',
    'needs.literacy.importance': 4,
    'needs.literacy.ability': 1,
    'needs.creativity.importance': { missing: 'dont-know' },
    'needs.creativity.ability': 3,
    first: ['time', 'money'],
    worth: 5,
    agree: true,
    story: 'I bake.\nEvery day.',
  });
});

it('passes what she said of her competences on to her profile', async () => {
  const { browser, path } = await begin();
  for (const [page, sent] of Object.entries({ you, needs, order, end })) await browser.post(`${path}/pages/${page}`, sent);
  await browser.post(`${path}/submission`);
  const ratings = await test.get(RatingsService).of(test.cast.ada.id);
  expect(ratings.map(({ competence, importance, ability, steps }) => ({ competence, importance, ability, steps }))).toEqual([
    { competence: 'creativity', importance: null, ability: 3, steps: 4 },
    { competence: 'literacy', importance: 4, ability: 1, steps: 4 },
  ]);
});

it('shows pages and questions only to those whom they concern, and takes answers into texts', async () => {
  const { browser, path } = await begin();
  const more = await browser.post(`${path}/pages/you`, { ...open, shown: ['business'] });
  expect(more.headers['location']).toBe(`${path}/pages/you`);
  expect((await browser.follow(more)).text).toContain('Your answer brought one more question.');
  expect((await browser.post(`${path}/pages/you`, open)).headers['location']).toBe(`${path}/pages/work`);
  expect((await browser.get(`${path}/pages/work`)).text).toContain('How many hours a week do you work for Börek &amp; Co &lt;b&gt;?');
  await browser.post(`${path}/pages/work`, { shown: ['hours', 'since', 'sells'], 'answer.hours': '12,5', press: 'next' });
  await browser.post(`${path}/pages/you`, you);
  expect((await browser.get(`${path}/submission`)).text).not.toContain('How many hours');
  expect((await kept()).answers).toMatchObject({ 'business-name': 'Börek & Co <b>' });
  // It is there again should she change her mind; what she sends is without it, so that no group or filter counts it.
  for (const [page, sent] of Object.entries({ needs, order, end })) await browser.post(`${path}/pages/${page}`, sent);
  await browser.post(`${path}/submission`);
  expect(Object.keys((await kept()).answers).filter((variable) => ['business-name', 'hours'].includes(variable))).toEqual([]);
});

it.each<[string, Record<string, unknown>, string]>([
  ['no answer to what is needed', { shown: ['business'] }, 'Please answer this question.'],
  ['an answer that is not offered', { shown: ['business'], 'answer.business': 'wealth' }, 'Please answer this question.'],
])('holds her on the page: %s', async (_what, sent, sentence) => {
  const { browser, path } = await begin();
  const answer = await browser.post(`${path}/pages/you`, { ...sent, press: 'next' });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(sentence);
  expect(answer.text).toContain('href="#question-business"');
});

it.each<[string, Record<string, unknown>, string]>([
  ['a word for a number', { 'answer.hours': 'many' }, 'Write a number, for example 12.'],
  ['a number that is too large', { 'answer.hours': '500' }, 'Write a number from 1 to 100.'],
  ['decimals where there are none', { 'answer.hours': '12.5' }, 'Write a whole number, without decimals.'],
  ['a number that the survey asks to look at again', { 'answer.hours': '90' }, 'Please look at this number again.'],
  ['a day that does not exist', { 'answer.since': '2026-02-30' }, 'Write a day, for example 2026-09-01.'],
  ['a day that is too late', { 'answer.since': '2026-11-23' }, 'Choose 2026-11-22 or an earlier day.'],
  ['an option that stands alone, and another', { 'answer.sells': ['market', 'nowhere'] }, 'One of these answers stands alone.'],
])('refuses %s, and shows what was typed', async (_what, sent, sentence) => {
  const { browser, path } = await begin();
  await browser.post(`${path}/pages/you`, open);
  const answer = await browser.post(`${path}/pages/work`, { shown: ['hours', 'since', 'sells'], press: 'next', ...sent });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(sentence);
  const [typed] = Object.values(sent);
  if (typeof typed === 'string') expect(answer.text).toContain(`value="${typed}"`);
});

it('shows refused ticks and places again as they were sent, and not as they were kept before', async () => {
  const { browser, path } = await begin();
  await browser.post(`${path}/pages/you`, open);
  await browser.post(`${path}/pages/work`, { shown: ['sells'], 'answer.sells': 'online', press: 'later' });
  const ticks = await browser.post(`${path}/pages/work`, { shown: ['sells'], 'answer.sells': ['market', 'nowhere'], press: 'next' });
  expect([...ticks.text.matchAll(/name="answer\.sells" value="(\w+)" checked/g)].map(([, option]) => option)).toEqual(['market', 'nowhere']);
  await browser.post(`${path}/pages/order`, { ...order, press: 'later' });
  const places = await browser.post(`${path}/pages/order`, { ...order, 'answer.first.time': '2', 'answer.first.help': '3' });
  const selected = [...places.text.matchAll(/<select id="answer\.first\.(\w+)"(?:(?!<\/select>).)*? value="(\d)" selected/gs)].map(([, option, place]) => [option, place]);
  expect(selected).toEqual([['money', '2'], ['time', '2'], ['help', '3']]);
  expect((await kept()).answers).toMatchObject({ sells: ['online'], first: ['time', 'money'] });
});

it('shows words beside “something else” again with the ticks that were refused', async () => {
  const question = "{ id: where, kind: multiple, text: Where?, most: 1, options: [{ id: market, label: Market }, { id: online, label: Online }, { id: else, label: Something else, other: true }] }";
  await makeSurvey(test, `title: Where\naudience: everybody\nintro: We ask.\nthanks: Thanks!\nminutes: 1\npages:\n  - { id: all, questions: [${question}] }\n`, 'where');
  const browser = await test.as(test.cast.ada);
  const path = (await browser.post('/surveys/where/responses')).headers['location'];
  const refused = await browser.post(`${path}/pages/all`, { shown: 'where', 'answer.where': ['market', 'online'], 'answer.where.other': 'A stall', press: 'next' });
  expect(refused.text).toContain('Choose at most 1 answer.');
  expect(refused.text).toContain('name="answer.where.other" value="A stall"');
  expect([...refused.text.matchAll(/name="answer\.where" value="(\w+)" checked/g)].map(([, option]) => option)).toEqual(['market', 'online']);
});

it('takes words beside “something else” for the choice of it, where nothing else is chosen', async () => {
  const { browser, path } = await begin();
  const words = { shown: ['business'], 'answer.business.other': ' A stall ', press: 'later' };
  await browser.post(`${path}/pages/you`, words);
  expect((await kept()).answers).toEqual({ business: 'else', 'business.other': 'A stall' });
  await browser.post(`${path}/pages/you`, { ...words, 'answer.business': 'planned' });
  expect((await kept()).answers).toEqual({ business: 'planned' });
  await browser.post(`${path}/pages/you`, { ...words, 'answer.business.other': ' ' });
  expect((await kept()).answers).toEqual({});
});

it('says in which language the survey’s own sentence is, where the page is in another one', async () => {
  const people = test.get(Database).repository(Person);
  await people.update({ id: test.cast.ada.id }, { language: 'ar' });
  const { browser, path } = await begin();
  await browser.post(`${path}/pages/you`, open);
  const { text } = await browser.post(`${path}/pages/work`, { shown: ['hours'], 'answer.hours': '90', press: 'next' });
  await people.update({ id: test.cast.ada.id }, { language: 'en' });
  expect(text).toContain('<a href="#question-hours"><span lang="en" dir="ltr">Please look at this number again.</span></a>');
  // Beside the question all is in the language of the survey.
  expect(text).toContain('</span> Please look at this number again.</p>');
});

it('refuses places that are given twice', async () => {
  const { browser, path } = await begin();
  const answer = await browser.post(`${path}/pages/order`, { ...order, 'answer.first.money': '1' });
  expect(answer.text).toContain('Give each place once, and begin with 1.');
});

it('keeps what was sent in any case: on the way back, for later, and when the language is changed', async () => {
  const { browser, path } = await begin();
  await browser.post(`${path}/pages/you`, you);
  expect((await browser.post(`${path}/pages/needs`, { ...needs, press: 'back' })).headers['location']).toBe(`${path}/pages/you`);
  const changed = await browser.post(`${path}/pages/order`, { ...order, press: 'language fi' });
  expect(changed.headers['location']).toBe(`${path}/pages/order`);
  expect((await browser.follow(changed)).text).toContain('lang="fi"');
  expect((await browser.post(`${path}/pages/end`, { shown: ['story'], 'answer.story': 'Later', press: 'later' })).headers['location']).toBe('/surveys');
  expect(Object.keys((await kept()).answers).sort()).toEqual(['business', 'first', 'needs.creativity.ability', 'needs.creativity.importance', 'needs.literacy.ability', 'needs.literacy.importance', 'story', 'worth']);
  expect((await browser.get('/surveys')).text).toContain('small');
  await browser.post('/language', { language: 'en' });
});

it('sends nothing that the survey asks to look at again, by whatever way its page was left', async () => {
  const { browser, path } = await begin();
  await browser.post(`${path}/pages/you`, open);
  for (const [page, sent] of Object.entries({ needs, order, end })) await browser.post(`${path}/pages/${page}`, sent);
  await browser.post(`${path}/pages/work`, { shown: ['hours'], 'answer.hours': '90', press: 'later' });
  expect((await browser.get(path)).headers['location']).toBe(`${path}/pages/work`);
  const refused = await browser.post(`${path}/submission`);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(`href="${path}/pages/work#question-hours"`);
  expect(refused.text).toContain('Please look at this number again.');
  expect((await kept()).submittedAt).toBeNull();
  await browser.post(`${path}/pages/work`, { shown: ['hours'], 'answer.hours': '40', press: 'next' });
  expect((await browser.post(`${path}/submission`)).status).toBe(303);
  expect((await kept()).answers).toMatchObject({ hours: 40 });
});

it('is sent once, and not changed by a page that comes after', async () => {
  const { browser, path } = await begin();
  for (const [page, sent] of Object.entries({ you, needs, order, end })) await browser.post(`${path}/pages/${page}`, sent);
  await Promise.all([browser.post(`${path}/submission`), browser.post(`${path}/submission`)]);
  const { submittedAt } = await kept();
  test.clock.pass(60);
  await browser.post(`${path}/submission`);
  expect((await browser.post(`${path}/pages/order`, { ...order, 'answer.worth': '1' })).headers['location']).toBe(path);
  expect(await kept()).toMatchObject({ submittedAt, answers: { worth: 5 } });
});

it('leads back to what still wants an answer before it is sent', async () => {
  const { browser, path } = await begin();
  const answer = await browser.post(`${path}/submission`);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(`href="${path}/pages/you#question-business"`);
  expect((await kept()).submittedAt).toBeNull();
});

it('is begun once, however often and from wherever', async () => {
  const browser = await test.as(test.cast.ada);
  const answers = await Promise.all([1, 2, 3].map(() => browser.post('/surveys/small/responses')));
  expect(new Set(answers.map(({ headers }) => headers['location'])).size).toBe(1);
});

it('is nobody else’s', async () => {
  const { path } = await begin();
  const max = await test.as(test.cast.max);
  for (const address of [path, `${path}/pages/you`, `${path}/submission`]) expect((await max.get(address)).status).toBe(404);
  expect((await max.post(`${path}/pages/you`, you)).status).toBe(404);
  expect((await max.post(`${path}/submission`)).status).toBe(404);
  expect((await test.visitor().get(path)).headers['location']).toMatch('/sign-in');
});

it('is not there on pages, in surveys and responses that there are not', async () => {
  const { browser, path } = await begin();
  for (const address of [`${path}/pages/nowhere`, '/surveys/nothing', '/responses/12', `/responses/${test.cast.ada.id}`]) expect((await browser.get(address)).status).toBe(404);
});

it('costs three queries to save a page, and from then on one, because she and what she answers are known', async () => {
  const { browser, path } = await begin();
  expect(await queriesOf(() => browser.post(`${path}/pages/order`, order))).toHaveLength(3);
  expect(await queriesOf(() => browser.post(`${path}/pages/order`, order))).toHaveLength(1);
});

it('saves nothing more where it was sent, or is gone, a moment ago', async () => {
  const { browser, path } = await begin();
  for (const [page, sent] of Object.entries({ you, needs, order, end })) await browser.post(`${path}/pages/${page}`, sent);
  await browser.post(`${path}/submission`);
  const before = (await kept()).answers;
  expect((await browser.post(`${path}/pages/you`, open)).headers['location']).toBe(path);
  expect((await kept()).answers).toEqual(before);
  await test.get(Database).query('DELETE FROM survey_response');
  expect((await browser.post(`${path}/pages/you`, open)).status).toBe(404);
});

it('saves nothing more where she was signed out elsewhere a moment ago', async () => {
  const { browser, path } = await begin();
  await browser.post(`${path}/pages/order`, order);
  const before = (await kept()).answers;
  await test.get(SessionsService).closeAll(test.cast.ada.id);
  expect((await browser.post(`${path}/pages/you`, you)).status).toBe(401);
  expect((await kept()).answers).toEqual(before);
});

describe('feedback', () => {
  const feedback = "title: How was it?\naudience: everybody\nabout: module\nintro: Tell us.\nthanks: Thanks!\nminutes: 1\npages: [{ id: one, questions: [{ id: good, kind: scale, text: Was it good?, from-label: No, to-label: 'Yes' }] }]\n";
  beforeAll(async () => {
    await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }, { slug: 'prices', steps: [{ slug: 'loaf' }] }] });
    await makeSurvey(test, feedback, 'module-feedback');
  });

  it('is given to each module once, and stands in no list', async () => {
    const ada = await test.as(test.cast.ada);
    const begin = async (about: string) => (await ada.post('/surveys/module-feedback/responses', { about })).headers['location'];
    expect((await ada.get('/surveys/module-feedback?about=baking/costs')).text).toContain('name="about" value="baking/costs"');
    const [first, second, again] = [await begin('baking/costs'), await begin('baking/prices'), await begin('baking/costs')];
    expect(first).not.toBe(second);
    expect(again).toBe(first);
    expect((await ada.get('/surveys')).text).not.toContain('How was it?');
  });

  it.each(['', 'baking', 'baking/nothing', 'nothing/costs', 'baking/costs/flour'])('is not there about “%s”', async (about) => {
    const ada = await test.as(test.cast.ada);
    expect((await ada.get(`/surveys/module-feedback?about=${about}`)).status).toBe(404);
    expect((await ada.post('/surveys/module-feedback/responses', { about })).status).toBe(404);
  });
});

it('asks mentors alone what mentors need', async () => {
  await makeSurvey(test, smallSurvey.replace('audience: entrepreneur', 'audience: mentor'), 'mentors');
  expect((await (await test.as(test.cast.ben)).get('/surveys/mentors')).status).toBe(200);
  expect((await (await test.as(test.cast.ada)).get('/surveys/mentors')).status).toBe(404);
});

it('lists the shortest survey first, for somebody who has little time', async () => {
  await makeSurvey(test, smallSurvey.replace('minutes: 5', 'minutes: 2'), 'zebra');
  const { text } = await (await test.as(test.cast.ada)).get('/surveys');
  expect([...text.matchAll(/href="\/surveys\/(small|zebra)"/g)].map(([, name]) => name)).toEqual(['zebra', 'small']);
});

it('is kept without a change to any index: nothing that a page changes stands in one', async () => {
  const rows = await test.get(Database).query<{ indexdef: string }>("SELECT indexdef FROM pg_indexes WHERE tablename = 'survey_response'");
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.map(({ indexdef }) => indexdef).filter((definition) => /\b(answers|page|page_seconds|language|saved_at)\b/.test(definition))).toEqual([]);
});
