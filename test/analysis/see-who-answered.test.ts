import { Database } from '../../src/platform/database/database.service.js';
import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { makeResponse } from '../make/response.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();
let dara: Browser;

beforeAll(async () => {
  await makeNeedsSurvey(test);
  await makeResponses(test, [...times(20, { language: 'fi' }), ...times(12, { language: 'tr', stage: 'open' }), ...times(2, { language: 'ar' }), ...times(9, { language: 'sk', stage: 'open' })]);
  dara = await test.as(test.cast.dara);
});

const textOf = (html: string) => html.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const tableOf = (html: string) => textOf(/<table.*<\/table>/s.exec(html)?.[0] ?? '');

it('lists the surveys, and leads into each', async () => {
  const list = await dara.get('/analysis');
  expect(list.text).toContain('href="/analysis/needs"');
  expect((await dara.get('/analysis/needs')).headers['location']).toBe('/analysis/needs/respondents');
  expect((await dara.get('/analysis/nothing')).status).toBe(404);
  expect((await dara.get('/analysis/nothing/respondents')).status).toBe(404);
});

it('counts who answered, and hides a small group with what would give it away', async () => {
  const page = await dara.get('/analysis/needs/respondents');
  expect(page.status).toBe(200);
  expect(tableOf(page.text)).toMatch(/Suomi 20 Türkçe 12 Slovenčina × العربية × Total 43/);
  expect(page.text).toContain('× stands for a number that is hidden');
});

it('counts by two things at once, by questions too', async () => {
  expect(tableOf((await dara.get('/analysis/needs/respondents?by=answer.country&across=answer.stage')).text)).toContain('Finland 22 21 43');
});

it('tells who chose an option called “none” from those of whom it is not known', async () => {
  const shares = '{ id: shares, kind: single, text: How much is hers?, options: [{ id: all, label: All of it }, { id: none, label: None of it }] }';
  await makeSurvey(test, `title: Shares\naudience: everybody\nintro: We ask.\nthanks: Thanks!\nminutes: 1\npages:\n  - id: all\n    questions:\n      - ${shares}\n`, 'shares');
  for (let at = 0; at < 32; at += 1) await makeResponse(test, { survey: 'shares', answers: at < 11 ? { shares: 'all' } : at < 23 ? { shares: 'none' } : {} });
  const totalOf = async (query: string) => /Total (\d+)/.exec(tableOf((await dara.get(`/analysis/shares/respondents${query}`)).text))?.[1];
  const page = await dara.get('/analysis/shares/respondents');
  const [none, notKnown] = ['None of it', 'Not known'].map((label) => new RegExp(`name="answer\\.shares" value="([^"]*)">\\s*<span>${label}`).exec(page.text)![1]!);
  expect(await totalOf(`?answer.shares=${none}`)).toBe('12');
  expect(await totalOf(`?answer.shares=${notKnown}`)).toBe('9');
});

it('says which rows tell something of each', async () => {
  await makeNeedsSurvey(test, 'alike');
  await makeResponses(test, [...times(20, { language: 'fi' }), ...times(12, { language: 'fi', stage: 'open' }), ...times(9, { language: 'sk', stage: 'open' })], 'alike');
  const page = await dara.get('/analysis/alike/respondents?by=language&across=answer.stage');
  expect(textOf(page.text)).toMatch(/So the table may tell something of each of them: Slovenčina ?\./);
});

it('shows nothing of too few, and says so', async () => {
  const page = await dara.get('/analysis/needs/respondents?language=ar');
  expect(page.text).toContain('Figures about fewer than 5 people are not shown.');
  expect(tableOf(page.text)).toBe('');
});

it('refuses two filters that leave out two women, in a sentence that names the earlier page', async () => {
  const page = await dara.get('/analysis/needs/respondents?by=answer.country&language=fi&language=tr&language=sk');
  expect(tableOf(page.text)).toBe('');
  expect(textOf(page.text)).toContain('this would show figures of fewer than 5 people: those who are in one group and not in the other. Use the same groups as there.');
  expect(textOf(page.text)).toContain('With “Who answered · ');
});

it('goes on with the answers that it showed before while only one more has come', async () => {
  const before = tableOf((await dara.get('/analysis/needs/respondents')).text);
  test.clock.set(new Date(test.clock.now().getTime() + 3_600_000));
  await makeResponses(test, [{ language: 'fi' }]);
  const soon = await dara.get('/analysis/needs/respondents');
  expect(tableOf(soon.text)).toBe(before);
  expect(soon.text).toContain('Newer ones are shown when there are enough of them.');
  await makeResponses(test, times(5, { language: 'fi' }));
  expect(tableOf((await dara.get('/analysis/needs/respondents')).text)).toContain('Suomi 26');
});

it('shows a coordinator only those who study in her place, and the outsider nothing', async () => {
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }] });
  const cohort = await makeCohort(test, 'baking');
  await test.get(Database).query("INSERT INTO enrolment (person_id, course_id, version_id, cohort_id, enrolled_at) SELECT person_id, c.id, c.current_version_id, $1, now() FROM (SELECT person_id FROM survey_response JOIN survey ON survey.id = survey_id WHERE slug = 'needs' AND language = 'fi' LIMIT 8) AS one, course AS c WHERE c.slug = 'baking'", [cohort.id]);
  const elin = await test.as(test.cast.elin);
  const page = await elin.get('/analysis/needs/respondents?by=place');
  expect(page.text).toContain('As a partner: Finland');
  expect(tableOf(page.text)).toContain('Total 8');
  const max = await test.as(test.cast.max);
  expect((await max.get('/analysis/needs/respondents')).status).toBe(404);
});

it('knows the place of those who were asked in a round', async () => {
  await makeNeedsSurvey(test, 'asked');
  const { id: roundId } = await makeRound(test, { slug: 'asked', country: 'FI', organisationId: 'zarif' });
  await makeResponses(test, [...times(7, { roundId }), ...times(9, {})], 'asked');
  expect(tableOf((await dara.get('/analysis/asked/respondents?by=place')).text)).toMatch(/Finland 7 Not known 9 Total 16/);
  expect(tableOf((await dara.get('/analysis/asked/respondents?by=organisation')).text)).toMatch(/ZARIF 7 Not known 9 Total 16/);
  expect(tableOf((await (await test.as(test.cast.elin)).get('/analysis/asked/respondents')).text)).toContain('Total 7');
});

it('shows waves beside each other, and one at a time', async () => {
  await makeNeedsSurvey(test, 'twice');
  await makeResponses(test, [...times(11, { wave: 'before' }), ...times(8, { wave: 'after' })], 'twice');
  expect(tableOf((await dara.get('/analysis/twice/respondents')).text)).toContain('English 11 Total 11');
  expect(tableOf((await dara.get('/analysis/twice/respondents?wave=after')).text)).toContain('Total 8');
  expect(tableOf((await dara.get('/analysis/twice/respondents?across=wave')).text)).toMatch(/Before After Total English 11 8 19/);
});

it('asks the database seven times at most for a page that was seen before', async () => {
  await dara.get('/analysis/needs/respondents');
  expect((await queriesOf(() => dara.get('/analysis/needs/respondents'))).length).toBeLessThanOrEqual(7);
});
