import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { tablesIn, textIn } from '../support/words.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();
let dara: Browser;

beforeAll(async () => {
  await makeNeedsSurvey(test);
  await makeResponses(test, [...times(30, { country: 'fi', stage: 'idea' }), ...times(10, { country: 'fi', stage: 'open' }), ...times(10, { country: 'tr', stage: 'idea' }), ...times(30, { country: 'tr', stage: 'open' }), ...times(8, { country: null })]);
  dara = await test.as(test.cast.dara);
});

const see = async (query = '?by=answer.country&across=answer.stage', slug = 'needs') => (await dara.get(`/analysis/${slug}/crossing${query}`)).text;

it('shows percentages of those who answered both, with Wilson’s interval, and the tests', async () => {
  const page = await see();
  // 30 of 40: Wilson gives 60 to 86 percent; chi-square 20 on one degree of freedom.
  expect(tablesIn(page)[0]).toContain('Finland 40 75% 95 %: 60% to 86% People: 30 25% 95 %: 14% to 40% People: 10 Türkiye 40');
  expect(tablesIn(page)[0]).not.toContain('Not known');
  expect(textIn(page)).toContain('Chi-square: 20, degrees of freedom: 1, p < 0.001.');
  expect(textIn(page)).toContain('Cramér’s V: 0.5 (');
  expect(page).toContain('class="chart chart--bars"');
});

it('crosses the language with the first question where the address does not say', async () => {
  expect(await see('')).toMatch(/<option value="answer.stage" selected>/);
});

it('tests nothing where a count is hidden, and shows no percentage of its row', async () => {
  await makeNeedsSurvey(test, 'hidden');
  await makeResponses(test, [...times(20, { country: 'fi', stage: 'idea' }), ...times(2, { country: 'fi', stage: 'open' }), ...times(14, { country: 'tr', stage: 'idea' }), ...times(9, { country: 'tr', stage: 'open' }), ...times(16, { country: 'sk', stage: 'idea' }), ...times(12, { country: 'sk', stage: 'open' })], 'hidden');
  const page = await see(undefined, 'hidden');
  expect(tablesIn(page)[0]).toContain('Finland × × ×');
  expect(textIn(page)).toContain('A number is hidden, so there is no test');
  expect(page).not.toContain('91%');
});

it('is refused where two filters would leave a few over', async () => {
  await see();
  expect((await see('?by=answer.country&across=answer.stage&answer.country=fi&answer.country=tr')).includes('These figures are not shown')).toBe(false);
  await makeNeedsSurvey(test, 'isolated');
  await makeResponses(test, [...times(30, { language: 'fi' }), ...times(30, { language: 'tr' }), ...times(2, { language: 'ar' })], 'isolated');
  await see('', 'isolated');
  const page = await see('?language=fi&language=tr', 'isolated');
  expect(page).toContain('These figures are not shown');
  expect(tablesIn(page)).toEqual([]);
});

it('shows nothing of too few, and nothing strange for strange addresses', async () => {
  await makeNeedsSurvey(test, 'few');
  await makeResponses(test, times(4, {}), 'few');
  expect(textIn(await see('', 'few'))).toContain('Too few answers');
  for (const query of ['?by=x&across=y', '?across=language&by=language', '?by[]=language&across[]=', "?across=answer.stage';drop"]) expect((await dara.get(`/analysis/needs/crossing${query}`)).status).toBe(200);
});
