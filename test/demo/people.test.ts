import { demoPeople } from '../../src/demo/demo-people.command.js';
import { CannotDo, WrongUse, type Io } from '../../src/platform/commands/command.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeCourse } from '../make/course.js';
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
  expect(await fill(test, '61')).toMatch(/^61 simulated learners added .* there are 61 now/);
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
  expect(await fill(test, '61')).toContain('61 simulated learners already');
  await fill(test, '70');
  const after = await people();
  expect(after).toHaveLength(70);
  expect(after.slice(0, 61)).toEqual(before);
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
