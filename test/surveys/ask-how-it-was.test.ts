import { Database } from '../../src/platform/database/database.service.js';
import { makeCourse } from '../make/course.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();

const feedback = (about: string) => `title: How was it?\naudience: everybody\nabout: ${about}\nintro: Tell us.\nthanks: Thanks!\nminutes: 1\npages: [{ id: one, questions: [{ id: good, kind: scale, text: Was it good?, from-label: No, to-label: 'Yes' }] }]\n`;

beforeAll(async () => {
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }, { slug: 'prices', steps: [{ slug: 'loaf' }] }] });
  await makeSurvey(test, feedback('module'), 'module-feedback');
  await makeSurvey(test, feedback('course'), 'course-feedback');
});

it('asks after each module and after the course, once about each', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/baking/enrolment');
  const [module, course] = ['href="/surveys/module-feedback?about&#x3D;baking/costs"', 'href="/surveys/course-feedback?about&#x3D;baking"'];
  expect((await ada.get('/courses/baking')).text).not.toContain('/surveys/module-feedback');
  await ada.post('/courses/baking/costs/lesson/flour/completion');
  const first = (await ada.get('/courses/baking')).text;
  expect([first.includes(module), first.includes(course), first.includes('about&#x3D;baking/prices')]).toEqual([true, false, false]);
  await ada.post('/courses/baking/prices/lesson/loaf/completion');
  expect((await ada.get('/courses/baking/certificate')).text).toContain(course);
  const response = (await ada.post('/surveys/module-feedback/responses', { about: 'baking/costs' })).headers['location']!;
  expect((await ada.get('/courses/baking')).text).toContain(module);
  await ada.post(`${response}/submission`);
  const last = (await ada.get('/courses/baking')).text;
  expect([last.includes(module), last.includes(course), last.includes('about&#x3D;baking/prices')]).toEqual([false, true, true]);
});

it('says which module or course it asks about', async () => {
  const ada = await test.as(test.cast.ada);
  expect(textOf(await ada.get('/surveys/module-feedback?about=baking/costs'))).toContain('Module costs How was it?');
  expect(textOf(await ada.get('/surveys/course-feedback?about=baking'))).toContain('Course baking How was it?');
  for (const about of ['baking', 'baking/none', 'none/costs', 'baking/costs/flour', '']) expect((await ada.get(`/surveys/module-feedback?about=${about}`)).status).toBe(404);
});

it('names the module on every page, in its own language where it has no other, and goes on when it is offered no more', async () => {
  const ada = await test.as(test.cast.ada);
  const path = (await ada.post('/surveys/module-feedback/responses', { about: 'baking/prices' })).headers['location']!;
  for (const page of ['/pages/one', '/submission']) expect(textOf(await ada.get(`${path}${page}`))).toContain('Module prices · How was it?');
  await test.get(Database).query("UPDATE person SET language = 'ar' WHERE id = $1", [test.cast.ada.id]);
  expect((await (await test.as(test.cast.ada)).get(`${path}/pages/one`)).text).toContain('<span class="caption"><span lang="en" dir="ltr">Module prices</span> · <span lang="en" dir="ltr">How was it?</span>');
  // What belongs to a question is said in its language, not half in another.
  const question = (await (await test.as(test.cast.ada)).get(`${path}/pages/one`)).text;
  expect(question).toMatch(/<div lang="en" dir="ltr">[^]*Was it good\? <small class="muted"><bdi>\(you can leave this out\)<\/bdi>/);
  const looked = (await (await test.as(test.cast.ada)).get(`${path}/submission`)).text;
  expect(looked).toMatch(/<span lang="en" dir="ltr">Page 1<\/span>[^]*<dd class="muted">No answer<\/dd>/);
  await test.get(Database).query("UPDATE person SET language = 'en' WHERE id = $1", [test.cast.ada.id]);
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }] });
  expect((await ada.get(`${path}/pages/one`)).status).toBe(200);
  await ada.post(`${path}/submission`);
  const module = (await ada.post('/surveys/module-feedback/responses', { about: 'baking/costs' })).headers['location']!;
  expect(textOf(await ada.get(module))).toContain('Module costs How was it? Thanks!');
});

it('asks nobody who has not finished anything', async () => {
  expect((await (await test.as(test.cast.max)).get('/courses/baking')).text).not.toContain('feedback');
  expect((await test.visitor().get('/courses/baking')).text).not.toContain('feedback');
});
