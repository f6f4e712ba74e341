import { Database } from '../../src/platform/database/database.service.js';
import type { KeptList } from '../../src/recommendations/lists/kept-list.js';
import { RecommendationList } from '../../src/recommendations/lists/recommendation-list.entity.js';
import { hashOf } from '../../src/recommendations/lists/snapshot.js';
import type { CastMember } from '../cast.js';
import { makeCourse } from '../make/course.js';
import { makeRecommendable, rate } from '../make/recommended.js';
import { useApp } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();

beforeAll(() => makeRecommendable(test));

function listsOf({ id: personId }: CastMember): Promise<KeptList[]> {
  return test.get(Database).repository(RecommendationList).find({ where: { personId }, order: { number: 'ASC' } });
}

it('keeps a list with the parts of its scores and the hash of what it follows from', async () => {
  const ada = await test.as(test.cast.ada);
  await rate(test, test.cast.ada, { literacy: [4, 1], creativity: [3, 1], people: [4, 2] });
  await ada.get('/results');
  const [list] = await listsOf(test.cast.ada);
  expect(list).toMatchObject({ number: 1, algorithm: 2 });
  expect(list!.inputsHash).toBe(hashOf({ algorithm: list!.algorithm, inputs: list!.inputs }));
  expect(list!.places.map(({ module }) => module)).toEqual(['baking/costs', 'baking/ideas', 'baking/team']);
  for (const { parts, score } of list!.places) expect(Math.abs(score - parts.reduce((sum, { value }) => sum + value, 0))).toBeLessThan(1e-9);
  expect(list!.places.map(({ explores, propensity }) => [explores, propensity])).toEqual([[false, 1], [false, 1], [false, 1]]);
});

it('keeps no other list while nothing has changed, not even of two looks at once', async () => {
  const ada = await test.as(test.cast.ada);
  test.clock.pass(86_400);
  await Promise.all([ada.get('/results'), ada.get('/results')]);
  expect(await listsOf(test.cast.ada)).toHaveLength(1);
  await rate(test, test.cast.ada, { people: [4, 1] });
  await Promise.all([ada.get('/results'), ada.get('/results'), ada.get('/results')]);
  expect((await listsOf(test.cast.ada)).map(({ number }) => number)).toEqual([1, 2]);
});

it('says what changed since, and why, until something else changes', async () => {
  const ada = await test.as(test.cast.ada);
  for (let look = 0; look < 2; look += 1) {
    const text = textOf(await ada.get('/results'));
    expect(text).toContain('What changed in your list Compared with your list of 22 November 2026. Module team – It moved up. You said that you can do “Working with others” less well than before.');
  }
  await ada.post('/courses/baking/enrolment');
  await ada.post('/courses/baking/team/lesson/ask/completion');
  expect(textOf(await ada.get('/results'))).toContain('Module team – It is not in your list any more. You have completed it.');
});

it('says what is new when something was published', async () => {
  const ada = await test.as(test.cast.ada);
  await makeCourse(test, { slug: 'sewing', modules: [{ slug: 'cloth', teaches: { literacy: 0.9 }, steps: [{ slug: 'cotton' }] }] });
  expect(textOf(await ada.get('/results'))).toContain('Module cloth – It is new in your list. It is a new module.');
});

it('says what would move a place', async () => {
  const dara = await test.as(test.cast.dara);
  await rate(test, test.cast.dara, { literacy: [4, 1], creativity: [3, 1], people: [1, 4] });
  const text = textOf(await dara.get('/results'));
  expect(text).toContain('Course sewing Number 1 Module cloth');
  expect(text).toContain('If you could already do “Financial literacy” on your own, this would not be in your list.');
});

it('says where a place explores what it cannot weigh', async () => {
  const [list] = await listsOf(test.cast.dara);
  for (const { explores, propensity, turnaround } of list!.places) expect(explores ? turnaround : propensity).toBe(explores ? null : 1);
});
