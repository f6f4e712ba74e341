import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { ProgressService } from '../../src/progress/index.js';
import { Attempt } from '../../src/quizzes/index.js';
import { Regrade } from '../../src/quizzes/desk/regrade.entity.js';
import { RegradesService } from '../../src/quizzes/desk/regrades.service.js';
import type { Question } from '../../src/quizzes/question.js';
import { makeCourse } from '../make/course.js';
import { makeHandedIn, type Sheet } from '../make/handed-in.js';
import { anEssay, aSingle, makeQuiz } from '../make/quiz.js';
import { useApp } from '../support/app.js';
import { dueNow } from '../support/jobs.js';

const test = useApp();

let courses = 0;

/** A quiz step; `publish` gives it another version, `press` asks for the regrade that its page offers. */
async function quizStep(questions: Question[], passPercent = 60) {
  const slug = `dyeing-${(courses += 1)}`;
  const publish = async (wanted: Question[]) => {
    test.clock.pass(60);
    const contentId = await makeQuiz(test, wanted, { passPercent });
    const course = await makeCourse(test, { slug, modules: [{ slug: 'wool', steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', contentId }] }] });
    return { stepId: course.modules[0]!.steps[0]!.id, quizId: contentId };
  };
  const sitting = await publish(questions);
  const path = `/quizzes/${slug}/wool/check/regrades`;
  const cleo = await test.as(test.cast.cleo);
  const press = async () => cleo.post(path, { version: /name="version" value="(\d+)"/.exec((await cleo.get(path)).text)?.[1] ?? '' });
  const take = (sheets: Sheet[]) => makeHandedIn(test, { ...sitting, place: `${slug}/wool/check` }, sheets);
  const regrades = () => test.get(Database).repository(Regrade).find({ where: { stepId: sitting.stepId }, order: { id: 'ASC' } });
  return { course: `/courses/${slug}`, path, cleo, sitting, publish, press, take, regrades };
}

const percentsOf = async (ids: string[]) => Promise.all(ids.map(async (id) => (await test.get(Database).repository(Attempt).findOneByOrFail({ id })).percent));

const options = (right: string) => ['flour', 'bread'].map((id) => ({ id, text: { en: id }, fraction: Number(id === right) }));
const wrongKey = [aSingle('one', { options: options('bread') } as Partial<Question>), aSingle('two')];
const rightKey = [aSingle('one', { options: options('flour') } as Partial<Question>), aSingle('two')];
const flour = { option: 'flour' };
const bread = { option: 'bread' };

it('shows what would happen, does it, and reports', async () => {
  const { course, path, cleo, publish, press, take } = await quizStep(wrongKey);
  const ada = await test.as(test.cast.ada);
  await ada.post(`${course}/enrolment`);
  const attempt = (await ada.post(`${course}/wool/quiz/check/attempts`)).headers['location']!;
  await ada.post(attempt, { 'answer.one.option': 'flour', 'answer.two.option': 'flour', press: 'look-over' });
  await ada.post(`${attempt}/submission`);
  expect((await ada.get(attempt)).text).toContain('1 of 2 points');
  const others = await take([{ responses: { one: bread, two: flour } }, { responses: { one: bread, two: bread } }, { responses: { two: bread } }]);
  expect((await cleo.get(path)).text).toContain('There is nothing to do.');
  await publish(rightKey);
  const preview = (await cleo.get(path)).text;
  expect(preview).toContain('4 attempts were made at earlier versions.');
  expect(preview).toContain('Question 1. Attempts with more points: 1. With fewer: 2.');
  expect(figures(preview)).toEqual({ 'Attempts looked at': '4', 'The grade rises': '1', 'Of these, enough to pass now': '1', 'The grade falls': '2', 'The grade stays': '1' });
  expect(await percentsOf(others)).toEqual([100, 50, 0]);
  await press();
  expect((await cleo.get(path)).text).toContain('Waits to begin');
  expect(await test.get(Jobs).drain()).toEqual({ done: 1, failed: 0 });
  const report = (await cleo.get(path)).text;
  expect(report).toContain('Done');
  expect(figures(report)).toEqual({ 'Attempts looked at': '4', 'The grade rises': '1', 'Of these, enough to pass now': '1', 'The grade falls': '2', 'The grade stays': '1' });
  expect(await percentsOf(others)).toEqual([50, 0, 0]);
  expect((await ada.get(attempt)).text).toContain('2 of 2 points');
  expect((await ada.get(course)).text).toContain('Done on');
});

function figures(page: string): Record<string, string> {
  return Object.fromEntries([...page.matchAll(/<dt[^>]*>([^<]*)<\/dt>\s*<dd>([^<]*)<\/dd>/g)].map((match) => [match[1]!, match[2]!]));
}

it('takes no completed step away, whatever becomes of the grade', async () => {
  const { course, publish, press } = await quizStep(wrongKey);
  const ada = await test.as(test.cast.ada);
  await ada.post(`${course}/enrolment`);
  const attempt = (await ada.post(`${course}/wool/quiz/check/attempts`)).headers['location']!;
  await ada.post(attempt, { 'answer.one.option': 'bread', 'answer.two.option': 'flour', press: 'look-over' });
  await ada.post(`${attempt}/submission`);
  expect((await ada.get(course)).text).toContain('Done on');
  await publish(rightKey);
  await press();
  await test.get(Jobs).drain();
  expect((await ada.get(attempt)).text).toContain('1 of 2 points');
  expect((await ada.get(course)).text).toContain('Done on');
  const facts = (await test.get(ProgressService).personalData(test.cast.ada.id)) as { kind: string; grade: number; course: string }[];
  expect(facts.filter((fact) => `/courses/${fact.course}` === course && fact.kind === 'graded').map(({ grade }) => grade)).toEqual([50]);
});

it('keeps the points that a person gave', async () => {
  const { course, publish, press } = await quizStep([anEssay('why'), ...wrongKey]);
  const ada = await test.as(test.cast.ada);
  await ada.post(`${course}/enrolment`);
  const attempt = (await ada.post(`${course}/wool/quiz/check/attempts`)).headers['location']!;
  await ada.post(attempt, { 'answer.why.text': 'Because.', 'answer.one.option': 'flour', press: 'look-over' });
  await ada.post(`${attempt}/submission`);
  await (await test.as(test.cast.noor)).post(`/marking${attempt.slice('/attempts'.length)}/why`, { points: '3', comment: 'A good reason.', seen: '0' });
  await publish([anEssay('why'), ...rightKey]);
  await press();
  await test.get(Jobs).drain();
  const review = (await ada.get(attempt)).text;
  expect(review).toContain('4 of 6 points');
  expect(review).toContain('A good reason.');
  expect(review).not.toContain('still to be read');
});

it('counts a removed question no more, and leaves alone what has nothing in common', async () => {
  const { path, cleo, publish, press, take } = await quizStep([...rightKey, aSingle('gone')]);
  const ids = await take([{ responses: { one: flour, two: bread, gone: bread } }]);
  await publish(rightKey);
  expect((await cleo.get(path)).text).toContain('1 question of an earlier version is gone');
  await press();
  await test.get(Jobs).drain();
  expect(await percentsOf(ids)).toEqual([50]);
  await publish([aSingle('other')]);
  expect(figures((await cleo.get(path)).text)).toMatchObject({ 'Left as they are: the present version has none of their questions': '1' });
  await press();
  await test.get(Jobs).drain();
  expect(await percentsOf(ids)).toEqual([50]);
});

it('brings a question back as it is now, and not at all if the answer was right', async () => {
  const { course, publish, press } = await quizStep(wrongKey);
  const ada = await test.as(test.cast.ada);
  await ada.post(`${course}/enrolment`);
  const attempt = (await ada.post(`${course}/wool/quiz/check/attempts`)).headers['location']!;
  await ada.post(attempt, { 'answer.one.option': 'flour', 'answer.two.option': 'bread', press: 'look-over' });
  await ada.post(`${attempt}/submission`);
  const { quizId } = await publish(rightKey);
  await press();
  await test.get(Jobs).drain();
  const comesBack = await test.get(Database).query('SELECT question_id, quiz_id FROM missed_question WHERE place LIKE $1', [`${course.split('/').at(-1)}/%`]);
  expect(comesBack).toEqual([{ question_id: 'two', quiz_id: quizId }]);
});

it('gives examples only where nobody can be recognised', async () => {
  const { path, cleo, publish, take } = await quizStep(wrongKey);
  const sheets = Array.from({ length: 9 }, (): Sheet => ({ responses: { one: flour, two: flour } }));
  await take(sheets);
  await publish(rightKey);
  expect((await cleo.get(path)).text).not.toContain('Attempt 1 of a learner');
  await take(sheets.slice(0, 1));
  expect((await cleo.get(path)).text).toContain('Attempt 1 of a learner: 50 % before, 100 % after.');
});

it('goes on where it stopped after a fault, and counts nothing twice', async () => {
  const { path, cleo, publish, press, take, regrades } = await quizStep(wrongKey);
  const ids = await take(Array.from({ length: 130 }, (): Sheet => ({ responses: { one: flour, two: flour } })));
  await publish(rightKey);
  await refuseToChange(ids[110]!);
  await press();
  expect(await test.get(Jobs).drain()).toEqual({ done: 1, failed: 1 });
  expect(await regrades()).toMatchObject([{ state: 'failed', attempts: 110 }]);
  expect((await cleo.get(path)).text).toContain('Stopped by a fault');
  await test.get(Database).query('DROP TRIGGER fault ON attempt');
  await dueNow(test.get(Database), 'regrade');
  await test.get(Jobs).drain();
  expect(await regrades()).toMatchObject([{ state: 'completed', attempts: 130, raised: 130, reached: 130, lowered: 0, unchanged: 0, untouched: 0 }]);
  expect(new Set(await percentsOf(ids))).toEqual(new Set([100]));
}, 30_000);

/** A fault of the database, as far as one attempt goes. */
async function refuseToChange(id: string): Promise<void> {
  await test.get(Database).query("CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'a fault'; END $$");
  await test.get(Database).query(`CREATE TRIGGER fault BEFORE UPDATE ON attempt FOR EACH ROW WHEN (OLD.id = '${id}') EXECUTE FUNCTION fault()`);
}

it('is done once by several workers at the same time, and once however often it is asked for', async () => {
  const { publish, press, take, regrades } = await quizStep(wrongKey);
  await take(Array.from({ length: 12 }, (_, at): Sheet => ({ responses: { one: at % 3 ? flour : bread, two: flour } })));
  await publish(rightKey);
  await Promise.all([press(), press(), press()]);
  const [regrade, ...others] = await regrades();
  expect(others).toEqual([]);
  const works = test.get(RegradesService);
  await Promise.all([1, 2, 3].map(() => works.work(regrade!.id, test.clock.now())));
  await test.get(Jobs).drain();
  expect(await regrades()).toMatchObject([{ state: 'completed', attempts: 12, raised: 8, lowered: 4 }]);
});

it('ends when a newer version takes its place', async () => {
  const { cleo, path, publish, press, take, regrades } = await quizStep(wrongKey);
  const ids = await take([{ responses: { one: flour, two: flour } }]);
  const { quizId } = await publish(rightKey);
  await press();
  const newest = await publish([...rightKey, aSingle('three')]);
  const late = await cleo.post(path, { version: String(quizId) });
  expect((await cleo.follow(late)).text).toContain('A newer version of this quiz was published');
  await press();
  await test.get(Jobs).drain();
  expect(await regrades()).toMatchObject([{ state: 'expired', attempts: 0 }, { state: 'completed', quizId: newest.quizId, attempts: 1 }]);
  expect(await percentsOf(ids)).toEqual([100]);
});

it('is for authors and administrators, where a quiz is', async () => {
  const { path } = await quizStep(wrongKey);
  for (const member of [test.cast.ada, test.cast.elin, test.cast.max]) {
    const browser = await test.as(member);
    expect((await browser.get(path)).status).toBe(404);
    expect((await browser.post(path, { version: '1' })).status).toBe(404);
  }
  expect((await (await test.as(test.cast.noor)).get(path.replace('check', 'nothing'))).status).toBe(404);
});
