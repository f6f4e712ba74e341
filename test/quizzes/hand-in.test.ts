import { jest } from '@jest/globals';
import { Database } from '../../src/platform/database/database.service.js';
import { GradeInOneRow1763800000160 } from '../../src/platform/database/migrations/0160-grade-in-one-row.js';
import type { QuestionState } from '../../src/quizzes/behaviours.js';
import type { Outcomes } from '../../src/quizzes/sheet.js';
import { makeCourse } from '../make/course.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
import { useApp } from '../support/app.js';

const test = useApp();

let courses = 0;

/** An attempt of Ada's at a new quiz of three questions: the first is answered rightly, the second wrongly, the third not at all. */
async function answeredByAda() {
  const contentId = await makeQuiz(test, [aSingle('right'), aSingle('wrong'), aSingle('blank')], { passPercent: 30 });
  const slug = `felting-${(courses += 1)}`;
  await makeCourse(test, { slug, modules: [{ slug: 'wool', steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', contentId }] }] });
  const ada = await test.as(test.cast.ada);
  await ada.post(`/courses/${slug}/enrolment`);
  const path = (await ada.post(`/courses/${slug}/wool/quiz/check/attempts`)).headers['location']!;
  await ada.post(path, { 'answer.right.option': 'flour', 'answer.wrong.option': 'bread', press: 'save' });
  const save = (question: string, option: string) => ada.postJson(`${path}/answers/${question}`, { deed: 'save', response: { option }, key: `key-${question}-${option}` });
  return { ada, path, id: path.slice('/attempts/'.length), save };
}

const outcomesOf = async (id: string) => (await test.get(Database).query<{ outcomes: Outcomes | null }>('SELECT outcomes FROM attempt WHERE id = $1', [id]))[0]!.outcomes;
const answersTo = (id: string) => test.get(Database).query<{ question_id: string; state: QuestionState; revision: number }>('SELECT question_id, state, revision FROM answer WHERE attempt_id = $1 ORDER BY question_id', [id]);

const graded = { right: { fraction: 1, state: 'right' }, wrong: { fraction: 0, state: 'wrong' }, blank: { fraction: 0, state: 'unanswered' } };

it('keeps what came of each question with the attempt, and leaves the answers as they are', async () => {
  const { ada, path, id } = await answeredByAda();
  const before = await answersTo(id);
  expect(await outcomesOf(id)).toBeNull();
  await ada.post(`${path}/submission`);
  expect(await outcomesOf(id)).toEqual(graded);
  expect((await answersTo(id)).filter(({ question_id: question }) => question !== 'blank')).toEqual(before);
});

it('counts an answer that is saved while it is graded', async () => {
  const { ada, path, id, save } = await answeredByAda();
  const database = test.get(Database);
  const prepared = database.prepared.bind(database);
  let saved: unknown;
  const watched = jest.spyOn(database, 'prepared').mockImplementation(async (name: string, text: string, values: unknown[]) => {
    if (name === 'keep grades' && !saved) saved = (await save('blank', 'flour')).body;
    return prepared(name, text, values);
  });
  await ada.post(`${path}/submission`);
  watched.mockRestore();
  expect(saved).toMatchObject({ kept: 'saved' });
  expect(await outcomesOf(id)).toEqual({ ...graded, blank: graded.right });
  expect((await save('blank', 'bread')).body).toEqual({ kept: 'closed' });
  expect((await ada.get(path)).text).toContain('2 of 3 points');
});

it('is done once, in however many tabs at once', async () => {
  const { ada, path, id } = await answeredByAda();
  const answers = await Promise.all(Array.from({ length: 5 }, () => ada.post(`${path}/submission`)));
  expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(303));
  expect(await outcomesOf(id)).toEqual(graded);
  expect((await answersTo(id)).map(({ revision }) => revision)).toEqual([1, 1, 1]);
});

it('takes what was graded back into the answers, and out of them again', async () => {
  const { ada, path, id } = await answeredByAda();
  await ada.post(`${path}/submission`);
  await ada.get(path); // says that her answers are saved, once
  const shown = (await ada.get(path)).text;
  const [database, step] = [test.get(Database), new GradeInOneRow1763800000160()];
  await database.transaction(async () => {
    await step.down(database.runner());
    const states = (await answersTo(id)).map(({ question_id: question, state }) => [question, state.phase, state.outcome, state.log.at(-1)]);
    expect(states).toEqual(Object.entries(graded).map(([question, outcome]) => [question, 'finished', outcome, { do: 'finish' }]).toSorted());
    await step.up(database.runner());
  });
  expect(await outcomesOf(id)).toEqual(graded);
  expect((await ada.get(path)).text).toBe(shown);
});
