import { CompetencesService } from '../../src/competences/index.js';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { StatedWishes } from '../../src/recommendations/wishes/stated-wishes.entity.js';
import { makeCourse } from '../make/course.js';
import { makeRecommendable, rate } from '../make/recommended.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();
const path = '/results/wishes';
const survey = `
title: First
audience: everybody
intro: We ask.
thanks: Thanks!
minutes: 1
pages:
  - id: one
    questions:
      - { id: goal, kind: single, text: What?, options: [{ id: money, label: Money }, { id: grow, label: Grow }] }
      - { id: weekly-time, kind: single, text: When?, options: [{ id: half-hour, label: Half }, { id: four-hours, label: Four }] }
`;

beforeAll(async () => {
  await makeRecommendable(test);
  await makeCourse(test, { slug: 'kneading', language: 'fi', languages: ['fi'], title: { fi: 'Vaivaus' }, modules: [{ slug: 'dough', teaches: { literacy: 0.5 }, languages: ['fi'], title: { fi: 'Taikina' }, steps: [{ slug: 'flour' }] }] });
  await makeSurvey(test, survey, 'first');
  await rate(test, test.cast.ada, { literacy: [2, 2], creativity: [4, 1], people: [2, 2] });
});

const kept = () => test.get(Database).repository(StatedWishes).find({ order: { saidAt: 'ASC', id: 'ASC' } });

async function answerSurvey(browser: Browser, answers: Record<string, string>): Promise<void> {
  const response = (await browser.post('/surveys/first/responses')).headers['location']!;
  await browser.post(`${response}/pages/one`, { shown: Object.keys(answers), ...Object.fromEntries(Object.entries(answers).map(([id, value]) => [`answer.${id}`, value])) });
  await browser.post(`${response}/submission`);
}

it('begins with what she said in a survey, changes her list, says why, and leaves the survey as it was sent', async () => {
  const ada = await test.as(test.cast.ada);
  await answerSurvey(ada, { 'weekly-time': 'half-hour' });
  const before = await ada.get('/results');
  expect(before.text).toContain(`href="${path}">What I want and how much time I have`);
  expect(textOf(before)).not.toContain('Your goal asks for it');
  expect((await ada.get(path)).text).toContain('value="half-hour" checked');

  test.clock.pass(60);
  const after = textOf(await ada.follow(await ada.post(path, { goal: 'money', time: 'four-hours', language: 'none' })));
  expect(after).toContain('Saved. Your list follows what you want now.');
  expect(after).toContain('Module costs – It is new in your list. Your goal has changed.');
  expect(after).toContain('Your goal asks for it: Keep my money in order.');
  const form = (await ada.get(path)).text;
  for (const chosen of ['value="money" checked', 'value="four-hours" checked']) expect(form).toContain(chosen);
  const [sent] = await test.get(Database).query<{ answers: object }>('SELECT answers FROM survey_response WHERE person_id = $1', [test.cast.ada.id]);
  expect(sent!.answers).toEqual({ 'weekly-time': 'half-hour' });
});

it('brings in what she can read in a second language, and takes it out again, each with its reason', async () => {
  const ada = await test.as(test.cast.ada);
  test.clock.pass(60);
  expect(textOf(await ada.follow(await ada.post(path, { goal: 'money', time: 'four-hours', language: 'fi' })))).toContain('Taikina – It is new in your list. You can read it now in one of your languages.');
  test.clock.pass(60);
  expect(textOf(await ada.follow(await ada.post(path, { goal: 'money', time: 'four-hours', language: 'none' })))).toContain('Taikina – It is not in your list any more. You cannot read it in your languages any more.');
});

it('keeps every time that she said something new, and nothing when she said the same', async () => {
  const ada = await test.as(test.cast.ada);
  const before = await kept();
  expect(before.map(({ secondLanguage }) => secondLanguage)).toEqual(['none', 'fi', 'none']);
  await Promise.all([1, 2].map(() => ada.post(path, { goal: 'money', time: 'four-hours', language: 'none' })));
  expect(await kept()).toEqual(before);
});

it('gives way to a survey that she sends later', async () => {
  const max = await test.as(test.cast.max);
  await max.post(path, { goal: 'else', time: 'half-hour', language: 'none' });
  expect((await max.get(path)).text).toContain('value="else" checked');
  test.clock.pass(60);
  await answerSurvey(max, { goal: 'money', 'weekly-time': 'four-hours' });
  const form = (await max.get(path)).text;
  for (const chosen of ['value="money" checked', 'value="four-hours" checked']) expect(form).toContain(chosen);
});

it('lets her say that she does not know', async () => {
  const max = await test.as(test.cast.max);
  test.clock.pass(60);
  await max.post(path, { goal: '', time: '', language: 'none' });
  expect((await kept()).at(-1)).toMatchObject({ personId: test.cast.max.id, goal: null, weeklyTime: null, secondLanguage: 'none' });
});

it.each<[string, Record<string, string>]>([
  ['a goal that her framework has not', { goal: 'fame' }],
  ['a time that nobody offered', { time: 'always' }],
  ['a language that we do not speak', { language: 'xx' }],
])('refuses %s', async (_what, wrong) => {
  const before = await kept();
  const answer = await (await test.as(test.cast.max)).post(path, { goal: 'money', time: 'one-hour', language: 'fi', ...wrong });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('class="error-summary');
  expect(await kept()).toEqual(before);
});

it('asks for no goal where the framework has none, as for mentors', async () => {
  await test.get(CompetencesService).publish([{ id: 'emcc', audience: 'mentor', title: { en: 'EMCC' }, source: { en: 'EMCC' }, areas: [], goals: [] }]);
  test.get(CompetencesService).forget();
  const form = (await (await test.as(test.cast.ben)).get(path)).text;
  expect(form).not.toContain('name="goal"');
  expect(form).toContain('name="time"');
});

it('goes with her when she is erased', async () => {
  await test.get(Database).repository(Person).delete({ id: test.cast.max.id });
  expect((await kept()).map(({ personId }) => personId)).not.toContain(test.cast.max.id);
});
