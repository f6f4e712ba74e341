import { password } from '../cast.js';
import { makeCourse } from '../make/course.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();
const quiz = '/courses/baking/costs/quiz/check';

beforeAll(async () => {
  const contentId = await makeQuiz(test, [aSingle('flour')], { passPercent: 60, waitMinutes: 60 });
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', contentId }] }] });
});

/** Ada tries and fails, late in the evening, on a device that tells this zone or none. */
async function tryFrom(zone: string | null): Promise<Browser> {
  const ada = await test.as(test.cast.ada);
  if (zone !== null) ada.setCookie('zone', zone);
  await ada.post('/courses/baking/enrolment');
  test.clock.set('2026-11-22T21:30:00Z');
  const { headers } = await ada.post(`${quiz}/attempts`);
  await ada.post(`${headers['location']}/submission`);
  return ada;
}

it('says the days and hours of the device, and whose they are', async () => {
  const ada = await tryFrom('Europe/Istanbul');
  const page = await ada.get(quiz);
  expect(page.text).toContain('You can try again from 23 November 2026 at 01:30 (Türkiye Time).');
  expect(page.text).toContain('23 November 2026');
  expect(page.text).not.toContain('22 November 2026');
});

it.each([
  ['has told none', null],
  ['tells nonsense', 'Mars/Olympus'],
])('says those of Finland when the device %s', async (_what, zone) => {
  const visitor = await test.as(test.cast.ada);
  if (zone !== null) visitor.setCookie('zone', zone);
  const page = await visitor.get(quiz);
  expect(page.text).toContain('from 23 November 2026 at 00:30 (Finland Time).');
  expect(page.text).toContain('22 November 2026');
});

it('says them when a form is answered with a page, too', async () => {
  test.clock.set('2026-11-22T21:30:00Z');
  const cleo = await test.as(test.cast.cleo);
  cleo.setCookie('zone', 'Europe/Istanbul');
  const made = await cleo.post('/me/tokens', { name: 'My calendar', scopes: ['progress:read'], days: '30', current: password });
  expect(made.status).toBe(200);
  expect(made.text).toContain('Works until 23 December 2026');
});
