import type { Condition } from '../../src/courses/index.js';
import { makeCourse } from '../make/course.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();

/** A course whose last module opens when `release` holds, and Ada in it. */
async function adaIn(slug: string, release: Condition): Promise<Browser> {
  const [idea, costs] = ['idea', 'costs'].map((module) => ({ slug: module, steps: [{ slug: 'one' }] }));
  await makeCourse(test, { slug, modules: [idea!, costs!, { slug: 'safely', release, steps: [{ slug: 'rules' }] }] });
  const ada = await test.as(test.cast.ada);
  await ada.post(`/courses/${slug}/enrolment`);
  return ada;
}

const placementSentence = 'First show in the placement quiz that you know level 1.';

it('asks for learning, where learning or a placement quiz would open it', async () => {
  const ada = await adaIn('baking', { any: [{ levelTest: 1 }, { all: [{ completed: 'baking/idea' }, { completed: 'baking/costs' }] }] });
  for (const module of ['idea', 'costs']) {
    const locked = await ada.get('/courses/baking/safely/lesson/rules');
    expect(locked.status).toBe(403);
    expect(locked.text).toContain(`First finish “Module ${module}”.`);
    expect(locked.text).toContain(`href="/courses/baking/${module}/lesson/one"`);
    for (const path of ['/home', '/courses/baking']) expect((await ada.get(path)).text).not.toContain(placementSentence);
    await ada.post(`/courses/baking/${module}/lesson/one/completion`);
  }
  expect((await ada.get('/courses/baking/safely/lesson/rules')).status).toBe(200);
});

it('asks for the placement quiz, where nothing else opens it', async () => {
  const ada = await adaIn('sewing', { any: [{ levelTest: 1 }, { until: '2020-01-01' }] });
  expect((await ada.get('/courses/sewing/safely/lesson/rules')).text).toContain(placementSentence);
});

it('names what lies in another course by its title, and opens when that is done', async () => {
  await makeCourse(test, { slug: 'first-steps', title: { en: 'First steps' }, modules: [{ slug: 'start', title: { en: 'The start' }, steps: [{ slug: 'read' }, { slug: 'ask', kind: 'quiz', contentId: await makeQuiz(test, [aSingle('ask')]) }] }] });
  const ada = await adaIn('knitting', { completed: 'first-steps/start/read' });
  const locked = await ada.get('/courses/knitting/safely/lesson/rules');
  expect(locked.text).toContain('First finish “First steps › Step read”.');
  expect(locked.text).toContain('href="/courses/first-steps"');
  await ada.post('/courses/first-steps/enrolment');
  await ada.post('/courses/first-steps/start/lesson/read/completion');
  expect((await ada.get('/courses/knitting/safely/lesson/rules')).status).toBe(200);
});
