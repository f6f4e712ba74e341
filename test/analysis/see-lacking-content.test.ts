import { makeCourse } from '../make/course.js';
import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { programOf } from '../support/program.js';
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

const see = async (slug = 'needs', query = '') => (await dara.get(`/analysis/${slug}/content${query}`)).text;

it('lists what is lacking, most people first: a module, or only its translation', async () => {
  const page = await see();
  expect(textIn(page)).toMatch(/Work out prices 24 people .*Sell 9 people/);
  expect(tablesIn(page)[0]).toMatch(/Work out prices .*Türkçe 3 15 No module at this level .*Türkçe 1 9 Not in this language/);
  expect(tablesIn(page)[1]).toMatch(/Sell .*Türkçe 1 9 No module at this level/);
  expect(tablesIn(page).join(' ')).not.toContain('Suomi');
  expect(page).toContain('class="chart chart--bars"');
});

it('says nothing of needs of a few', async () => {
  await makeNeedsSurvey(test, 'few');
  await makeResponses(test, [...times(20, { language: 'fi', literacy: [4, 2], creativity: [1, 1] }), ...times(2, { language: 'ar', literacy: [4, 2], creativity: [1, 1] }), ...times(11, { language: 'tr', literacy: [4, 2], creativity: [1, 1] })], 'few');
  const page = await see('few');
  expect(tablesIn(page).join(' ')).not.toContain('العربية');
  expect(textIn(page)).toContain('Needs of too few people are not shown.');
});

it('leaves no few over beside the page of needs, which tells how many need a competence in each language', async () => {
  await makeNeedsSurvey(test, 'left-over');
  const levels = (language: string, counts: readonly number[]) => counts.flatMap((count, at) => times(count, { language, creativity: [4, at + 1], literacy: null }));
  const content = (language: string) => times(9, { language, creativity: [2, 4], literacy: null });
  await makeResponses(test, [...levels('fi', [9, 3, 1]), ...content('fi'), ...levels('tr', [20, 20, 20]), ...content('tr')], 'left-over');
  const needs = await (await programOf(test, test.cast.dara, 'analysis:read')).get('/api/v1/surveys/left-over/needs?by=language');
  expect(needs.body.groups.find(({ by }: { by: string }) => by === 'fi').competences[0].heads).toEqual([13, 9, 0]);
  const lacking = tablesIn(await see('left-over')).join(' ');
  expect(lacking).toMatch(/Sell .*Türkçe 3 20/);
  // Of the 13, four would be left over beside the nine at level 1.
  expect(lacking).not.toContain('Suomi');
});

it('says so where nothing is lacking', async () => {
  await makeNeedsSurvey(test, 'served');
  await makeResponses(test, times(12, { language: 'fi', literacy: [4, 1], creativity: [1, 4] }), 'served');
  expect(textIn(await see('served'))).toContain('there is a module at their level and in their language');
});

it('shows a partner those of her country only', async () => {
  expect(textIn((await elin.get('/analysis/needs/content')).text)).toContain('Too few answers');
});

describe('an author', () => {
  it('is led from her first page to what is lacking where she works, and to nothing else of the desk', async () => {
    await makeNeedsSurvey(test, 'written');
    await makeSurvey(test, 'title: One\naudience: everybody\nintro: We ask.\nthanks: Thanks!\nminutes: 1\npages:\n  - { id: a, title: A, questions: [{ id: b, kind: text, text: Why? }] }\n', 'without-needs');
    const { id: roundId } = await makeRound(test, { slug: 'written', organisationId: 'zarif', country: 'SK' });
    await makeResponses(test, [...times(9, { language: 'tr', literacy: [4, 1], creativity: [2, 2], roundId }), ...times(14, { language: 'tr', literacy: [4, 3], creativity: [2, 2] })], 'written');
    const cleo = await test.as(test.cast.cleo);
    expect((await cleo.get('/home')).text).toContain('href="/analysis"');
    const list = (await cleo.get('/analysis')).text;
    expect(list).toContain('href="/analysis/written"');
    expect(list).not.toContain('without-needs');
    expect((await cleo.get('/analysis/written')).headers['location']).toBe('/analysis/written/content');
    const page = await cleo.get('/analysis/written/content');
    expect(textIn(page.text)).toContain('As a partner: ZARIF');
    expect(tablesIn(page.text).join(' ')).toMatch(/Work out prices .*Türkçe 1 9/);
    expect(tablesIn(page.text).join(' ')).not.toContain('14');
    expect(page.text).not.toContain('/analysis/written/needs');
    expect((await cleo.get('/analysis/written/needs')).status).toBe(404);
    expect((await cleo.get('/analysis/written/content?as=1')).status).toBe(404);
  });
});

describe('part of the answers', () => {
  const numbers = (html: string) => tablesIn(html).join(' ');

  beforeAll(async () => {
    await makeNeedsSurvey(test, 'parts');
    await makeResponses(test, [
      ...times(11, { country: 'fi', language: 'tr', literacy: [4, 1], creativity: [4, 2] }),
      ...times(1, { country: 'sk', language: 'tr', literacy: [4, 1], creativity: [1, 2] }),
      ...times(8, { country: 'sk', language: 'tr', literacy: [1, 1], creativity: [4, 2] }),
    ], 'parts');
  });

  it('never closes the whole, whichever was looked at first', async () => {
    const part = await see('parts', '?answer.country=fi');
    const whole = await see('parts');
    expect(numbers(whole)).toMatch(/Work out prices .*12/);
    expect(numbers(whole)).toMatch(/Sell .*19/);
    expect(numbers(part)).toMatch(/Sell .*11/);
  });

  it('hides of the part just what would tell of one woman', async () => {
    const part = await see('parts', '?answer.country=fi');
    expect(numbers(part)).not.toContain('Work out prices');
    expect(textIn(part)).toContain('Needs of too few people are not shown.');
    expect(numbers(await see('parts', '?answer.country=sk'))).not.toContain('Work out prices');
  });

  it('goes on with what it showed while a few have come, need by need', async () => {
    test.clock.set(new Date(test.clock.now().getTime() + 3_600_000));
    await makeResponses(test, times(6, { country: 'fi', language: 'tr', literacy: [1, 1], creativity: [4, 2] }), 'parts');
    await makeResponses(test, times(2, { country: 'fi', language: 'tr', literacy: [4, 1], creativity: [1, 2] }), 'parts');
    const whole = await see('parts');
    expect(numbers(whole)).toMatch(/Work out prices .*12/);
    expect(numbers(whole)).toMatch(/Sell .*25/);
    expect(whole).toContain('Newer ones are shown when there are enough of them.');
    expect(await see('parts')).toBe(whole);
  });
});
