import { Person, SessionsService } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeCourse } from '../make/course.js';
import { aNumber, aSingle, everyKind, makeQuiz } from '../make/quiz.js';
import { useApp, type Browser } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

let courses = 0;
let course: string;
let quiz: string;

/** A new course with one quiz, joined by Ada; the browser is hers. */
async function adaWith(questions: Parameters<typeof makeQuiz>[1], rules: Parameters<typeof makeQuiz>[2] = {}): Promise<Browser> {
  const contentId = await makeQuiz(test, questions, rules);
  course = `/courses/baking-${(courses += 1)}`;
  quiz = `${course}/costs/quiz/check`;
  await makeCourse(test, { slug: `baking-${courses}`, modules: [{ slug: 'costs', steps: [{ slug: 'check', kind: 'quiz', rule: 'pass', contentId }] }] });
  const ada = await test.as(test.cast.ada);
  await ada.post(`${course}/enrolment`);
  return ada;
}

async function start(browser: Browser): Promise<string> {
  return (await browser.post(`${quiz}/attempts`)).headers['location']!;
}

it('is taken with every kind of question, handed in and reviewed', async () => {
  const kinds = everyKind();
  const ada = await adaWith(kinds.map(({ question }) => question), { passPercent: 80 });
  expect((await ada.get(quiz)).text).toContain('10 questions');
  const attempt = await start(ada);
  expect((await ada.get(attempt)).text).toContain('Question 1 of 10');
  const saved = await ada.post(attempt, { ...Object.assign({}, ...kinds.map(({ right }) => right)), press: 'look-over' });
  expect(saved.headers['location']).toBe(`${attempt}/submission`);
  expect((await ada.follow(saved)).text).toContain('You have answered everything.');
  await ada.post(`${attempt}/submission`);
  const review = await ada.get(attempt);
  expect(review.text).toContain('8 of 9 points');
  expect(review.text).toContain('Passed! Well done.');
  expect(review.text).toContain('1 answer is still to be read');
  expect((await ada.get(course)).text).toContain('Done on 22 November 2026');
});

it('keeps the answers where she left, on any device', async () => {
  const ada = await adaWith([aNumber('bread')]);
  const attempt = await start(ada);
  await ada.post(attempt, { 'answer.bread.text': '12.5', press: 'save' });
  const tomorrow = await test.as(test.cast.ada);
  expect((await tomorrow.post(`${quiz}/attempts`)).headers['location']).toBe(attempt);
  expect((await tomorrow.get(attempt)).text).toContain('value="12.5"');
  await ada.post(`${attempt}/submission`);
});

it('says before the end that something is no number', async () => {
  const ada = await adaWith([aNumber('bags'), aNumber('euros')]);
  const attempt = await start(ada);
  const change = { deed: 'save', response: { text: 'many' }, key: 'change-bags', sentAt: test.clock.now().toISOString(), elapsed: 1000 };
  const sentence = 'We cannot read this as a number. Write only a number, for example 12.5.';
  expect((await ada.postJson(`${attempt}/answers/bags`, change)).body).toMatchObject({ kept: 'saved', sentence });
  expect((await ada.postJson(`${attempt}/answers/euros`, { ...change, key: 'change-euros', response: { text: '12.5' } })).body).toMatchObject({ kept: 'saved' });
  expect((await ada.get(attempt)).text.split(sentence)).toHaveLength(2);
  const lookedOver = await ada.get(`${attempt}/submission`);
  expect(lookedOver.text).toContain('Something that you typed is no number that we can read.');
  expect(lookedOver.text).toContain('No number yet');
  expect(lookedOver.text).not.toContain('No answer yet');
  await ada.post(`${attempt}/submission`);
  expect((await ada.get(attempt)).text).toContain('1 of 2 points');
});

it.each([
  ['matching', { 'answer.pairs.matches.x': 'x' }],
  ['ordering', { 'answer.order.places.one': '1', 'answer.order.places.two': '2' }],
  ['gap', { 'answer.gaps.gaps.two': 'margin' }],
])('says before the end that a question of the kind %s is answered in part', async (kind, part) => {
  const { question, right } = everyKind().find(({ question: one }) => one.kind === kind)!;
  const ada = await adaWith([question, aSingle('blank')]);
  const attempt = await start(ada);
  await ada.post(attempt, { ...part, press: 'save' });
  const begun = (await ada.get(`${attempt}/submission`)).text;
  expect(begun).toContain('1 question has no answer yet. 1 question is answered only in part. You can go back, or hand in like this.');
  for (const state of ['Answered in part', 'No answer yet']) expect(begun.split(state)).toHaveLength(2);
  await ada.post(attempt, { ...right, 'answer.blank.option': 'flour', press: 'save' });
  const whole = (await ada.get(`${attempt}/submission`)).text;
  expect(whole).toContain('You have answered everything.');
  expect(whole).not.toContain('Answered in part');
  await ada.post(`${attempt}/submission`);
});

it('is handed in once, however many tabs do it', async () => {
  const ada = await adaWith([aSingle('bread')]);
  const attempt = await start(ada);
  await ada.post(attempt, { 'answer.bread.option': 'flour', press: 'look-over' });
  const answers = await Promise.all(Array.from({ length: 6 }, () => ada.post(`${attempt}/submission`)));
  expect(answers.map((answer) => answer.status)).toEqual(Array(6).fill(303));
  expect((await ada.get(attempt)).text).toContain('1 of 1 points');
  const late = await ada.post(attempt, { 'answer.bread.option': 'bread', press: 'save' });
  expect((await ada.follow(late)).text).toContain('handed in already');
});

it('starts one attempt, however often the button is pressed', async () => {
  const ada = await adaWith([aSingle('once')]);
  const places = await Promise.all(Array.from({ length: 5 }, () => start(ada)));
  expect(new Set(places).size).toBe(1);
  await ada.post(`${places[0]}/submission`);
});

it('is where she goes on at home, from its first question on', async () => {
  const ada = await adaWith([aSingle('begun')]);
  const contentId = await makeQuiz(test, [aSingle('later')]);
  const steps = ['first', 'second'].map((slug) => ({ slug, kind: 'quiz' as const, rule: 'pass' as const, contentId }));
  await makeCourse(test, { slug: 'going-on', modules: [{ slug: 'costs', steps }] });
  await ada.post('/courses/going-on/enrolment');
  const goesOnAt = async () => /class="continue[^]*?class="button[^"]*" href="([^"]+)"/.exec((await ada.get('/home')).text)?.[1];
  expect(await goesOnAt()).not.toBe('/courses/going-on/costs/quiz/second');
  await ada.post('/courses/going-on/costs/quiz/second/attempts');
  expect(await goesOnAt()).toBe('/courses/going-on/costs/quiz/second');
});

it('shows a hint, and lets her try again at a penalty', async () => {
  const ada = await adaWith([aSingle('bread', { hints: [{ en: 'Think of what she pays.' }], penalty: 1 / 3 })], { behaviour: 'interactive' });
  const attempt = await start(ada);
  await ada.post(attempt, { 'answer.bread.option': 'bread', press: 'check bread' });
  const tried = (await ada.get(attempt)).text;
  for (const words of ['Not right yet', 'The bread', 'No, she sells it.', 'Think of what she pays.']) expect(tried).toContain(words);
  expect(tried).not.toContain('Costs are what you pay.');
  await ada.post(attempt, { press: 'try-again bread' });
  await ada.post(attempt, { 'answer.bread.option': 'flour', press: 'check bread' });
  await ada.post(`${attempt}/submission`);
  expect((await ada.get(attempt)).text).toContain('0.67 of 1 points');
});

it('says how many attempts are left, and when the next may begin', async () => {
  const ada = await adaWith([aSingle('twice')], { attempts: 9, waitMinutes: 10 });
  const attempt = await start(ada);
  await ada.post(`${attempt}/submission`);
  expect((await ada.get(quiz)).text).toContain('Take a break.');
  expect((await ada.post(`${quiz}/attempts`)).headers['location']).toBe(quiz);
  test.clock.pass(600);
  expect(await start(ada)).not.toBe(attempt);
});

it('is handed in for her when the time is up, with her extra time', async () => {
  await test.get(Database).repository(Person).update({ id: test.cast.ada.id }, { extraTimePercent: 50 });
  const ada = await adaWith([aSingle('timed')], { timeMinutes: 10 });
  expect((await ada.get(quiz)).text).toContain('You have 15 minutes');
  const attempt = await start(ada);
  await ada.post(attempt, { 'answer.timed.option': 'flour', press: 'save' });
  test.clock.pass(899);
  expect((await ada.get(attempt)).text).toContain('Look over and hand in');
  test.clock.pass(1);
  expect((await ada.get(attempt)).text).toContain('1 of 1 points');
  await test.get(Database).repository(Person).update({ id: test.cast.ada.id }, { extraTimePercent: 0 });
});

it('is handed in with three queries, whatever follows from it', async () => {
  const ada = await adaWith([aSingle('right'), aSingle('wrong')], { passPercent: 50 });
  const attempt = await start(ada);
  await ada.post(attempt, { 'answer.right.option': 'flour', 'answer.wrong.option': 'bread', press: 'save' });
  expect(await queriesOf(() => ada.post(`${attempt}/submission`))).toHaveLength(3);
});

it('is nobody else’s', async () => {
  const ada = await adaWith([aSingle('mine')]);
  const attempt = await start(ada);
  for (const member of [test.cast.max, test.cast.elin, test.cast.noor]) {
    const other = await test.as(member);
    expect((await other.get(attempt)).status).toBe(404);
    expect((await other.post(attempt, { 'answer.mine.option': 'flour' })).status).toBe(404);
    expect((await other.post(`${attempt}/submission`)).status).toBe(404);
  }
  expect((await ada.get('/attempts/none')).status).toBe(404);
});

it('refuses answers that do not fit the question, and keeps the rest', async () => {
  const ada = await adaWith([aSingle('fits'), aNumber('too')]);
  const attempt = await start(ada);
  const answer = await ada.post(attempt, { 'answer.fits.option': 'poison', 'answer.too.text': '3', press: 'save' });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('<a href="#question-fits">This answer does not fit the question. Answer it again.</a>');
  expect((await ada.get(attempt)).text).toContain('value="3"');
  expect((await ada.post(attempt, { 'answer.nothing.option': 'x' })).status).toBe(404);
  await ada.post(`${attempt}/submission`);
});

describe('the browser’s queue', () => {
  const change = { deed: 'save', response: { option: 'flour' }, key: 'change-0001', sentAt: '2026-11-22T10:00:00.000Z', elapsed: 1000 };

  it('saves in three queries and from then on in one, and once however often it is sent', async () => {
    const ada = await adaWith([aSingle('queue'), aSingle('next')]);
    const attempt = await start(ada);
    expect(await queriesOf(() => ada.postJson(`${attempt}/answers/queue`, { ...change, key: 'change-0000', response: { option: 'bread' } }))).toHaveLength(3);
    expect(await queriesOf(() => ada.postJson(`${attempt}/answers/queue`, change))).toHaveLength(1);
    expect(await queriesOf(() => ada.postJson(`${attempt}/answers/next`, change))).toHaveLength(1);
    const again = await Promise.all(Array.from({ length: 5 }, () => ada.postJson(`${attempt}/answers/queue`, change)));
    expect(again.map((answer) => answer.body.kept)).toEqual(Array(5).fill('saved'));
    await ada.post(`${attempt}/submission`);
    expect((await ada.postJson(`${attempt}/answers/queue`, { ...change, key: 'change-0002', response: { option: 'bread' } })).body).toEqual({ kept: 'closed' });
  });

  it('goes by what stands in the database, where another process has changed more than this one remembers', async () => {
    const ada = await adaWith([aSingle('one'), aSingle('two')]);
    const attempt = await start(ada);
    const id = attempt.slice('/attempts/'.length);
    const elsewhere = (sql: string) => test.get(Database).change(sql, [id]);
    const save = async (question: string, key: string, option: string) => (await ada.postJson(`${attempt}/answers/${question}`, { ...change, key, response: { option } })).body as unknown;
    await save('one', 'change-0001', 'flour');
    await elsewhere("UPDATE answer SET revision = 2, key = 'elsewhere-1', made_at = made_at + interval '1 hour' WHERE attempt_id = $1");
    expect(await save('one', 'change-0002', 'bread')).toEqual({ kept: 'outdated' });
    await elsewhere("INSERT INTO answer (attempt_id, question_id, state, revision, saved_at, key) SELECT attempt_id, 'two', state, 1, saved_at, 'elsewhere-2' FROM answer WHERE attempt_id = $1");
    expect(await save('two', 'change-0003', 'bread')).toMatchObject({ kept: 'saved' });
    expect(await test.get(Database).query("SELECT revision, state->'response' AS response FROM answer WHERE attempt_id = $1 AND question_id = 'two'", [id])).toEqual([{ revision: 2, response: { option: 'bread' } }]);
    await elsewhere('UPDATE attempt SET finished_at = started_at WHERE id = $1');
    expect(await save('two', 'change-0004', 'flour')).toEqual({ kept: 'closed' });
    await elsewhere('DELETE FROM attempt WHERE id = $1');
    expect((await ada.postJson(`${attempt}/answers/two`, { ...change, key: 'change-0005' })).status).toBe(404);
  });

  it('saves nothing more where she was signed out elsewhere a moment ago, and what waited once she is back', async () => {
    const ada = await adaWith([aSingle('queue')]);
    const attempt = await start(ada);
    const save = (key: string, option: string) => ada.postJson(`${attempt}/answers/queue`, { ...change, key, response: { option } });
    expect((await save('change-0001', 'flour')).body).toMatchObject({ kept: 'saved' });
    await test.get(SessionsService).closeAll(test.cast.ada.id);
    expect((await save('change-0002', 'bread')).status).toBe(401);
    expect((await save('change-0001', 'flour')).status).toBe(401);
    expect((await save('change-0003', 'nothing')).status).toBe(401);
    const back = await test.as(test.cast.ada);
    expect((await back.postJson(`${attempt}/answers/queue`, { ...change, key: 'change-0002', response: { option: 'bread' } })).body).toMatchObject({ kept: 'saved' });
  });

  it('looks again who she is after a minute, and lets nobody in whose session is over', async () => {
    const ada = await adaWith([aSingle('queue')]);
    const attempt = await start(ada);
    const save = (key: string, option: string) => queriesOf(() => ada.postJson(`${attempt}/answers/queue`, { ...change, key, response: { option } }));
    await save('change-0001', 'flour');
    expect(await save('change-0002', 'bread')).toHaveLength(1);
    test.clock.pass(61);
    expect((await save('change-0003', 'flour')).length).toBeGreaterThan(1);
    await test.get(Database).change('UPDATE session SET expires_at = $1 WHERE person_id = $2', [test.clock.now(), test.cast.ada.id]);
    expect((await ada.postJson(`${attempt}/answers/queue`, { ...change, key: 'change-0004', response: { option: 'bread' } })).status).toBe(401);
  });

  it('brings an answer that was made in time, and flags it', async () => {
    const ada = await adaWith([aSingle('slow')], { timeMinutes: 10 });
    const sentAt = test.clock.now().toISOString();
    const attempt = await start(ada);
    test.clock.pass(1200);
    expect((await ada.get(attempt)).text).toContain('0 of 1 points');
    const answer = await ada.postJson(`${attempt}/answers/slow`, { ...change, key: 'change-late', sentAt, elapsed: 60_000 });
    expect(answer.body).toMatchObject({ kept: 'saved' });
    expect((await ada.get(attempt)).text).toContain('1 of 1 points');
    const tooLate = await ada.postJson(`${attempt}/answers/slow`, { ...change, key: 'change-later', response: { option: 'bread' }, sentAt, elapsed: 900_000 });
    expect(tooLate.body).toEqual({ kept: 'closed' });
  });

  it.each([[{}], [{ ...change, deed: 'steal' }], [{ ...change, key: 'x' }], [{ ...change, response: 'flour' }], [[]]])('refuses %j', async (body) => {
    const ada = await test.as(test.cast.ada);
    expect((await ada.postJson('/attempts/0198e6c0-0000-7000-8000-000000000000/answers/queue', body)).status).toBe(422);
  });
});
