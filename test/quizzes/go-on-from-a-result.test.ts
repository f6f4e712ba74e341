import { makeCourse } from '../make/course.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();

const again = '<button class="button">Try again</button>';
let courses = 0;

/** Ada answers a quiz that the next module needs, as often as she is told to. */
async function adaWith(rules: Parameters<typeof makeQuiz>[2]): Promise<{ ada: Browser; course: string; answer(option: string): Promise<string> }> {
  const contentId = await makeQuiz(test, [aSingle('price')], rules);
  const course = `/courses/selling-${(courses += 1)}`;
  const first = { slug: 'prices', steps: [{ slug: 'check', kind: 'quiz' as const, rule: 'pass' as const, contentId }] };
  await makeCourse(test, { slug: `selling-${courses}`, modules: [first, { slug: 'start', steps: [{ slug: 'rules' }], needs: [`selling-${courses}/prices`] }] });
  const ada = await test.as(test.cast.ada);
  await ada.post(`${course}/enrolment`);
  return { ada, course, answer: (option) => answered(ada, `${course}/prices/quiz/check`, option) };
}

async function answered(ada: Browser, quiz: string, option: string): Promise<string> {
  const attempt = (await ada.post(`${quiz}/attempts`)).headers['location']!;
  await ada.post(attempt, { 'answer.price.option': option, press: 'look-over' });
  await ada.post(`${attempt}/submission`);
  return (await ada.get(attempt)).text;
}

it('offers another try to whoever has not passed, and no way to a page that is locked', async () => {
  const { course, answer } = await adaWith({ passPercent: 60 });
  const failed = await answer('bread');
  expect(failed).toContain('Not yet. 60 % is enough.');
  expect(failed).toContain(`action="${course}/prices/quiz/check/attempts"`);
  expect(failed).toContain(again);
  expect(failed).not.toContain('Go on');
});

it('leads on whoever has passed, also after a worse attempt', async () => {
  const { course, answer } = await adaWith({ passPercent: 60 });
  const passed = await answer('flour');
  expect(passed).toContain(`<a class="button" href="${course}/start/lesson/rules">Go on</a>`);
  expect(passed).not.toContain('Try again');
  const worse = await answer('bread');
  expect(worse).toContain(`<a class="button" href="${course}/start/lesson/rules">Go on</a>`);
  expect(worse).toContain('<button class="button button--quiet">Try again</button>');
});

it('says when the next try is, and when there is none', async () => {
  const { answer } = await adaWith({ passPercent: 60, attempts: 2, waitMinutes: 10 });
  const first = await answer('bread');
  expect(first).toContain('Take a break. You can try again from');
  expect(first).not.toContain(again);
  test.clock.pass(600);
  const second = await answer('bread');
  expect(second).toContain('You have used all your attempts.');
  expect(second).not.toContain(again);
});

it('shows the percentage round, and never rounds up to what would be enough', async () => {
  const { answer } = await adaWith({ passPercent: 60 });
  expect(await answer('flour')).toContain('<p class="score">100 %</p>');
  const options = [{ id: 'flour', text: { en: 'Flour' }, fraction: 1 }, { id: 'bread', text: { en: 'Bread' }, fraction: 0.597 }];
  const contentId = await makeQuiz(test, [aSingle('price', { options } as object)], { passPercent: 60 });
  await makeCourse(test, { slug: 'nearly', modules: [{ slug: 'prices', steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', contentId }] }] });
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/nearly/enrolment');
  const nearly = await answered(ada, '/courses/nearly/prices/quiz/check', 'bread');
  expect(nearly).toContain('<p class="score">59 %</p>');
  expect(nearly).toContain('0.6 of 1 points');
});
