import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

it('shows who is stuck and who has gone quiet', async () => {
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }, { slug: 'price' }] }] });
  const cohort = await makeCohort(test, 'baking');
  const [ada, ben, max] = [await test.as(test.cast.ada), await test.as(test.cast.ben), await test.as(test.cast.max)];
  for (const learner of [ada, ben, max]) await learner.post('/enrolments', { key: cohort.enrolmentKey });
  await ben.post('/courses/baking/costs/lesson/flour/completion');
  test.clock.pass(8 * 24 * 3600);
  await ada.post('/courses/baking/costs/lesson/flour/completion');
  await ada.get('/courses/baking/costs/lesson/price');
  test.clock.pass(7 * 24 * 3600);
  const page = await (await test.as(test.cast.elin)).get(`/cohorts/${cohort.id}`);
  const order = ['Ada', 'Ben', 'Max'].map((name) => page.text.indexOf(`>${name}<`));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  for (const word of ['Stuck', 'Gone quiet', 'Not started']) expect(page.text).toContain(word);
});

it('takes three queries, whatever the size of the cohort', async () => {
  const cohort = await makeCohort(test, 'baking', { name: 'Second' });
  const elin = await test.as(test.cast.elin);
  await elin.get(`/cohorts/${cohort.id}`);
  const few = await queriesOf(() => elin.get(`/cohorts/${cohort.id}`));
  for (const member of [test.cast.ada, test.cast.ben, test.cast.cleo]) await (await test.as(member)).post('/enrolments', { key: cohort.enrolmentKey });
  const many = await queriesOf(() => elin.get(`/cohorts/${cohort.id}`));
  expect(few).toHaveLength(3);
  expect(many).toHaveLength(3);
});
