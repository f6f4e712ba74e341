import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

const lesson = '/courses/baking/costs/lesson/flour';

beforeAll(async () => {
  await makeCourse(test, {
    slug: 'baking',
    modules: [{ slug: 'costs', steps: [{ slug: 'flour' }, { slug: 'price', after: 'flour' }] }],
  });
});

it('is read and finished by a learner who joined the course', async () => {
  const ada = await test.as(test.cast.ada);
  expect((await ada.post('/courses/baking/enrolment')).headers['location']).toBe('/courses/baking');
  const page = await ada.get(lesson);
  expect(page.status).toBe(200);
  expect(page.text).toContain('<p>Text of flour.</p>');
  const finished = await ada.post(`${lesson}/completion`);
  expect(finished.status).toBe(303);
  expect(finished.headers['location']).toBe('/courses/baking/costs/lesson/price');
  expect((await ada.get(lesson)).text).toContain('You finished this lesson on 22 November 2026');
});

it('asks somebody who has not joined to join first', async () => {
  const max = await test.as(test.cast.max);
  const answer = await max.get(lesson);
  expect(answer.headers['location']).toBe('/courses/baking');
  expect((await max.follow(answer)).text).toContain('Join the course first');
});

it('asks a visitor to sign in, and leads her back', async () => {
  expect((await test.visitor().get(lesson)).headers['location']).toBe(`/sign-in?next=${encodeURIComponent(lesson)}`);
});

it('says why it is locked, with one button to the next thing to do', async () => {
  const ben = await test.as(test.cast.ben);
  await ben.post('/courses/baking/enrolment');
  const page = await ben.get('/courses/baking/costs/lesson/price');
  expect(page.status).toBe(403);
  expect(page.text).toContain('First finish “Step flour”.');
  expect(page.text).toContain(`href="${lesson}"`);
});

it('does not exist where there is no such step', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/baking/enrolment');
  expect((await ada.get('/courses/baking/costs/lesson/sugar')).status).toBe(404);
});

it('is finished once, however often she says so at the same time', async () => {
  const dara = await test.as(test.cast.dara);
  await dara.post('/courses/baking/enrolment');
  const answers = await Promise.all(Array.from({ length: 10 }, () => dara.post(`${lesson}/completion`)));
  expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(303));
});

it('takes two queries', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/baking/enrolment');
  await ada.get(lesson);
  expect(await queriesOf(() => ada.get(lesson))).toHaveLength(2);
});
