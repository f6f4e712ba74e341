import { useApp } from '../support/app.js';
import { Program, programOf } from '../support/program.js';
import { makeAttempt } from '../make/attempt.js';
import { anEssay, aSingle } from '../make/quiz.js';

const test = useApp();

function idOf(path: string): string {
  return path.split('/').at(-1)!;
}

it('tells the result of an attempt', async () => {
  const { browser, attempt, quiz } = await makeAttempt(test, test.cast.ada, [aSingle('q1')]);
  await browser.post(attempt, { 'answer.q1.option': 'flour', press: 'save' });
  await browser.post(`${attempt}/submission`);
  const { body } = await (await programOf(test, test.cast.ada, 'attempts:read')).get(`/api/v1/me/attempts/${idOf(attempt)}`);
  const [, , course, module, , step] = quiz.split('/');
  expect(body).toEqual({
    id: idOf(attempt),
    quiz: `${course}/${module}/${step}`,
    number: 1,
    state: 'finished',
    startedAt: '2026-11-22T10:00:00.000Z',
    deadlineAt: null,
    finishedAt: '2026-11-22T10:00:00.000Z',
    marks: 1,
    outOf: 1,
    percent: 100,
  });
});

it('lists attempts at all quizzes, the latest first, page by page', async () => {
  const attempts = [];
  for (const questions of [[aSingle('q1')], [anEssay('q1')], [aSingle('q2')]]) {
    attempts.push((await makeAttempt(test, test.cast.ben, questions)).attempt);
    test.clock.pass(60);
  }
  const ben = await test.as(test.cast.ben);
  await ben.post(attempts[1]!, { 'answer.q1.text': 'My neighbours', press: 'save' });
  await ben.post(`${attempts[1]}/submission`);
  const program = await programOf(test, test.cast.ben, 'attempts:read');
  const first = await program.get('/api/v1/me/attempts?limit=2');
  const second = await program.get(first.body.next);
  const listed = [...first.body.items, ...second.body.items];
  expect(listed.map(({ id, state }) => [id, state])).toEqual([
    [idOf(attempts[2]!), 'open'],
    [idOf(attempts[1]!), 'waiting'],
    [idOf(attempts[0]!), 'open'],
  ]);
  expect(second.body.next).toBeNull();
});

it('hands in an attempt whose time is up before it tells about it', async () => {
  await makeAttempt(test, test.cast.cleo, [aSingle('q1')], { timeMinutes: 10 });
  test.clock.pass(3600);
  const { body } = await (await programOf(test, test.cast.cleo, 'attempts:read')).get('/api/v1/me/attempts');
  expect(body.items[0]).toMatchObject({ state: 'finished', percent: 0 });
});

it.each(['nonsense', 'WyIyMDI2LTExLTIyVDEwOjAwOjAwLjAwMFoiLCJubyBpZCJd'])('refuses the cursor %s', async (cursor) => {
  expect((await (await programOf(test, test.cast.ada, 'attempts:read')).get(`/api/v1/me/attempts?cursor=${cursor}`)).status).toBe(422);
});

it('tells nobody about somebody else’s', async () => {
  const { attempt } = await makeAttempt(test, test.cast.dara, [aSingle('q1')]);
  const path = `/api/v1/me/attempts/${idOf(attempt)}`;
  const max = await programOf(test, test.cast.max, 'attempts:read');
  expect((await max.get(path)).status).toBe(404);
  expect((await max.get('/api/v1/me/attempts/nonsense')).status).toBe(404);
  expect((await max.get('/api/v1/me/attempts')).body.items).toEqual([]);
  for (const one of ['/api/v1/me/attempts', path]) {
    expect((await new Program(test).get(one)).status).toBe(401);
    expect((await (await programOf(test, test.cast.dara, 'progress:read')).get(one)).status).toBe(403);
    const program = await programOf(test, test.cast.dara, 'attempts:read');
    const { headers } = await program.get(one);
    expect((await program.get(one, { 'if-none-match': headers['etag']! })).status).toBe(304);
  }
});
