import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { useApp, type Browser } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();
let dara: Browser;

beforeAll(async () => {
  await makeNeedsSurvey(test);
  await makeResponses(test, [
    ...times(10, { language: 'fi', literacy: [4, 1], creativity: [2, 3] }),
    ...times(10, { language: 'fi', literacy: [4, 3], creativity: [3, 3] }),
    ...times(8, { language: 'tr', stage: 'open', literacy: [3, 2], creativity: [4, 2] }),
    ...times(8, { language: 'tr', stage: 'open', literacy: [2, 3], creativity: [3, 2] }),
    ...times(2, { language: 'ar', literacy: null }),
  ]);
  dara = await test.as(test.cast.dara);
});

const textOf = (html: string) => html.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const tablesOf = (html: string) => [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) => textOf(table));
const see = async (query = '', slug = 'needs') => (await dara.get(`/analysis/${slug}/needs${query}`)).text;

it('ranks competences with every figure beside them, and draws the map', async () => {
  const page = await see();
  // Importance of literacy: (20·4 + 8·3 + 8·2)/36 = 3.33; ability (10·1 + 18·3 + 8·2)/36 = 2.22; MWDS = 3.33 × 1.11.
  expect(tablesOf(page)[0]).toMatch(/1 Work out prices 36 3\.33 .* 2\.22 .* 1\.11 .* 3\.70 55\.56 28 \/ 8 \/ 0 Concentrate here/);
  expect(textOf(page)).toContain('38 answers');
  expect(page).toContain('<svg class="chart chart--map"');
  expect(textOf(page)).toContain('Borich’s mean weighted discrepancy score');
});

it('weighs the size of gaps where there are enough people, and counts heads where there are not', async () => {
  expect(await see()).toMatch(/<option value="mwds" selected>/);
  expect(await see('?language=fi')).toMatch(/<option value="rds" selected>/);
});

it('shows groups side by side, and hides a small one with another that would give it away', async () => {
  await makeNeedsSurvey(test, 'groups');
  await makeResponses(test, [...times(14, { language: 'fi' }), ...times(9, { language: 'fi', literacy: [3, 3], creativity: [4, 2] }), ...times(16, { language: 'tr' }), ...times(8, { language: 'tr', literacy: [1, 3], creativity: [1, 2] }), ...times(9, { language: 'sk' }), ...times(2, { language: 'ar' })], 'groups');
  const page = await see('?by=language', 'groups');
  expect(textOf(page)).toContain('The groups side by side');
  expect(textOf(page)).toMatch(/would give a small group away: Slovenčina ?, العربية ?\./);
  expect(tablesOf(page)[0]).toContain('Suomi 23 answers Türkçe 24 answers');
  expect(tablesOf(page)).toHaveLength(3);
});

it('withholds what all said alike', async () => {
  await makeNeedsSurvey(test, 'alike');
  await makeResponses(test, [...times(9, { creativity: [3, 2] }), ...times(9, { creativity: [2, 3] })], 'alike');
  expect(textOf(await see('', 'alike'))).toContain('Not shown, because all said the same: Work out prices.');
});

it('weights by what is typed in, with n as it is', async () => {
  await makeNeedsSurvey(test, 'weighted');
  await makeResponses(test, [...times(10, { language: 'fi', literacy: [4, 1] }), ...times(10, { language: 'fi', literacy: [4, 3] }), ...times(8, { language: 'tr', creativity: [4, 2] }), ...times(8, { language: 'tr', literacy: [2, 3] })], 'weighted');
  expect(tablesOf(await see('', 'weighted'))[0]).toContain('1 Work out prices 36');
  expect(await see('?weight=language', 'weighted')).toContain('name="target.language.fi"');
  const page = await see('?weight=language&target.language.fi=10&target.language.tr=90', 'weighted');
  // 20 of fi count for a tenth, 16 of tr for nine tenths, as far as the caps let them.
  expect(textOf(page)).toMatch(/36 answers · weighted, as good as \d+(\.\d+)? answers without weights \(deff \d\.\d+\)/);
  expect(tablesOf(page)[0]).toMatch(/1 Sell 36/);
});

it('says what it cannot read of a population, keeps it, and weights nothing until then', async () => {
  const answer = await dara.get('/analysis/needs/needs?weight=language&target.language.fi=10&target.language.tr=about%20%3Cten%3E');
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('value="about &lt;ten&gt;"');
  expect(textOf(answer.text)).toContain('“about &lt;ten&gt;” cannot be read as a number of people. Type digits only, such as 60 or 12.5.');
  expect(answer.text).toContain('value="10"');
  expect(textOf(answer.text)).not.toContain('weighted, as good as');
  for (const typed of ['-3', '1e30', 'NaN']) expect((await dara.get(`/analysis/needs/needs?weight=language&target.language.fi=${typed}`)).status).toBe(422);
  for (const typed of ['12,5', '٦٠', '1 000', '']) expect((await dara.get(`/analysis/needs/needs?weight=language&target.language.fi=${encodeURIComponent(typed)}`)).status).toBe(200);
});

it('shows a group of nobody as it was typed, and says so where all are of nobody', async () => {
  await makeNeedsSurvey(test, 'nobody');
  await makeResponses(test, [...times(10, { language: 'fi', literacy: [4, 1] }), ...times(8, { language: 'tr', literacy: [2, 3] })], 'nobody');
  const one = await see('?weight=language&target.language.fi=0&target.language.tr=5', 'nobody');
  expect(one).toContain('name="target.language.fi" value="0"');
  expect(textOf(one)).toContain('weighted, as good as');
  expect(tablesOf(one)).toEqual(tablesOf(await see('?weight=language&target.language.tr=5', 'nobody')));
  const all = await dara.get('/analysis/nobody/needs?weight=language&target.language.fi=0&target.language.tr=0');
  expect(all.status).toBe(422);
  expect(textOf(all.text)).toContain('All the numbers here are 0. Type how many people there are in at least one of these groups. Until then, nothing is weighted.');
  expect(all.text).toContain('href="#target.language.fi"');
  expect(all.text).toContain('name="target.language.tr" value="0"');
});

it('reads shares with the sign of a hundred, in any digits, and refuses them beside numbers of people', async () => {
  await makeNeedsSurvey(test, 'shares');
  await makeResponses(test, [...times(20, { language: 'fi' }), ...times(20, { language: 'tr', literacy: [3, 3], creativity: [4, 1] })], 'shares');
  const weighted = (fi: string, tr: string) => see(`?weight=language&target.language.fi=${encodeURIComponent(fi)}&target.language.tr=${encodeURIComponent(tr)}`, 'shares');
  const plain = tablesOf(await weighted('30', '70'));
  for (const [fi, tr] of [['30 %', '70%'], ['%30', '% 70'], ['٣٠٪', '٧٠ ٪']] as const) expect(tablesOf(await weighted(fi, tr))).toEqual(plain);
  for (const [fi, tr] of [['30 %', '70'], ['30 %%', '70 %'], ['%', '70 %']] as const) expect(textOf(await weighted(fi, tr))).toContain('cannot be read as a number of people');
});

it('does not weight by a group of too few, and says so', async () => {
  await makeNeedsSurvey(test, 'few');
  await makeResponses(test, [...times(20, {}), ...times(20, { literacy: [3, 1], creativity: [1, 2] }), ...times(3, { country: 'tr' })], 'few');
  expect(textOf(await see('?weight=answer.country&target.answer.country.fi=1&target.answer.country.tr=1', 'few'))).toContain('Not weighted: a group that is weighted by has too few people.');
});

it('refuses a filter that leaves two over, and shows no figure with the sentence', async () => {
  await see();
  const page = await see('?language=fi&language=tr');
  expect(page).toContain('These figures are not shown');
  expect(tablesOf(page)).toEqual([]);
});

it('shows nothing where nobody answered, and nothing strange for strange addresses', async () => {
  await makeNeedsSurvey(test, 'empty');
  expect(textOf(await see('', 'empty'))).toContain('Too few answers');
  for (const query of ['?by=nothing', '?language=xx&by[]=language', '?weight=language&target.language.fi=much', '?crosshair=1&order=2&as=7&wave=x', "?answer.stage=';drop", '?as=-1']) {
    expect([200, 404, 422]).toContain((await dara.get(`/analysis/needs/needs${query}`)).status);
  }
});

it('works figures out once until new answers come', async () => {
  await see();
  expect((await queriesOf(() => see())).length).toBeLessThanOrEqual(7);
});
