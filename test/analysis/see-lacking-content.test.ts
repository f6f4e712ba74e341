import { makeCourse } from '../make/course.js';
import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { useApp, type Browser } from '../support/app.js';
import { tablesIn, textIn } from '../support/words.js';

const test = useApp();
let elin: Browser;
let dara: Browser;

beforeAll(async () => {
  await makeCourse(test, { slug: 'prices', level: 1, languages: ['en', 'fi'], modules: [{ slug: 'costs', teaches: { literacy: 0.5 }, languages: ['en', 'fi'], steps: [{ slug: 'flour' }] }] });
  await makeNeedsSurvey(test);
  await makeResponses(test, [
    ...times(12, { language: 'fi', literacy: [4, 1], creativity: [2, 2] }),
    ...times(9, { language: 'tr', literacy: [4, 1], creativity: [4, 1] }),
    ...times(15, { language: 'tr', literacy: [4, 3], creativity: [1, 4] }),
  ]);
  [elin, dara] = [await test.as(test.cast.elin), await test.as(test.cast.dara)];
});

const see = async (slug = 'needs') => (await dara.get(`/analysis/${slug}/content`)).text;

it('lists what is lacking, most people first: a module, or only its translation', async () => {
  const page = await see();
  expect(tablesIn(page)[0]).toMatch(/Work out prices 3 Türkçe 15 No module at this level .*Work out prices 1 Türkçe 9 Not in this language/);
  expect(tablesIn(page)[0]).toMatch(/Sell 1 Türkçe 9 No module at this level/);
  expect(tablesIn(page)[0]).not.toContain('Suomi');
  expect(page).toContain('<svg class="chart chart--bars"');
});

it('says nothing of needs of a few', async () => {
  await makeNeedsSurvey(test, 'few');
  await makeResponses(test, [...times(20, { language: 'fi', literacy: [4, 2], creativity: [1, 1] }), ...times(2, { language: 'ar', literacy: [4, 2], creativity: [1, 1] }), ...times(11, { language: 'tr', literacy: [4, 2], creativity: [1, 1] })], 'few');
  const page = await see('few');
  expect(tablesIn(page)[0]).not.toContain('العربية');
  expect(textIn(page)).toContain('Needs of too few people are not shown.');
});

it('says so where nothing is lacking', async () => {
  await makeNeedsSurvey(test, 'served');
  await makeResponses(test, times(12, { language: 'fi', literacy: [4, 1], creativity: [1, 4] }), 'served');
  expect(textIn(await see('served'))).toContain('there is a module at their level and in their language');
});

it('shows a partner those of her country only', async () => {
  expect(textIn((await elin.get('/analysis/needs/content')).text)).toContain('Too few answers');
});
