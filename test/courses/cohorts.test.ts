import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';

const test = useApp();

const form = { name: 'Kouvola, autumn', course: 'baking', country: 'FI', organisationId: '' };

beforeAll(async () => {
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }] });
});

it('is opened by a coordinator, and its key lets learners in', async () => {
  const elin = await test.as(test.cast.elin);
  const opened = await elin.post('/cohorts', form);
  expect(opened.status).toBe(303);
  const [, key] = /<code dir="ltr">([A-Z2-9]{4}-[A-Z2-9]{4})</.exec((await elin.follow(opened)).text)!;
  const ada = await test.as(test.cast.ada);
  expect((await ada.post('/enrolments', { key: key!.toLowerCase().replace('-', ' ') })).headers['location']).toBe('/courses/baking');
  expect((await elin.follow(opened)).text).toContain('Ada');
});

it.each([
  ['no name', { name: '' }, 'Write a name'],
  ['no course', { course: '' }, 'Choose a course.'],
  ['no country', { country: '' }, 'Choose a country.'],
  ['another country', { country: 'TR' }, 'only for your own country'],
  ['an organisation that is none', { organisationId: 'nobody' }, 'only for your own country'],
])('shows the mistake: %s', async (_name, difference, sentence) => {
  const elin = await test.as(test.cast.elin);
  const page = await elin.post('/cohorts', { ...form, ...difference });
  expect(page.status).toBe(422);
  expect(page.text).toContain(sentence);
});

it('lets nobody in once it is closed, and says so', async () => {
  const cohort = await makeCohort(test, 'baking');
  const elin = await test.as(test.cast.elin);
  await elin.post(`/cohorts/${cohort.id}/closure`);
  const max = await test.as(test.cast.max);
  const answer = await max.post('/enrolments', { key: cohort.enrolmentKey });
  expect((await max.follow(answer)).text).toContain('No group has this key');
  await elin.post(`/cohorts/${cohort.id}/closure/end`);
  expect((await max.post('/enrolments', { key: cohort.enrolmentKey })).headers['location']).toBe('/courses/baking');
});

it('does not exist for a coordinator of another country, nor for a learner', async () => {
  const cohort = await makeCohort(test, 'baking', { country: 'TR', name: 'Izmir' });
  const elin = await test.as(test.cast.elin);
  expect((await elin.get(`/cohorts/${cohort.id}`)).status).toBe(404);
  expect((await elin.post(`/cohorts/${cohort.id}/closure`)).status).toBe(404);
  expect((await elin.get('/cohorts')).text).not.toContain('Izmir');
  expect((await (await test.as(test.cast.noor)).get('/cohorts')).text).toContain('Izmir');
  expect((await (await test.as(test.cast.max)).get(`/cohorts/${cohort.id}`)).status).toBe(404);
  expect((await elin.get('/cohorts/not-an-id')).status).toBe(404);
});
