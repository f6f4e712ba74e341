import { makeCohort } from '../make/cohort.js';
import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';
import { Program, programOf } from '../support/program.js';

const test = useApp();

beforeAll(async () => {
  for (const slug of ['baking', 'cutting', 'sewing']) await makeCourse(test, { slug, modules: [{ slug: 'costs', steps: [{ slug: 'flour' }] }] });
});

it('joins a course, lists it, and leaves it', async () => {
  const program = await programOf(test, test.cast.ada, 'enrolments:read', 'enrolments:write');
  const joined = await program.put('/api/v1/me/enrolments/baking');
  const expected = { course: 'baking', title: { en: 'Course baking' }, version: 1, newer: false, cohort: null, enrolledAt: '2026-11-22T10:00:00.000Z' };
  expect([joined.status, joined.body]).toEqual([200, expected]);
  expect((await program.put('/api/v1/me/enrolments/baking')).body).toEqual(expected);
  expect((await program.get('/api/v1/me/enrolments')).body).toEqual({ items: [expected], next: null });
  expect((await program.delete('/api/v1/me/enrolments/baking')).status).toBe(204);
  expect((await program.get('/api/v1/me/enrolments')).body.items).toEqual([]);
});

it('lists the latest first, page by page, also when two were at the same moment', async () => {
  const program = await programOf(test, test.cast.ben, 'enrolments:read', 'enrolments:write');
  await program.put('/api/v1/me/enrolments/baking');
  test.clock.pass(60);
  await program.put('/api/v1/me/enrolments/cutting');
  await program.put('/api/v1/me/enrolments/sewing');
  const first = await program.get('/api/v1/me/enrolments?limit=1');
  const second = await program.get(first.body.next);
  const third = await program.get(second.body.next);
  expect([first, second, third].map(({ body }) => body.items[0].course)).toEqual(['sewing', 'cutting', 'baking']);
  expect(third.body.next).toBeNull();
});

it('joins the group whose key is sent along, and no course with a key that is not of its groups', async () => {
  const program = await programOf(test, test.cast.dara, 'enrolments:read', 'enrolments:write');
  const { enrolmentKey } = await makeCohort(test, 'baking');
  expect(await program.put('/api/v1/me/enrolments/baking', { key: enrolmentKey!.toLowerCase() })).toMatchObject({ status: 200, body: { course: 'baking', cohort: 'Kouvola' } });
  for (const key of [enrolmentKey, 'NONE-SUCH', 7]) {
    const refused = await program.put('/api/v1/me/enrolments/sewing', { key });
    expect([refused.status, refused.body.code]).toEqual([422, 'courses.enrolment.noSuchKey']);
  }
  expect((await program.get('/api/v1/me/enrolments')).body.items.map(({ course }: { course: string }) => course)).toEqual(['baking']);
});

it('finds no course that there is not, and leaves none that she has not joined', async () => {
  const program = await programOf(test, test.cast.max, 'enrolments:write');
  const nothing = await program.put('/api/v1/me/enrolments/flying');
  expect(nothing).toMatchObject({ status: 404, body: { title: 'Not found', detail: 'There is nothing at this address, or it is not for you.' } });
  expect((await program.delete('/api/v1/me/enrolments/baking')).status).toBe(404);
});

it('refuses a cursor that another list made', async () => {
  const program = await programOf(test, test.cast.max, 'enrolments:read');
  expect((await program.get('/api/v1/me/enrolments?cursor=WyJiYWtpbmciXQ')).status).toBe(422);
});

it('tells a program that nothing has changed', async () => {
  const program = await programOf(test, test.cast.cleo, 'enrolments:read');
  const { headers } = await program.get('/api/v1/me/enrolments');
  expect((await program.get('/api/v1/me/enrolments', { 'if-none-match': headers['etag']! })).status).toBe(304);
});

it('needs a token, and the right scope', async () => {
  const reader = await programOf(test, test.cast.ada, 'enrolments:read');
  const writer = await programOf(test, test.cast.ada, 'enrolments:write');
  const stranger = new Program(test);
  for (const ask of [(program: Program) => program.put('/api/v1/me/enrolments/baking'), (program: Program) => program.delete('/api/v1/me/enrolments/baking')]) {
    expect((await ask(reader)).status).toBe(403);
    expect((await ask(stranger)).status).toBe(401);
  }
  expect((await writer.get('/api/v1/me/enrolments')).status).toBe(403);
  expect((await stranger.get('/api/v1/me/enrolments')).status).toBe(401);
});
