import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { DifficultiesService } from '../../src/profile/difficulties.service.js';
import { EvidenceService, QuestionDifficulty } from '../../src/profile/index.js';
import { ExpiryService } from '../../src/quizzes/expiry.service.js';
import { HandInService } from '../../src/quizzes/hand-in.service.js';
import { RegradesService } from '../../src/quizzes/desk/regrades.service.js';
import { Regrade } from '../../src/quizzes/desk/regrade.entity.js';
import type { Question } from '../../src/quizzes/question.js';
import type { QuizRules } from '../../src/quizzes/index.js';
import type { CastMember } from '../cast.js';
import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { makeHandedIn } from '../make/handed-in.js';
import { aNumber, anEssay, aSingle, makeQuiz } from '../make/quiz.js';
import { useApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

let courses = 0;

/** A quiz in a module that teaches costs and prices, joined by `member`. */
async function quizFor(member: CastMember, questions: Question[], rules: Partial<QuizRules> = {}) {
  const slug = `dyeing-${(courses += 1)}`;
  const publish = async (wanted: Question[]) => {
    const contentId = await makeQuiz(test, wanted, rules);
    const course = await makeCourse(test, { slug, modules: [{ slug: 'wool', teaches: { costs: 0.6, prices: 0.2 }, steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', contentId }] }] });
    return { stepId: course.modules[0]!.steps[0]!.id, quizId: contentId, place: `${slug}/wool/check` };
  };
  const sitting = await publish(questions);
  const browser = await test.as(member);
  await browser.post(`/courses/${slug}/enrolment`);
  const path = `/courses/${slug}/wool/quiz/check`;
  const start = async () => (await browser.post(`${path}/attempts`)).headers['location']!;
  const take = async (fields: Record<string, string>) => {
    const attempt = await start();
    await browser.post(attempt, { ...fields, press: 'look-over' });
    const queries = await queriesOf(() => browser.post(`${attempt}/submission`));
    test.clock.pass(60);
    return { attempt, queries };
  };
  return { slug, sitting, browser, path, publish, start, take, told: () => toldBy(member, sitting.stepId) };
}

interface Told {
  questionId: string;
  sitting: string;
  competence: string;
  share: number;
  fraction: number;
  guess: number;
  answered_at: Date;
}

const toldQuery = `
  SELECT sitting, answered_at, learned, answer.* FROM sitting_evidence, jsonb_to_recordset(answers) AS answer ("questionId" text, competence text, share real, fraction real, guess real)
  WHERE person_id = $1 AND step_id = $2 ORDER BY answered_at, sitting, "questionId", competence`;
const toldBy = ({ id }: CastMember, stepId: number) => test.get(Database).query<Told>(toldQuery, [id, stepId]);
const short = (told: Told[]) => told.map(({ questionId, sitting, competence, share, fraction }) => `${sitting}: ${questionId} ${competence} ${share} ${fraction}`);
const about = (competence: string) => ({ competence });

it('tells what each answer shows at hand-in, without a further query', async () => {
  const { take, told } = await quizFor(test.cast.ada, [aSingle('right', about('costs')), aSingle('wrong', about('ideas')), aSingle('empty', about('ideas')), aNumber('whole')], { passPercent: 20 });
  const { queries } = await take({ 'answer.right.option': 'flour', 'answer.wrong.option': 'bread', 'answer.whole.text': '12.5' });
  expect(queries).toHaveLength(3);
  const rows = await told();
  expect(short(rows)).toEqual(['attempt 1: right costs 1 1', 'attempt 1: whole costs 0.75 1', 'attempt 1: whole prices 0.25 1', 'attempt 1: wrong ideas 1 0']);
  expect(rows.map(({ guess }) => guess)).toEqual([0.5, 0, 0, 0.5]);
});

it('tells of each attempt, of practice, and of a question that comes back; and knows what was seen before', async () => {
  const { browser, path, take, told, sitting } = await quizFor(test.cast.ada, [aSingle('rent', about('costs')), aSingle('sign', about('costs'))], { practice: { right: 1, of: 1 }, passPercent: 60 });
  await take({ 'answer.rent.option': 'bread' });
  await take({ 'answer.rent.option': 'flour', 'answer.sign.option': 'flour' });
  const practice = await browser.get(`${path}/practice`);
  const [name, asked] = /answer\.([a-z]+)\.option/.exec(practice.text)!;
  for (let times = 0; times < 2; times += 1) await browser.post(`${path}/practice`, { showing: '0', [name]: 'flour' });
  test.clock.pass(5 * 24 * 3600);
  await browser.post('/look-again', { step: String(sitting.stepId), 'answer.sign.option': 'bread' });
  const rows = short(await told());
  expect(rows.slice(0, 4)).toEqual(['attempt 1: rent costs 1 0', 'attempt 2: rent costs 1 1', 'attempt 2: sign costs 1 1', `practice 1: ${asked} costs 1 1`]);
  expect(rows[4]).toMatch(/^again .*: sign costs 1 0$/);
  expect(rows).toHaveLength(5);
  const evidence = await test.get(EvidenceService).of(test.cast.ada.id, test.clock.now());
  expect(evidence.slice(-5).map(({ first }) => first)).toEqual([true, false, true, false, false]);
});

it('tells of an attempt whose time is up what had been answered by then', async () => {
  const { start, browser, told } = await quizFor(test.cast.ben, [aSingle('made', about('costs')), aSingle('left', about('costs'))], { timeMinutes: 10 });
  const attempt = await start();
  await browser.post(attempt, { 'answer.made.option': 'flour', press: 'save' });
  const due = new Date(test.clock.now().getTime() + 600_000);
  test.clock.pass(900);
  expect(await test.get(ExpiryService).handInOverdue(test.clock.now())).toBeGreaterThan(0);
  const rows = await told();
  expect(short(rows)).toEqual(['attempt 1: made costs 1 1']);
  expect(rows[0]!.answered_at).toEqual(due);
});

it('tells of a text when it is marked, and again when it is marked anew', async () => {
  const { slug, browser, take, told } = await quizFor(test.cast.ada, [anEssay('why', about('ideas'))]);
  await browser.post('/enrolments', { key: (await makeCohort(test, slug, { organisationId: 'zarif' })).enrolmentKey });
  const { attempt } = await take({ 'answer.why.text': 'Because.' });
  expect(await told()).toEqual([]);
  const elin = await test.as(test.cast.elin);
  for (const [seen, points] of ['2', '3'].entries()) {
    await elin.post(`/marking${attempt.slice('/attempts'.length)}/why`, { points, comment: '', seen: String(seen) });
    expect(short(await told())).toEqual([`attempt 1: why ideas 1 ${Number(points) / 4}`]);
  }
});

it('follows a correction of the quiz: other points, a question less, and what is learned of its difficulty', async () => {
  const options = (right: string) => ({ options: ['flour', 'bread'].map((id) => ({ id, text: { en: id }, fraction: Number(id === right) })) });
  const { sitting, publish, take, told } = await quizFor(test.cast.ada, [aSingle('one', { ...options('bread'), ...about('costs') } as Partial<Question>), aSingle('two', about('costs'))]);
  await take({ 'answer.one.option': 'flour', 'answer.two.option': 'flour' });
  await test.get(DifficultiesService).learn();
  const before = await told();
  expect(short(before)).toEqual(['attempt 1: one costs 1 0', 'attempt 1: two costs 1 1']);
  const { quizId } = await publish([aSingle('one', { ...options('flour'), ...about('costs') } as Partial<Question>)]);
  const regrade = await test.get(Database).repository(Regrade).save({ stepId: sitting.stepId, quizId, state: 'pending', requestedAt: test.clock.now(), earlier: [sitting.quizId] });
  await test.get(RegradesService).work(regrade.id, test.clock.now());
  const after = await told();
  expect(short(after)).toEqual(['attempt 1: one costs 1 1']);
  expect(after[0]).toMatchObject({ answered_at: before[0]!.answered_at, learned: false });
});

it('learns how hard a question is from first answers, each once, and her mastery follows', async () => {
  const { sitting, take, told } = await quizFor(test.cast.ada, [aSingle('easy', about('learning')), aSingle('hard', about('learning'))]);
  await take({ 'answer.easy.option': 'flour', 'answer.hard.option': 'flour' });
  const mine = async () => (await test.get(EvidenceService).of(test.cast.ada.id, test.clock.now())).filter(({ competence }) => competence === 'learning').map(({ difficulty }) => difficulty);
  expect(await mine()).toEqual([0, 0]);
  const others = await makeHandedIn(test, sitting, Array.from({ length: 250 }, () => ({ responses: { easy: { option: 'flour' }, hard: { option: 'bread' } } })));
  const handIns = test.get(HandInService);
  for (const id of others) await test.get(Database).transaction(async () => handIns.settle(id, test.clock.now(), test.clock.now()));
  await test.get(DifficultiesService).learn();
  const difficulties = () => test.get(Database).repository(QuestionDifficulty).find({ where: { stepId: sitting.stepId }, order: { questionId: 'ASC' } });
  const [easy, hard] = await difficulties();
  expect(easy!.difficulty).toBeLessThan(-0.5);
  expect(hard!.difficulty).toBeGreaterThan(0.5);
  expect([easy!.answers, hard!.answers]).toEqual([251, 251]);
  expect(await mine()).toEqual([easy!.difficulty, hard!.difficulty]);
  await take({ 'answer.easy.option': 'bread', 'answer.hard.option': 'flour' });
  await test.get(DifficultiesService).learn();
  expect(await difficulties()).toEqual([easy, hard]);
  expect(await told()).toHaveLength(4);
});

describe('attempts from before there was evidence', () => {
  const nobody = '00000000-0000-0000-0000-000000000000';
  const forget = async () => {
    await test.get(Database).query('DELETE FROM sitting_evidence');
    await test.get(Database).query('INSERT INTO earlier_attempts VALUES (1, $1) ON CONFLICT DO NOTHING', [nobody]);
  };
  const read = () => test.get(Jobs).registered.find(({ name }) => name === 'read-earlier-attempts')!.handler({}, test.clock.now());

  it('become the evidence that they would have been, once', async () => {
    const quiz = await quizFor(test.cast.ada, [aSingle('first', about('costs')), aNumber('second')]);
    await quiz.take({ 'answer.first.option': 'bread', 'answer.second.text': '7' });
    await quiz.take({ 'answer.first.option': 'flour' });
    const before = await quiz.told();
    expect(before.length).toBeGreaterThan(0);
    await forget();
    await read();
    await read();
    expect(await quiz.told()).toEqual(before);
    expect(await test.get(Database).query('SELECT * FROM earlier_attempts')).toEqual([]);
  });

  it('go on where they were interrupted, and leave alone what was graded since', async () => {
    const quiz = await quizFor(test.cast.ada, [aSingle('first', about('costs'))]);
    await quiz.take({ 'answer.first.option': 'flour' });
    await quiz.take({ 'answer.first.option': 'bread' });
    const [one, two] = await test.get(Database).query<{ id: string }>('SELECT id FROM attempt WHERE step_id = $1 ORDER BY id', [quiz.sitting.stepId]);
    await forget();
    await test.get(Database).query('UPDATE earlier_attempts SET after_id = $1', [one!.id]);
    await test.get(HandInService).settle(two!.id, test.clock.now(), test.clock.now());
    const since = await quiz.told();
    await read();
    expect(await quiz.told()).toEqual(since);
  });

  it('show nothing where they are not handed in', async () => {
    const quiz = await quizFor(test.cast.ada, [aSingle('first', about('costs'))]);
    await quiz.start();
    await forget();
    await read();
    expect(await quiz.told()).toEqual([]);
  });
});
