import { randomUUID } from 'node:crypto';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeNeedsSurvey, makeResponses } from '../make/needs-survey.js';
import { makeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { tablesIn, textIn } from '../support/words.js';

const test = useApp();
let dara: Browser;

beforeAll(async () => {
  dara = await test.as(test.cast.dara);
});

/** People who answered twice: their abilities in literacy before and after; who has no second one answered once. It matters to all, to some of them as much as `least`. */
async function makeTwice(slug: string, abilities: readonly (readonly [before: number, after: number | null])[], least = 4): Promise<void> {
  const matters = (at: number) => (at % 2 === 0 ? least : 4);
  await makeNeedsSurvey(test, slug);
  const ids = abilities.map(() => randomUUID());
  await test.get(Database).repository(Person).insert(ids.map((id) => ({ id, name: 'Somebody', language: 'en', createdAt: test.clock.now() })));
  await makeResponses(test, abilities.map(([before], at) => ({ personId: ids[at]!, wave: 'before', literacy: [matters(at), before] as [number, number], creativity: null })), slug);
  const twice = abilities.flatMap(([, after], at) => (after === null ? [] : [{ personId: ids[at]!, wave: 'after', literacy: [matters(at), after] as [number, number], creativity: null }]));
  await makeResponses(test, twice, slug);
}

const sureSurvey = `
title: How are you?
audience: everybody
intro: We ask.
thanks: Thanks!
minutes: 1
pages:
  - id: all
    questions:
      - { id: sure, kind: scale, from: 0, to: 10, text: How sure are you?, from-label: Not at all, to-label: Very }
      - { id: staff, kind: number, text: How many work there?, least: -1, decimals: 1 }
      - { id: calm, kind: scale, text: How calm are you?, from-label: Not at all, to-label: Very, no-answer: [dont-know] }
`;
const many = <Thing>(count: number, thing: Thing): Thing[] => Array.from({ length: count }, () => thing);
const see = async (slug: string, query = '') => (await dara.get(`/analysis/${slug}/change${query}`)).text;

it('pairs people with themselves, and shows means, change, effect size and test from twenty pairs on', async () => {
  await makeTwice('many', [...many(12, [1, 3] as const), ...many(8, [2, 2] as const), ...many(6, [3, 2] as const), ...many(9, [4, null] as const)]);
  const page = await see('many');
  expect(textIn(page)).toContain('Answered both times: 26.');
  // Means (12·1 + 8·2 + 6·3)/26 = 1.77 and (36 + 16 + 12)/26 = 2.46; the change is 18/26.
  expect(tablesIn(page)[0]).toMatch(/Work out prices 26 12 8 6 1\.77 → 2\.46 0\.69 95 %: 0\.\d+ to 1\.\d+ d_av 1\.0\d, corrected g_av 1\.0\d 0\.\d+, p [=<] 0\.\d+/);
  expect(page).toContain('class="chart chart--dumbbells"');
});

it('counts people only, under twenty pairs, and hides few', async () => {
  await makeTwice('some', [...many(9, [1, 3] as const), ...many(6, [2, 2] as const)]);
  expect(tablesIn(await see('some'))[0]).toContain('Work out prices 15 9 6 0 – – – –');
  await makeTwice('hidden', [...many(9, [1, 3] as const), ...many(7, [2, 2] as const), ...many(2, [3, 2] as const)]);
  expect(tablesIn(await see('hidden'))[0]).toMatch(/Work out prices 18 9 × × –/);
});

it('withholds a competence where all said the same at one time, and shows nothing of too few', async () => {
  await makeTwice('alike', [...many(12, [2, 3] as const), ...many(12, [2, 4] as const)]);
  expect(textIn(await see('alike'))).toContain('or all said the same at one of them: Work out prices, Sell.');
  await makeTwice('few', many(4, [1, 2] as const));
  expect(textIn(await see('few'))).toContain('Too few answers');
});

it('refuses a filter that would single out two of them', async () => {
  await makeTwice('filtered', [...many(20, [1, 3] as const), ...many(20, [3, 2] as const)]);
  await test.get(Database).query("UPDATE survey_response SET language = 'ar' WHERE id IN (SELECT response.id FROM survey_response AS response JOIN survey ON survey.id = survey_id WHERE slug = 'filtered' AND wave = 'before' LIMIT 2)");
  await see('filtered');
  expect(await see('filtered', '?language=en')).toContain('These figures are not shown');
});

it.each(['before', 'after'])('refuses to stand beside the needs of everybody %s, where one of them answered once only', async (wave) => {
  const slug = `once-${wave}`;
  await makeTwice(slug, [...many(12, [1, 3] as const), ...many(9, [2, 2] as const), ...(wave === 'before' ? [[3, null] as const] : [])], 3);
  if (wave === 'after') await makeResponses(test, [{ wave, literacy: [4, 2], creativity: null }], slug);
  expect((await dara.get(`/analysis/${slug}/needs?wave=${wave}`)).text).toContain('<th scope="row">Work out prices');
  expect(await see(slug)).toContain('These figures are not shown');
});

it('stands beside the needs of everybody where five or more answered once only', async () => {
  await makeTwice('once-many', [...many(12, [1, 3] as const), ...many(9, [2, 2] as const), ...many(5, [3, null] as const)], 3);
  await dara.get('/analysis/once-many/needs?wave=before');
  expect(await see('once-many')).not.toContain('These figures are not shown');
});

it('says so where people were asked once, and takes any two times', async () => {
  await makeNeedsSurvey(test, 'once');
  await makeResponses(test, many(20, {}), 'once');
  expect(textIn(await see('once'))).toContain('Nobody was asked this survey twice');
  expect(await see('some', '?from=after&to=after&part=importance')).toMatch(/<option value="before" selected>/);
  for (const query of ['?from=x&to[]=y', "?part=';drop"]) expect((await dara.get(`/analysis/some/change${query}`)).status).toBe(200);
});

it('compares what was answered on steps, such as how sure of herself she is, by any number of steps', async () => {
  await makeSurvey(test, sureSurvey, 'sure');
  const ids = many(24, 0).map(() => randomUUID());
  await test.get(Database).repository(Person).insert(ids.map((id) => ({ id, name: 'Somebody', language: 'en', createdAt: test.clock.now() })));
  for (const [at, id] of ids.entries()) {
    await makeResponse(test, { survey: 'sure', member: { id }, wave: 'before', answers: { sure: at < 12 ? 2 : 5, calm: at < 4 ? { missing: 'dont-know' } : 1, staff: at === 0 ? 9000 : 2.5 } });
    await makeResponse(test, { survey: 'sure', member: { id }, wave: 'six-months', answers: { sure: at < 12 ? 10 : 5, calm: at % 2 ? 1 : 4, staff: at < 9 ? 12 : at < 15 ? 2.5 : -1 } });
  }
  const page = await see('sure');
  // Means (12·2 + 12·5)/24 = 3.5 and (120 + 60)/24 = 7.5.
  expect(tablesIn(page)[0]).toMatch(/Item .* How sure are you\? 24 12 12 0 3\.5\d? → 7\.5\d? 4 /);
  expect(textIn(page)).toContain('or all said the same at one of them: How calm are you?');
  expect(page).toContain('<option value="scales" selected>');
  expect(page).not.toContain('<option value="ability"');
  const numbers = await see('sure', '?part=numbers');
  // One had 9000 and has 12 now: nine have 12 of whom eight have more, six the same, nine and she less.
  expect(tablesIn(numbers)[0]).toMatch(/More The same Less .* How many work there\? 24 8 6 10 – – – -?0\.\d+, p = /);
  expect(textIn(numbers)).toContain('Means of numbers are not shown');
  expect(numbers).not.toContain('class="chart chart--dumbbells"');
  expect((await dara.get('/analysis/sure/respondents')).text).toContain('/analysis/sure/change');
});
