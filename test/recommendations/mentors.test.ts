import { resolve } from 'node:path';
import { PublishingService } from '../../src/publishing/index.js';
import { makeCourse } from '../make/course.js';
import { useApp, type Browser } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();

beforeAll(async () => {
  await test.get(PublishingService).publish(resolve(import.meta.dirname, '../../content'), { personId: null, notes: null }, test.clock.now());
}, 120_000);

/** Takes the survey for mentors, and says how well she can build a relationship. */
async function answer(browser: Browser, ability: string): Promise<void> {
  const path = (await browser.post('/surveys/mentor-needs/responses')).headers['location']!;
  const name = 'answer.needs-mentoring.building-the-relationship';
  await browser.post(`${path}/pages/you`, { shown: 'experience', 'answer.experience': 'none' });
  await browser.post(`${path}/pages/needs`, { shown: 'needs-mentoring', [`${name}.importance`]: '4', [`${name}.ability`]: ability });
  await browser.post(`${path}/submission`);
  expect((await browser.get(path)).text).toContain('<a class="button" href="/results">');
}

it('tells a mentor in training what she needs, and that nobody has written a module for it yet', async () => {
  const ben = await test.as(test.cast.ben);
  await answer(ben, '1');
  const text = textOf(await ben.get('/results'));
  expect(text).toContain('There is no module yet for what you need most.');
  expect(text).toMatch(/What you need most Building the relationship/);
});

it('recommends from the framework of mentors alone, and says what is new', async () => {
  const teaches = { 'building-the-relationship': 0.8 };
  await makeCourse(test, { slug: 'mentoring', audience: 'mentor', modules: [{ slug: 'trust', teaches, steps: [{ slug: 'listen' }] }] });
  const text = textOf(await (await test.as(test.cast.ben)).get('/results'));
  expect(text).toContain('Module trust – It is new in your list. It is a new module.');
  expect(text).toContain('You said that “Building the relationship” is very important for you. You said that you cannot do it yet.');
  expect(text).not.toContain('Costs and prices');
});

it('hears from a mentor that she knows it already, or that it is not for her', async () => {
  const ben = await test.as(test.cast.ben);
  const path = '/results/mentoring/trust/feedback';
  expect(textOf(await ben.follow(await ben.post(path, { answer: 'known' })))).toContain('There are not enough questions about this module');
  expect(textOf(await ben.follow(await ben.post(path, { answer: 'time' })))).toContain('Nothing more fits you at the moment.');
  expect(textOf(await ben.follow(await ben.post(`${path}/removal`)))).toContain('Module trust – It is new in your list.');
});
