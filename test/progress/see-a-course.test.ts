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
