import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
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

it('says what the group studies, where and with whom, and who was away for longest first', async () => {
  const cohort = await makeCohort(test, 'baking', { name: 'Third', organisationId: 'zarif' });
  const learners = [test.cast.cleo, test.cast.noor, test.cast.dara];
  for (const member of learners) {
    const learner = await test.as(member);
    await learner.post('/enrolments', { key: cohort.enrolmentKey });
    await learner.post('/courses/baking/costs/lesson/flour/completion');
    test.clock.pass(24 * 3600);
  }
  test.clock.pass(20 * 24 * 3600);
  const { text } = await (await test.as(test.cast.noor)).get(`/cohorts/${cohort.id}`);
  expect(text).toContain('Course baking');
  expect(text).toContain('Finland, ZARIF');
  const order = learners.map(({ name }) => text.indexOf(`<th scope="row">${name}<`));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(text.indexOf('Close the group')).toBeGreaterThan(Math.max(...order));
});

it('says that nobody is in a group, also when the only one has left', async () => {
  const cohort = await makeCohort(test, 'baking', { name: 'Fourth' });
  const max = await test.as(test.cast.max);
  await max.post('/enrolments', { key: cohort.enrolmentKey });
  await max.post('/courses/baking/enrolment/end');
  const { text } = await (await test.as(test.cast.noor)).get(`/cohorts/${cohort.id}`);
  expect(text).toContain('Nobody is in this group.');
});

it('counts somebody as stuck who tries a quiz in vain, although she was here today', async () => {
  const contentId = await makeQuiz(test, [aSingle('flour')], { passPercent: 60 });
  await makeCourse(test, { slug: 'sewing', modules: [{ slug: 'cloth', steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', contentId }] }] });
  const cohort = await makeCohort(test, 'sewing');
  const [ada, elin] = [await test.as(test.cast.ada), await test.as(test.cast.elin)];
  await ada.post('/enrolments', { key: cohort.enrolmentKey });
  for (const standing of ['On her way', 'Stuck']) {
    const { headers } = await ada.post('/courses/sewing/cloth/quiz/check/attempts');
    await ada.post(`${headers['location']}/submission`);
    expect((await elin.get(`/cohorts/${cohort.id}`)).text).toContain(`${standing}: 1`);
    test.clock.pass(25 * 3600);
  }
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
