import { Database } from '../../src/platform/database/database.service.js';
import { ProgressService } from '../../src/progress/index.js';
import { ListsService } from '../../src/recommendations/lists/lists.service.js';
import { RecommendationList } from '../../src/recommendations/lists/recommendation-list.entity.js';
import type { CastMember } from '../cast.js';
import { makeCourse } from '../make/course.js';
import { makeRecommendable, rate } from '../make/recommended.js';
import { useApp } from '../support/app.js';

const test = useApp();

let stepId: number;

beforeAll(async () => {
  await makeRecommendable(test);
  const course = await makeCourse(test, { slug: 'sewing', modules: [{ slug: 'cloth', teaches: {}, steps: [{ slug: 'cotton' }] }] });
  stepId = course.modules[0]!.steps[0]!.id;
});

/** Shows somebody so many lists, an hour apart, each another one. */
async function showLists(member: CastMember, count: number, meanwhile: (shown: number) => Promise<unknown> = async () => undefined): Promise<void> {
  const browser = await test.as(member);
  for (let shown = 1; shown <= count; shown += 1) {
    await rate(test, member, { literacy: [4, 1 + (shown % 2)] });
    await browser.get('/results');
    test.clock.pass(1_800);
    await meanwhile(shown);
    test.clock.pass(1_800);
  }
}

const numbersOf = async ({ id: personId }: CastMember) => (await test.get(Database).repository(RecommendationList).find({ where: { personId }, order: { number: 'ASC' } })).map(({ number }) => number);
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at);

it('keeps the newest twenty of each, and those that somebody had before her when she completed something or answered back', async () => {
  const ada = await test.as(test.cast.ada);
  await showLists(test.cast.ada, 25, async (shown) => {
    if (shown === 2) await test.get(ProgressService).complete(test.cast.ada.id, stepId, test.clock.now());
    if (shown === 4) await ada.post('/results/baking/team/feedback', { answer: 'too-hard', words: '' });
  });
  await showLists(test.cast.dara, 3);
  expect(await numbersOf(test.cast.ada)).toEqual(from(1, 25));
  await test.get(ListsService).tidy();
  expect(await numbersOf(test.cast.ada)).toEqual([2, 4, ...from(6, 25)]);
  expect(await numbersOf(test.cast.dara)).toEqual([1, 2, 3]);
});

it('goes on counting, and deletes nothing twice', async () => {
  // Her first rating is what she said last, so that one list follows.
  await showLists(test.cast.ada, 2, async () => test.get(ListsService).tidy());
  await test.get(ListsService).tidy();
  expect(await numbersOf(test.cast.ada)).toEqual([2, 4, ...from(7, 26)]);
});
