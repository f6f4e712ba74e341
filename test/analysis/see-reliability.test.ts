import { reliabilityOf } from '../../src/needs/reliability/reliability.js';
import { numbersFrom } from '../make/numbers.js';
import { makeNeedsSurvey, makeResponses, type MadeResponse } from '../make/needs-survey.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { tablesIn, textIn } from '../support/words.js';

const test = useApp();
let dara: Browser;

/** People whose two abilities go together as far as chance lets them; one in six leaves one out. */
function madeUp(count: number): MadeResponse[] {
  const random = numbersFrom(7);
  return Array.from({ length: count }, () => {
    const one = 1 + random(4);
    const other = random(3) === 0 ? 1 + random(4) : one;
    return { literacy: [3, one] as [number, number], creativity: random(6) === 0 ? null : ([2, other] as [number, number]) };
  });
}

const people = madeUp(80);

beforeAll(async () => {
  await makeNeedsSurvey(test);
  await makeResponses(test, people);
  dara = await test.as(test.cast.dara);
});

const see = async (query = '', slug = 'needs') => (await dara.get(`/analysis/${slug}/reliability${query}`)).text;
const rounded = (value: number | null) => String(Math.round(value! * 100) / 100);

it('shows the alphas that the formulas find in the same answers, both ways, with their intervals', async () => {
  const known = reliabilityOf([
    { item: 'literacy', scores: people.map(({ literacy }) => literacy![1]) },
    { item: 'creativity', scores: people.map(({ creativity }) => creativity?.[1] ?? null) },
  ]);
  const [alphas, items] = tablesIn(await see());
  for (const { alpha, interval, n } of [known.listwise, known.pairwise]) expect(alphas).toContain(`${rounded(alpha)} 95 %: ${rounded(interval![0])} to ${rounded(interval![1])} ${n}`);
  expect(items).toContain(`Work out prices ${rounded(known.items[0]!.itemRest)} –`);
});

it('draws the items, and explains when not to trust alpha', async () => {
  const page = await see();
  expect(page).toContain('class="chart chart--bars"');
  expect(textIn(page)).toContain('Many items make alpha high by themselves.');
});

it('says that alpha is not defined where all said the same', async () => {
  expect(textIn(await see('?scale=importance'))).toContain('Alpha is not defined where too few people answered, or where the answers do not differ.');
});

it('leaves out what rests on too few complete answers', async () => {
  await makeNeedsSurvey(test, 'incomplete');
  await makeResponses(test, [...people.slice(0, 3), ...people.map((one) => ({ ...one, creativity: null }))], 'incomplete');
  expect(tablesIn(await see('', 'incomplete'))[0]).toMatch(/Those who answered everything – –/);
});

it('shows nothing of too few people', async () => {
  await makeNeedsSurvey(test, 'few');
  await makeResponses(test, people.slice(0, 4), 'few');
  expect(textIn(await see('', 'few'))).toContain('Too few answers');
});

it('says so where a survey has no scale', async () => {
  await makeSurvey(test, 'title: T\naudience: everybody\nintro: I\nthanks: T\nminutes: 1\npages:\n  - id: p\n    questions:\n      - { id: story, kind: text, text: Tell us }\n', 'plain');
  expect(textIn(await see('', 'plain'))).toContain('This survey has no two items that could measure one thing.');
  expect((await dara.get('/analysis/needs/reliability?scale=nothing&scale[]=x')).status).toBe(200);
});
