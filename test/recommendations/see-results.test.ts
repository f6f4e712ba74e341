import { CompetencesService, type Framework } from '../../src/competences/index.js';
import { RatingsService } from '../../src/profile/index.js';
import { makeCourse } from '../make/course.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

const competence = (id: string, title: string) => ({ id, title: { en: title }, says: { en: title } });
const framework: Framework = {
  id: 'entrecomp',
  audience: 'entrepreneur',
  title: { en: 'EntreComp' },
  source: { en: 'JRC' },
  areas: [{ id: 'resources', title: { en: 'Resources' }, competences: [competence('literacy', 'Financial literacy'), competence('creativity', 'Creativity')] }],
  goals: [{ id: 'money', targets: { literacy: 0.8 } }],
};

beforeAll(async () => {
  await test.get(CompetencesService).publish([framework, { ...framework, id: 'emcc', audience: 'mentor', areas: [], goals: [] }]);
  test.get(CompetencesService).forget();
  await makeCourse(test, {
    slug: 'baking',
    modules: [
      { slug: 'costs', teaches: { literacy: 0.6 }, steps: [{ slug: 'flour' }] },
      { slug: 'prices', teaches: { literacy: 0.9 }, needs: ['baking/costs'], steps: [{ slug: 'loaf' }] },
      { slug: 'ideas', teaches: { creativity: 0.8 }, steps: [{ slug: 'new' }] },
    ],
  });
});

async function textOf(browser: Browser): Promise<string> {
  const page = await browser.get('/results');
  expect(page.status).toBe(200);
  return page.text.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, ' ').replace(/&quot;/g, '"').replace(/\s+/g, ' ');
}

it('says of somebody who told nothing that these are the needs of all, and not hers', async () => {
  const text = await textOf(await test.as(test.cast.max));
  expect(text).toContain('So these are the needs of all women here, not yours.');
  expect(text).toContain('Many women here need “');
  expect(text).not.toContain('You said');
});

it('suggests what she needs most, with what she said as the reason, and what comes first', async () => {
  const ada = await test.as(test.cast.ada);
  await test.get(RatingsService).rate(test.cast.ada.id, [{ competence: 'literacy', importance: 4, ability: 1, steps: 4 }, { competence: 'creativity', importance: 3, ability: 4, steps: 4 }], test.clock.now());
  const text = await textOf(ada);
  expect(text).toContain('You said that “Financial literacy” is very important for you. You said that you cannot do it yet.');
  expect(text).toMatch(/What you are good at Creativity/);
  expect(text.split('What you need most')[1]).not.toMatch(/^ *Creativity/);
  expect(text.indexOf('Module costs')).toBeLessThan(text.indexOf('Module prices'));
  expect(text).not.toContain('Module ideas');
});

it('follows her goal and her time, as her survey tells them', async () => {
  const survey = "title: First\naudience: everybody\nintro: We ask.\nthanks: Thanks!\nminutes: 1\npages: [{ id: one, questions: [{ id: goal, kind: single, text: What?, options: [{ id: money, label: Money }, { id: grow, label: Grow }] }, { id: weekly-time, kind: single, text: When?, options: [{ id: half-hour, label: Half }, { id: four-hours, label: Four }] }] }]\n";
  await makeSurvey(test, survey, 'first');
  const ben = await test.as(test.cast.dara);
  const path = (await ben.post('/surveys/first/responses')).headers['location']!;
  await ben.post(`${path}/pages/one`, { shown: ['goal', 'weekly-time'], 'answer.goal': 'money', 'answer.weekly-time': 'half-hour' });
  await ben.post(`${path}/submission`);
  expect(await textOf(ben)).toContain('Your goal asks for it: Keep my money in order.');
});

it('leaves out what she has done', async () => {
  const elin = await test.as(test.cast.elin);
  await elin.post('/courses/baking/enrolment');
  await elin.post('/courses/baking/costs/lesson/flour/completion');
  expect(await textOf(elin)).not.toContain('Module costs');
});

it('has its own framework for mentors', async () => {
  expect(await textOf(await test.as(test.cast.ben))).toContain('You said that you can do all this already.');
});

it('costs at most eight queries, however many modules there are', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.get('/results');
  expect((await queriesOf(() => ada.get('/results'))).length).toBeLessThanOrEqual(8);
});
