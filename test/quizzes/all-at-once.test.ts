import { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { Person } from '../../src/people/index.js';
import { SessionsService } from '../../src/people/sessions.service.js';
import { Database } from '../../src/platform/database/database.service.js';
import { GradedAttempts } from '../../src/quizzes/graded-attempts.service.js';
import { makeCourse } from '../make/course.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();

interface Sitting {
  browser: Browser;
  personId: string;
  path: string;
  id: string;
}

let courses = 0;

/** Twelve learners in the middle of the same quiz of two questions. */
async function makeClass(): Promise<Sitting[]> {
  const slug = `dyeing-${(courses += 1)}`;
  const contentId = await makeQuiz(test, [aSingle('first'), aSingle('second')], { passPercent: 50 });
  await makeCourse(test, { slug, modules: [{ slug: 'wool', steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', contentId }] }] });
  return Promise.all(Array.from({ length: 12 }, (_, index) => sitDown(slug, `Learner ${index}`)));
}

async function sitDown(slug: string, name: string): Promise<Sitting> {
  const personId = uuid();
  await test.get(Database).repository(Person).insert({ id: personId, name, language: 'en', createdAt: test.clock.now() });
  const browser = await test.as({ id: personId, name, email: '' });
  await browser.post(`/courses/${slug}/enrolment`);
  const path = (await browser.post(`/courses/${slug}/wool/quiz/check/attempts`)).headers['location']!;
  return { browser, personId, path, id: path.slice('/attempts/'.length) };
}

const save = ({ browser, path }: Sitting, question: string, option: string) => browser.postJson(`${path}/answers/${question}`, { deed: 'save', response: { option }, key: `key-${question}-${option}` });
const gradesOf = async (sittings: Sitting[]) => {
  const rows = await test.get(Database).query<{ id: string; percent: number | null }>('SELECT id, percent FROM attempt WHERE id = ANY ($1)', [sittings.map(({ id }) => id)]);
  return sittings.map((sitting) => rows.find(({ id }) => id === sitting.id)!.percent);
};

it('keeps and grades for each her own, when a class answers and hands in at the same moment', async () => {
  const sittings = await makeClass();
  const rightOf = (index: number) => (index % 3 === 0 ? ['bread', 'bread'] : index % 3 === 1 ? ['flour', 'bread'] : ['flour', 'flour']);
  for (const [turn, question] of ['first', 'second'].entries()) {
    await Promise.all(sittings.map((sitting) => save(sitting, question, 'bread')));
    const answers = await Promise.all(sittings.map((sitting, index) => save(sitting, question, rightOf(index)[turn]!)));
    expect(answers.map(({ body }) => body.kept)).toEqual(Array(12).fill('saved'));
  }
  const answers = await Promise.all(sittings.map(({ browser, path }) => browser.post(`${path}/submission`)));
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(303));
  expect(await gradesOf(sittings)).toEqual(sittings.map((_, index) => (index % 3) * 50));
  const facts = await test.get(Database).query("SELECT count(*)::integer AS count, count(*) FILTER (WHERE kind = 'completed')::integer AS done FROM fact WHERE person_id = ANY ($1)", [sittings.map(({ personId }) => personId)]);
  expect(facts).toEqual([{ count: 12 * 2 + 8, done: 8 }]);
});

it('lets nobody wait for an attempt that is held by others', async () => {
  const sittings = await makeClass();
  await Promise.all(sittings.map((sitting) => save(sitting, 'first', 'flour')));
  const [held, ...free] = sittings as [Sitting, ...Sitting[]];
  const other = new Client({ connectionString: test.databaseUrl });
  await other.connect();
  await other.query('BEGIN');
  await other.query('SELECT FROM attempt WHERE id = $1 FOR UPDATE', [held.id]);
  const waiting = held.browser.post(`${held.path}/submission`).then(({ status }) => status);
  const answers = await Promise.all(free.map(({ browser, path }) => browser.post(`${path}/submission`)));
  expect(answers.map(({ status }) => status)).toEqual(Array(11).fill(303));
  expect(await gradesOf(sittings)).toEqual([null, ...Array<number>(11).fill(50)]);
  await other.query('COMMIT');
  await other.end();
  expect(await waiting).toBe(303);
  expect(await gradesOf([held])).toEqual([50]);
});

it('turns away only who was signed out, of all who answer at the same moment', async () => {
  const sittings = await makeClass();
  await Promise.all(sittings.map((sitting) => save(sitting, 'first', 'bread')));
  await test.get(SessionsService).closeAll(sittings[5]!.personId);
  const answers = await Promise.all(sittings.map((sitting) => save(sitting, 'first', 'flour')));
  expect(answers.map(({ status }) => status)).toEqual(sittings.map((_, index) => (index === 5 ? 401 : 200)));
  const kept = await test.get(Database).query<{ option: string }>("SELECT state->'response'->>'option' AS option FROM answer JOIN attempt ON attempt.id = attempt_id WHERE attempt.id = ANY ($1) ORDER BY array_position($1, attempt.id)", [sittings.map(({ id }) => id)]);
  expect(kept.map(({ option }) => option)).toEqual(sittings.map((_, index) => (index === 5 ? 'bread' : 'flour')));
});

// After five plans for the very values, PostgreSQL goes over to one for all values unless that looks dearer.
it('plans once what everybody asks for, however few ask at the moment', async () => {
  const [sitting] = (await makeClass()) as [Sitting];
  const token = await test.get(SessionsService).open(sitting.personId, false, test.clock.now());
  const plans = await test.get(Database).transaction(async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      await test.get(SessionsService).find(token, test.clock.now());
      await test.get(GradedAttempts).read({ id: sitting.id, owner: sitting.personId });
    }
    return test.get(Database).query("SELECT name, custom_plans <= 5 AS once FROM pg_prepared_statements WHERE name IN ('viewers', 'attempts to grade') ORDER BY name");
  });
  expect(plans).toEqual([{ name: 'attempts to grade', once: true }, { name: 'viewers', once: true }]);
});
