import { makeCourse } from '../make/course.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
import { useApp } from '../support/app.js';

const test = useApp();

const day = 24 * 3600;

it('brings back a question that was missed: tomorrow, and later each time that it is known', async () => {
  const contentId = await makeQuiz(test, [aSingle('easy'), aSingle('hard')]);
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'check', kind: 'quiz', contentId }] }] });
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/baking/enrolment');
  const attempt = (await ada.post('/courses/baking/costs/quiz/check/attempts')).headers['location']!;
  await ada.post(attempt, { 'answer.easy.option': 'flour', 'answer.hard.option': 'bread', press: 'look-over' });
  await ada.post(`${attempt}/submission`);
  expect((await ada.get('/look-again')).text).toContain('Nothing to look at again today.');

  test.clock.pass(day);
  expect((await ada.get('/home')).text).toContain('1 question that was hard for you comes back');
  const page = await ada.get('/look-again');
  expect(page.text).toContain('What is a cost in hard?');
  const step = /name="step" value="(\d+)"/.exec(page.text)![1];
  expect((await ada.post('/look-again', { step, 'answer.hard.option': '' })).text).toContain('Something is missing in your answer.');
  const answer = { step, 'answer.hard.option': 'flour' };
  expect((await ada.post('/look-again', answer)).text).toContain('Costs are what you pay.');
  expect((await ada.post('/look-again', answer)).status).toBe(404);
  expect((await ada.get('/home')).text).not.toContain('comes back');

  test.clock.pass(2 * day);
  expect((await ada.get('/look-again')).text).toContain('Nothing to look at again today.');
  test.clock.pass(2 * day);
  expect((await ada.get('/look-again')).text).toContain('What is a cost in hard?');
});

it('stays away longer when she has the question right in another attempt, or in practice', async () => {
  const contentId = await makeQuiz(test, [aSingle('rent'), aSingle('price'), aSingle('still')], { practice: { right: 2, of: 2 }, passPercent: 60 });
  await makeCourse(test, { slug: 'selling', modules: [{ slug: 'costs', steps: [{ slug: 'check', kind: 'quiz', contentId }] }] });
  const ben = await test.as(test.cast.ben);
  await ben.post('/courses/selling/enrolment');
  const quiz = '/courses/selling/costs/quiz/check';
  const take = async (options: Record<string, string>) => {
    const attempt = (await ben.post(`${quiz}/attempts`)).headers['location']!;
    await ben.post(attempt, { ...options, press: 'look-over' });
    await ben.post(`${attempt}/submission`);
  };
  await take({ 'answer.rent.option': 'bread', 'answer.price.option': 'bread', 'answer.still.option': 'bread' });
  await take({ 'answer.rent.option': 'flour', 'answer.price.option': 'bread', 'answer.still.option': 'bread' });
  for (let showing = 0; showing < 3; showing += 1) {
    const [name] = /answer\.[a-z]+\.option/.exec((await ben.get(`${quiz}/practice`)).text)!;
    await ben.post(`${quiz}/practice`, { showing, [name]: name === 'answer.price.option' ? 'flour' : 'bread' });
    // She saw what was right: to answer the same showing again proves nothing.
    await ben.post(`${quiz}/practice`, { showing, [name]: 'flour' });
  }
  test.clock.pass(day);
  expect((await ben.get('/home')).text).toContain('1 question that was hard for you comes back');
  expect((await ben.get('/look-again')).text).toContain('What is a cost in still?');
});

it('still brings a question back to somebody who left the course', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/baking/enrolment/end');
  expect((await ada.get('/home')).text).toContain('1 question that was hard for you comes back');
});

it('brings nobody else’s question back', async () => {
  expect((await (await test.as(test.cast.max)).get('/look-again')).text).toContain('Nothing to look at again today.');
});
