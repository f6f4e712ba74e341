import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';

const test = useApp();

beforeAll(async () => {
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }, { slug: 'price', after: 'flour' }] }] });
});

it('leads to the steps for those who have joined, and lists them in plain words for everybody else', async () => {
  const [visitor, ada] = [test.visitor(), await test.as(test.cast.ada)];
  for (const browser of [visitor, ada]) {
    const page = await browser.get('/courses/baking');
    expect(page.text).toContain('Step flour');
    expect(page.text).not.toMatch(/Step flour\s*<\/a>/);
    expect(page.text).not.toContain('href="/courses/baking"');
  }
  await ada.post('/courses/baking/enrolment');
  expect((await ada.get('/courses/baking')).text).toMatch(/<a href="\/courses\/baking\/costs\/lesson\/flour">Step flour\s*<\/a>/);
});

it('says to whoever came with a key in which group she is, and who sees what of her', async () => {
  const cohort = await makeCohort(test, 'baking', { name: 'Kouvola <1>' });
  const [ben, cleo] = [await test.as(test.cast.ben), await test.as(test.cast.cleo)];
  await cleo.post('/courses/baking/enrolment');
  const joined = await ben.follow(await ben.post('/enrolments', { key: cohort.enrolmentKey }));
  expect(joined.text).toContain('You are in the group “Kouvola &lt;1&gt;”. Those who look after it see how far you are, but not your notes.');
  expect((await cleo.get('/courses/baking')).text).not.toContain('You are in the group');
  await ben.post('/courses/baking/enrolment/end');
  expect((await ben.get('/courses/baking')).text).not.toContain('You are in the group');
});
