import { demoPeople } from '../../src/demo/demo-people.command.js';
import { CannotDo, WrongUse, type Io } from '../../src/platform/commands/command.js';
import { Database } from '../../src/platform/database/database.service.js';
import { DemoService } from '../../src/demo/index.js';
import { DemoPeople } from '../../src/people/index.js';
import { makeCourse } from '../make/course.js';
import { needsSurvey } from '../make/needs-survey.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type TestApp } from '../support/app.js';

const test = useApp();
const production = useApp({ IMENTOR_MODE: 'production' });

const steps = Array.from({ length: 25 }, (_, index) => ({ slug: `step-${index + 1}` }));

it('has nothing for them to study before a course is published', async () => {
  await expect(fill(test, '30')).rejects.toThrow(CannotDo);
  expect(await counts()).toMatchObject({ learners: 0, facts: 0 });
});

it('adds learners with twenty completed steps each, in groups of thirty', async () => {
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps }] });
  await makeCourse(test, { slug: 'sewing', modules: [{ slug: 'cloth', steps: [{ slug: 'hem' }] }] });
  expect(await fill(test, '61', '--even')).toMatch(/^61 simulated learners added .* there are 61 now/);
  expect(await counts()).toEqual({ learners: 61, cohorts: 3, enrolments: 122, facts: 61 * 21, fewest: 20, most: 20 });
});

it('shows a simulated learner like anybody else: her home, her cohort', async () => {
  const [row] = await test.get(Database).query<{ id: string }>("SELECT person_id AS id FROM sign_in_name WHERE value = 'simulated-0000001'");
  await test.get(Database).query("UPDATE person SET language = 'en' WHERE id = $1", [row!.id]);
  const browser = await test.as({ id: row!.id, name: '', email: '' });
  expect((await browser.get('/home')).text).toContain('20 of 25 steps');
});

it('makes the same ones at each run, and adds only those that are missing', async () => {
  const before = await people();
  expect(await fill(test, '61', '--even')).toContain('61 simulated learners already');
  await fill(test, '70', '--even');
  const after = await people();
  expect(after).toHaveLength(70);
  expect(after.slice(0, 61)).toEqual(before);
});

it('makes a living group: some finish, some are stuck, some are quiet, and there are attempts to learn from', async () => {
  const contentId = await makeQuiz(test, Array.from({ length: 6 }, (_, index) => aSingle(`q${index}`)), { passPercent: 60 });
  await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', teaches: { literacy: 0.6 }, steps: [...steps.slice(0, 3), { slug: 'check', kind: 'quiz', rule: 'pass', contentId }, ...steps.slice(3, 6)] }] });
  await fill(test, '210');
  const noor = await test.as(test.cast.noor);
  const [cohort] = await test.get(Database).query<{ id: string }>("SELECT id FROM cohort WHERE name = 'Kouvola 2'");
  const page = (await noor.get(`/cohorts/${cohort!.id}`)).text;
  for (const standing of ['Finished', 'Gone quiet', 'Stuck', 'On her way', 'Not started']) expect(page).toContain(`${standing}: `);
  const attempts = await test.get(Database).query<{ percent: number }>('SELECT percent FROM attempt');
  expect(attempts.length).toBeGreaterThan(20);
  expect(new Set(attempts.map(({ percent }) => percent)).size).toBeGreaterThan(3);
  const [shown] = await test.get(Database).query<{ sittings: number }>('SELECT count(*)::integer AS sittings FROM sitting_evidence');
  expect(shown!.sittings).toBe(attempts.length);
  const [attempt] = await test.get(Database).query<{ id: string; person_id: string }>('SELECT id, person_id FROM attempt ORDER BY id LIMIT 1');
  const review = await (await test.as({ id: attempt!.person_id, name: '', email: '' })).get(`/attempts/${attempt!.id}`);
  expect(review.status).toBe(200);
});

it('lets them answer what they need, so that a new analyst finds figures', async () => {
  await makeSurvey(test, needsSurvey.replace('everybody', 'entrepreneur'), 'needs');
  await fill(test, '390');
  const answered = await test.get(Database).query<{ finished: boolean; n: number }>('SELECT submitted_at IS NOT NULL AS finished, count(*)::integer AS n FROM survey_response GROUP BY 1 ORDER BY 1');
  expect(answered.map(({ n }) => n > 10)).toEqual([true, true]);
  const page = (await (await test.as(test.cast.dara)).get('/analysis/needs/needs')).text;
  expect(page).toContain(`${answered[1]!.n} answers`);
});

it('shows a newcomer a learner half-way, and a group to her coordinator', async () => {
  await test.get(DemoPeople).make(test.clock.now());
  await test.get(DemoService).enliven(test.clock.now());
  const before = await counts();
  await test.get(DemoService).enliven(test.clock.now());
  expect(await counts()).toEqual(before);
  const ada = await test.as({ id: (await test.get(DemoPeople).learnerId())!, name: '', email: '' });
  const home = (await ada.get('/home')).text;
  expect(home).toContain('3 of 7 steps');
  expect((await ada.get('/me/consents')).text).toContain('You agreed');
});

it('tells what is wrong use', async () => {
  for (const wrong of [[], ['0'], ['many'], ['1000001'], ['10', '20']]) expect(() => fill(test, ...wrong)).toThrow(WrongUse);
});

it('makes nobody up in production', async () => {
  await expect(fill(production, '30')).rejects.toThrow(/production/);
});

function fill(app: TestApp, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const io: Io = { out: (text) => said.push(text), say: () => undefined, environment: {}, withServices: (work) => work({ get: app.get }) };
  return demoPeople.run(args, io).then(() => said.join('\n'));
}

async function people(): Promise<{ id: string; name: string }[]> {
  return test.get(Database).query(`SELECT person.id, person.name FROM person JOIN sign_in_name ON person_id = person.id WHERE value LIKE 'simulated-%' ORDER BY value`);
}

async function counts(): Promise<object> {
  const [row] = await test.get(Database).query(`
    WITH completed AS (SELECT count(*) AS steps FROM fact WHERE kind = 'completed' GROUP BY person_id)
    SELECT (SELECT count(*)::integer FROM person WHERE demo) AS learners, (SELECT count(*)::integer FROM cohort) AS cohorts,
      (SELECT count(*)::integer FROM enrolment) AS enrolments, (SELECT count(*)::integer FROM fact) AS facts,
      (SELECT min(steps)::integer FROM completed) AS fewest, (SELECT max(steps)::integer FROM completed) AS most`);
  return row!;
}
