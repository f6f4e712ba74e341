import { Database } from '../../src/platform/database/database.service.js';
import { EvidenceService } from '../../src/profile/index.js';
import { KnowledgeCheck } from '../../src/quizzes/knowing/knowledge-check.entity.js';
import { makeCourse } from '../make/course.js';
import { aSingle, makeQuiz } from '../make/quiz.js';
import { makeRecommendable } from '../make/recommended.js';
import { useApp, type Browser } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();
const path = '/courses/baking/costs/check';

beforeAll(() => makeRecommendable(test));

/** Answers the check that lies before her, each question with `option`, but the first with `first`. */
async function answer(browser: Browser, option: string, first = option) {
  const { ids, send } = await open(browser);
  return { ids, sent: await send(option, first) };
}

/** The check that lies before her, and a way to answer it. */
async function open(browser: Browser) {
  const page = await browser.get(path);
  const ids = [...page.text.matchAll(/name="answer\.(\w+)\.option" value="flour"/g)].map(([, id]) => id!);
  const number = /name="number" value="(\d+)"/.exec(page.text)![1];
  const send = (option: string, first: string) => {
    const answers = ids.map((id, index) => [`answer.${id}.option`, index === 0 ? first : option]);
    return browser.post(path, { number, ...Object.fromEntries(answers.filter(([, value]) => value)) });
  };
  return { ids, send };
}

function checksOf(personId: string) {
  return test.get(Database).repository(KnowledgeCheck).find({ where: { personId }, order: { number: 'ASC' } });
}

const stateOf = async (browser: Browser) => textOf(await browser.get('/courses/baking'));

it('asks three questions, and takes all three right as shown: the module counts as known', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/baking/enrolment');
  const { ids, sent } = await answer(ada, 'flour');
  expect(new Set(ids).size).toBe(3);
  expect(textOf(await ada.follow(sent))).toContain('You know this already All three answers were right');
  expect(await stateOf(ada)).toContain('2 of 4');
  expect(textOf(await ada.get('/results'))).toContain('Module costs You showed that you know it.');
});

it('counts once, however often it is sent', async () => {
  const ada = await test.as(test.cast.ada);
  await Promise.all([1, 2].map(() => ada.post(path, { number: 1, 'answer.one.option': 'bread' })));
  expect(await checksOf(test.cast.ada.id)).toMatchObject([{ number: 1, passed: true }]);
});

it('is taken back when she wants to do the module all the same, but for what she did otherwise', async () => {
  const ada = await test.as(test.cast.ada);
  await ada.post('/courses/baking/costs/lesson/flour/completion');
  await ada.post('/results/baking/costs/feedback/removal');
  expect(await stateOf(ada)).toContain('1 of 4');
  expect(textOf(await ada.get(path))).toContain('Three questions about this module.');
});

it('keeps the module where one answer is wrong, says it kindly, and asks other questions a week later', async () => {
  const elin = await test.as(test.cast.elin);
  const first = await answer(elin, 'flour', 'bread');
  expect(textOf(await elin.follow(first.sent))).toContain('2 of 3 answers were right That is good to know: there is something new for you in this module, and it stays in your list. From 29 November 2026 on');
  expect(textOf(await elin.get('/results'))).toContain('Module costs');
  await elin.post(path, { number: 2, 'answer.one.option': 'flour', 'answer.two.option': 'flour', 'answer.three.option': 'flour', 'answer.four.option': 'flour' });
  expect(await checksOf(test.cast.elin.id)).toHaveLength(1);
  test.clock.pass(7 * 86_400);
  await answer(elin, 'flour');
  expect((await checksOf(test.cast.elin.id)).map(({ number, passed }) => [number, passed])).toEqual([[1, false], [2, true]]);
});

it('counts nothing while an answer is missing, and keeps the others', async () => {
  const max = await test.as(test.cast.max);
  const { ids, sent } = await answer(max, 'flour', '');
  expect(sent.status).toBe(422);
  expect(textOf(sent)).toContain('Question 1 has no answer yet.');
  expect(sent.text.match(/value="flour" checked/g)).toHaveLength(2);
  expect(ids).toHaveLength(3);
  expect(await checksOf(test.cast.max.id)).toEqual([]);
});

it('counts answers of two devices at once as one, also in what is known of her', async () => {
  const cleo = await test.as(test.cast.cleo);
  const { send } = await open(cleo);
  await Promise.all([send('flour', 'flour'), send('bread', 'bread')]);
  const [check, ...others] = await checksOf(test.cast.cleo.id);
  expect(others).toEqual([]);
  const shown = await test.get(EvidenceService).of(test.cast.cleo.id, test.clock.now());
  expect(shown.map(({ competence, fraction }) => [competence, fraction])).toEqual(check!.answers.map(({ fraction }) => ['literacy', fraction]));
});

it('says so where a module has too few questions', async () => {
  const contentId = await makeQuiz(test, [aSingle('one'), aSingle('two')]);
  await makeCourse(test, { slug: 'sewing', modules: [{ slug: 'cloth', steps: [{ slug: 'check', kind: 'quiz', contentId }] }] });
  const max = await test.as(test.cast.max);
  expect(textOf(await max.get('/courses/sewing/cloth/check'))).toContain('There are not enough questions about this module');
  expect((await max.get('/courses/sewing/nowhere/check')).status).toBe(404);
});
