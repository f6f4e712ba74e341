import { Database } from '../../src/platform/database/database.service.js';
import { ProgressService } from '../../src/progress/index.js';
import { makeCourse } from '../make/course.js';
import { makeRecommendable, rate } from '../make/recommended.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';
import { textOf } from '../support/text.js';

const test = useApp();

it('takes two queries, however much she studies', async () => {
  const ada = await test.as(test.cast.ada);
  for (const slug of ['baking', 'sewing']) {
    await makeCourse(test, { slug, modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }] });
    await ada.post(`/courses/${slug}/enrolment`);
  }
  expect((await ada.get('/home')).text).toContain('Course sewing');
  expect(await queriesOf(() => ada.get('/home'))).toHaveLength(2);
});

it('shows the first place of her list with its reason, as long as she has not done it, at no further query', async () => {
  await makeRecommendable(test);
  const max = await test.as(test.cast.max);
  await rate(test, test.cast.max, { literacy: [4, 1], creativity: [3, 1], people: [4, 4] });
  expect(textOf(await max.get('/home'))).not.toContain('Module costs');
  await max.get('/results');
  const first = 'What to learn next Module costs 10 minutes You said that “Financial literacy” is very important for you. You said that you cannot do it yet.';
  expect(textOf(await max.get('/home'))).toContain(first);
  await max.post('/courses/baking/enrolment');
  expect(textOf(await max.get('/home'))).toContain(first);
  expect(await queriesOf(() => max.get('/home'))).toHaveLength(2);
  const known = (await test.get(Database).query<{ id: number }>("SELECT id FROM step WHERE key LIKE 'costs/%'")).map(({ id }) => id);
  await test.get(ProgressService).testOutAll(test.cast.max.id, known, test.clock.now());
  expect(textOf(await max.get('/home'))).toContain('What to learn next Module ideas');
});
