import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

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
