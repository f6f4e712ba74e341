import { Database } from '../../src/platform/database/database.service.js';
import { Attempt } from '../../src/quizzes/index.js';
import { makeCourse } from '../make/course.js';
import { makeHandedIn, type Sitting } from '../make/handed-in.js';
import { aNumber, aSingle, makeQuiz } from '../make/quiz.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();

const quiz = '/courses/baking/costs/quiz/check';
const practice = `${quiz}/practice`;

let sitting: Sitting;

beforeAll(async () => {
  const contentId = await makeQuiz(test, ['one', 'two', 'three'].map((id) => aSingle(id)), { practice: { right: 3, of: 4 } });
  const course = await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', contentId }, { slug: 'after' }] }] });
  sitting = { stepId: course.modules[0]!.steps[0]!.id, quizId: contentId, place: 'baking/costs/check' };
  for (const member of [test.cast.ada, test.cast.ben]) await (await test.as(member)).post('/courses/baking/enrolment');
});

/** Answers the question that is shown now. */
async function answerNext(browser: Browser, option: 'flour' | 'bread') {
  const page = await browser.get(practice);
  const showing = /name="showing" value="(\d+)"/.exec(page.text)![1];
  const [name] = /answer\.[a-z]+\.option/.exec(page.text)!;
  const fields = { showing, [name]: option };
  return { page: await browser.post(practice, fields), again: () => browser.post(practice, fields) };
}

it('shows one question after another until so many are right, and completes the step', async () => {
  const ada = await test.as(test.cast.ada);
  expect((await ada.get(practice)).text).not.toContain('Question 1');
  const before = (await ada.get(quiz)).text;
  expect(before).toContain(`<a class="button" href="${practice}">`);
  expect(before).toContain('When 3 of your last 4 answers in practice are right, you have finished.');
  expect(before).not.toContain(`action="${quiz}/attempts"`);
  const wrong = await answerNext(ada, 'bread');
  expect(wrong.page.text).toContain('Costs are what you pay.');
  for (let times = 0; times < 2; times += 1) await answerNext(ada, 'flour');
  expect((await ada.get(practice)).text).toContain('67 % of the way');
  const last = await answerNext(ada, 'flour');
  expect(last.page.text).toContain('You have reached the goal.');
  expect(last.page.text).toContain('<a class="button" href="/courses/baking/costs/lesson/after">Go on</a>');
  expect((await ada.get('/courses/baking')).text).toContain('Done on');
});

it('counts the first answer to a question, however often the page is sent again', async () => {
  const ben = await test.as(test.cast.ben);
  const first = await answerNext(ben, 'flour');
  for (let times = 0; times < 4; times += 1) await first.again();
  expect((await ben.get(practice)).text).toContain('33 % of the way');
});

it('has no attempts to hand in, and an older one does not complete the step', async () => {
  const max = await test.as(test.cast.max);
  await max.post('/courses/baking/enrolment');
  expect((await max.post(`${quiz}/attempts`)).headers['location']).toBe(quiz);
  const [id] = await makeHandedIn(test, sitting, [{ responses: {}, personId: test.cast.max.id }]);
  await test.get(Database).repository(Attempt).update({ id: id! }, { finishedAt: null });
  const open = await max.get(quiz);
  expect(open.text).toContain(`action="${quiz}/attempts"`);
  await max.post(`/attempts/${id}/submission`);
  expect((await max.get('/courses/baking')).text).not.toContain('Done on');
});

it('asks again instead of counting what is no number, or nothing', async () => {
  const contentId = await makeQuiz(test, [aNumber('bags')], { practice: { right: 2, of: 2 } });
  await makeCourse(test, { slug: 'counting', modules: [{ slug: 'costs', steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', contentId }] }] });
  const counting = '/courses/counting/costs/quiz/check/practice';
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/counting/enrolment');
  const unclear = await ada.post(counting, { showing: '0', 'answer.bags.text': 'many' });
  expect(unclear.text).toContain('We cannot read this as a number. Write only a number, for example 12.5.');
  expect(unclear.text).toContain('value="many"');
  expect((await ada.post(counting, { showing: '0' })).text).toContain('Something is missing in your answer.');
  expect((await ada.post(counting, { showing: '0', 'answer.bags.text': '12,5 bags' })).text).toContain('50 % of the way');
});

it('does not exist for a quiz without practice, nor for a showing far ahead', async () => {
  const contentId = await makeQuiz(test, [aSingle('plain')]);
  await makeCourse(test, { slug: 'plain', modules: [{ slug: 'costs', steps: [{ slug: 'check', kind: 'quiz', contentId }] }] });
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/plain/enrolment');
  expect((await ada.get('/courses/plain/costs/quiz/check/practice')).status).toBe(404);
  expect((await ada.post(practice, { showing: '1e9', 'answer.one.option': 'flour' })).status).toBe(404);
});
