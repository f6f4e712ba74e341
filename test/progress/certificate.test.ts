import { CompetencesService } from '../../src/competences/index.js';
import { makeCourse } from '../make/course.js';
import { useApp, type Browser } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

beforeAll(async () => {
  const competence = (id: string, en: string, ar: string) => ({ id, title: { en, ar }, says: { en } });
  const competences = [competence('vision', 'Vision', 'رؤية'), competence('money', 'Financial literacy', 'ثقافة مالية'), competence('ethics', 'Ethics', 'أخلاق')];
  await test.get(CompetencesService).publish([{ id: 'entrecomp', audience: 'entrepreneur', title: { en: 'EntreComp' }, source: { en: 'JRC' }, goals: [], areas: [{ id: 'all', title: { en: 'All' }, competences }] }]);
  test.get(CompetencesService).forget();
  await makeCourse(test, {
    slug: 'baking',
    title: { en: 'Start a bakery' },
    modules: [
      { slug: 'costs', minutes: 45, teaches: { vision: 0.2, money: 0.8 }, steps: [{ slug: 'flour' }] },
      { slug: 'prices', minutes: 40, teaches: { money: 0.5 }, steps: [{ slug: 'bread' }] },
    ],
  });
});

async function learner(name: 'ada' | 'ben', ...steps: string[]): Promise<Browser> {
  const browser = await test.as(test.cast[name]);
  await browser.post('/courses/baking/enrolment');
  for (const step of steps) await browser.post(`/courses/baking/${step}/completion`);
  return browser;
}

it('says who finished what, when, and what it teaches', async () => {
  const ada = await learner('ada', 'costs/lesson/flour', 'prices/lesson/bread');
  const page = await ada.get('/courses/baking/certificate');
  expect(page.status).toBe(200);
  const text = page.text.slice(page.text.indexOf('<article'), page.text.indexOf('</article>')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain('This certificate is for Ada She has finished all lessons and quizzes of the course Start a bakery');
  expect(text).toContain('The course teaches Financial literacy Vision 22 November 2026 About 1 hour of learning');
});

it('is announced on the course’s page, module by module, in the language of the reader', async () => {
  const visitor = test.visitor();
  const told = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  const text = told((await visitor.get('/courses/baking')).text);
  expect(text).toContain('Skills in this module: Financial literacy · Vision');
  visitor.setCookie('language', 'ar');
  expect(told((await visitor.get('/courses/baking')).text)).toContain('ثقافة مالية · رؤية');
});

it('is found from home and from the course', async () => {
  const ada = await learner('ada', 'costs/lesson/flour', 'prices/lesson/bread');
  for (const path of ['/home', '/courses/baking']) expect((await ada.get(path)).text).toContain('href="/courses/baking/certificate"');
});

it('does not exist before the last step is done, for others, and for no course', async () => {
  const ben = await learner('ben', 'costs/lesson/flour');
  expect((await ben.get('/courses/baking/certificate')).status).toBe(404);
  expect((await (await test.as(test.cast.max)).get('/courses/baking/certificate')).status).toBe(404);
  expect((await ben.get('/courses/sewing/certificate')).status).toBe(404);
  expect((await test.visitor().get('/courses/baking/certificate')).headers['location']).toContain('/sign-in');
});

it('takes three queries, once the competences are known; one of them asks whether she told how it was', async () => {
  const ada = await learner('ada', 'costs/lesson/flour', 'prices/lesson/bread');
  await ada.get('/courses/baking/certificate');
  expect(await queriesOf(() => ada.get('/courses/baking/certificate'))).toHaveLength(3);
});
