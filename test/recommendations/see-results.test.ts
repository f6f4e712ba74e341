import { v7 as uuid } from 'uuid';
import { CompetencesService, type Framework } from '../../src/competences/index.js';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { EvidenceService, RatingsService } from '../../src/profile/index.js';
import { GroupRatings } from '../../src/recommendations/groups/group-ratings.service.js';
import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { queriesOf } from '../support/queries.js';
import { textOf } from '../support/text.js';

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

/** So many learners of whom nobody asks more. */
async function people(count: number): Promise<string[]> {
  const made = Array.from({ length: count }, () => ({ id: uuid(), name: 'Somebody', language: 'en', createdAt: test.clock.now() }));
  await test.get(Database).repository(Person).insert(made);
  return made.map(({ id }) => id);
}

/** Lets people rate themselves: importance and ability, by competence. */
async function rateAs(ids: string[], ratings: Record<string, [number, number]>): Promise<void> {
  const said = Object.entries(ratings).map(([name, [importance, ability]]) => ({ competence: name, importance, ability, steps: 4 }));
  for (const id of ids) await test.get(RatingsService).rate(id, said, test.clock.now());
}

/** What groups say together is counted every hour, and known a little later. */
async function countGroups(): Promise<void> {
  await test.get(GroupRatings).count();
  test.clock.pass(601);
}

/** How much creativity was taken to matter to somebody when her last list was made. */
async function taken(personId: string): Promise<number> {
  const [list] = await test.get(Database).query<{ importance: number }>("SELECT (inputs->'needs'->'creativity'->>'importance')::double precision AS importance FROM recommendation_list WHERE person_id = $1 ORDER BY number DESC LIMIT 1", [personId]);
  return list!.importance;
}

async function resultsOf(browser: Browser): Promise<string> {
  const page = await browser.get('/results');
  expect(page.status).toBe(200);
  return textOf(page);
}

it('says that nothing is known yet while nobody has said anything, and what to do about it', async () => {
  const max = await test.as(test.cast.max);
  const text = await resultsOf(max);
  expect((await max.get('/results')).text).toMatch(/becomes yours.<\/p>\s*<p class="no-print"><a class="button" href="\/surveys">Answer a survey</);
  expect(text).toContain('We do not know yet what you need, and nobody here has told us yet what she needs.');
  expect(text).toContain('Answer the six questions');
  expect(text).toContain('We do not know yet if you need “Financial literacy”.');
  expect(text).not.toMatch(/You said|Many women|What you need most/);
});

it('says of somebody who told nothing what all need, and that it is not hers, as soon as ten have told', async () => {
  await rateAs(await people(10), { literacy: [4, 1], creativity: [1, 4] });
  await countGroups();
  const text = await resultsOf(await test.as(test.cast.max));
  expect(text).toContain('So these are the needs of all women here, not yours.');
  expect(text).toContain('Many women here need “Financial literacy”. You have not said yet how it is for you.');
  expect(text).toContain('Module costs');
  expect(text).not.toContain('You said');
});

it('takes what women of her organisation with her goal say before what all say, and less of it where her country is new', async () => {
  const survey = "title: Goal\naudience: everybody\nintro: We ask.\nthanks: Thanks!\nminutes: 1\npages: [{ id: one, questions: [{ id: goal, kind: single, text: What?, options: [{ id: sell, label: Sell }, { id: rest, label: Rest }] }] }]\n";
  await makeSurvey(test, survey, 'aim');
  const cohort = await makeCohort(test, 'baking', { organisationId: 'zarif' });
  const alike = await people(10);
  for (const id of [...alike, test.cast.noor.id]) {
    await test.get(Database).query('INSERT INTO enrolment (person_id, course_id, version_id, cohort_id, enrolled_at) SELECT $1, course.id, current_version_id, $2, $3 FROM course WHERE slug = $4', [id, cohort.id, test.clock.now(), 'baking']);
    await test.get(Database).query("INSERT INTO survey_response (id, person_id, survey_id, version_id, language, seed, answers, started_at, saved_at, submitted_at) SELECT gen_random_uuid(), $1, survey_id, id, 'en', 's', '{\"goal\": \"sell\"}', $2, $2, $2 FROM survey_version WHERE survey_id = (SELECT id FROM survey WHERE slug = 'aim')", [id, test.clock.now()]);
  }
  await rateAs(alike, { literacy: [1, 4], creativity: [4, 1] });
  await countGroups();
  const text = await resultsOf(await test.as(test.cast.noor));
  expect(text).toContain('So these are the needs of women from your organisation who have your goal, not yours.');
  expect(text).toContain('Women from your organisation who have your goal need “Creativity”.');
  expect(text).toContain('Module ideas');
  expect(text).not.toContain('Module costs');
  const counted = await taken(test.cast.noor.id);
  const elsewhere = await makeCohort(test, 'baking', { organisationId: 'zarif', country: 'IS' });
  await test.get(Database).query('UPDATE enrolment SET cohort_id = $2 WHERE person_id = $1', [test.cast.noor.id, elsewhere.id]);
  await resultsOf(await test.as(test.cast.noor));
  const inNewCountry = await taken(test.cast.noor.id);
  expect(counted).toBeGreaterThan(inNewCountry);
  expect(inNewCountry).toBeCloseTo((10 * 1 + 20 * (2 * counted - 1)) / 30, 1);
  await test.get(Database).query('DELETE FROM rating WHERE person_id = $1', [alike[0]]);
  await countGroups();
  expect(await resultsOf(await test.as(test.cast.noor))).toContain('So these are the needs of all women here, not yours.');
});

it('lets a quiz correct what she said, and says so', async () => {
  const { ada } = test.cast;
  await rateAs([ada.id], { literacy: [4, 1] });
  const [{ id: stepId }] = (await test.get(Database).query<{ id: number }>("SELECT id FROM step WHERE key = 'costs/flour'")) as [{ id: number }];
  const sitting = (fractions: number[]) => ({ personId: ada.id, stepId, sitting: 'attempt 1', at: test.clock.now(), answers: fractions.map((fraction, index) => ({ questionId: `q${index}`, competence: 'literacy', share: 1, fraction, guess: 0.25 })) });
  await test.get(EvidenceService).keep(sitting([0, 0, 1, 0]));
  expect(await resultsOf(await test.as(ada))).toContain('You said that you cannot do it yet. The quiz agreed: 1 of 4.');
  await test.get(EvidenceService).keep(sitting([1, 0, 1, 1]));
  expect(await resultsOf(await test.as(ada))).toContain('The quiz says you know more than you said: 3 of 4.');
  await rateAs([ada.id], { literacy: [4, 3] });
  await test.get(EvidenceService).keep(sitting([0, 0, 0]));
  expect(await resultsOf(await test.as(ada))).toContain('The quiz says it is harder for you than you said: 0 of 3.');
  await test.get(Database).query('DELETE FROM sitting_evidence');
});

it('suggests what she needs most, with what she said as the reason, and what comes first', async () => {
  const ada = await test.as(test.cast.ada);
  await test.get(RatingsService).rate(test.cast.ada.id, [{ competence: 'literacy', importance: 4, ability: 1, steps: 4 }, { competence: 'creativity', importance: 3, ability: 4, steps: 4 }], test.clock.now());
  const text = await resultsOf(ada);
  expect(text).toContain('You said that “Financial literacy” is very important for you. You said that you cannot do it yet.');
  expect(text).toMatch(/What you are good at Creativity/);
  expect(text.split('What you need most')[1]).not.toMatch(/^ *Creativity/);
  expect(text.indexOf('Module costs')).toBeLessThan(text.indexOf('Module prices'));
  expect(text).not.toContain('Module ideas');
});

it('begins with what she chose where everything matters very much to her, and says so', async () => {
  const max = await test.as(test.cast.max);
  const rateAll = (chosen: Record<string, number | null>) => test.get(RatingsService).rate(test.cast.max.id, Object.entries(chosen).map(([competence, place]) => ({ competence, importance: 4, ability: 1, steps: 4, chosen: place })), test.clock.now());
  const needed = async () => (await resultsOf(max)).split('What you need most')[1]!;
  await rateAll({ creativity: 1, literacy: 0 });
  expect(await needed()).toMatch(/^ *Creativity/);
  expect(await resultsOf(max)).toContain('You said that “Creativity” is very important for you. You chose it as number 1 of what would help you most. You said that you cannot do it yet.');
  await rateAll({ creativity: 0, literacy: 1 });
  expect(await needed()).toMatch(/^ *Financial literacy/);
});

it('follows her goal and her time, as her survey tells them', async () => {
  const survey = "title: First\naudience: everybody\nintro: We ask.\nthanks: Thanks!\nminutes: 1\npages: [{ id: one, questions: [{ id: goal, kind: single, text: What?, options: [{ id: money, label: Money }, { id: grow, label: Grow }] }, { id: weekly-time, kind: single, text: When?, options: [{ id: half-hour, label: Half }, { id: four-hours, label: Four }] }] }]\n";
  await makeSurvey(test, survey, 'first');
  const ben = await test.as(test.cast.dara);
  const path = (await ben.post('/surveys/first/responses')).headers['location']!;
  await ben.post(`${path}/pages/one`, { shown: ['goal', 'weekly-time'], 'answer.goal': 'money', 'answer.weekly-time': 'half-hour' });
  await ben.post(`${path}/submission`);
  expect(await resultsOf(ben)).toContain('Your goal asks for it: Keep my money in order.');
});

it('leaves out what she has done', async () => {
  const elin = await test.as(test.cast.elin);
  await elin.post('/courses/baking/enrolment');
  await elin.post('/courses/baking/costs/lesson/flour/completion');
  expect(await resultsOf(elin)).not.toContain('Module costs');
});

it('has its own framework for mentors', async () => {
  expect(await resultsOf(await test.as(test.cast.ben))).toContain('You said that you can do all this already.');
});

it('costs at most nine queries, however many modules there are', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.get('/results');
  expect((await queriesOf(() => ada.get('/results'))).length).toBeLessThanOrEqual(9);
});
