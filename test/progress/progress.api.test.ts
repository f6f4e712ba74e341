import { EnrolmentsService, type CourseOutline } from '../../src/courses/index.js';
import type { Viewer } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Fact, ProgressService } from '../../src/progress/index.js';
import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';
import { Program, programOf } from '../support/program.js';

const test = useApp();

let baking: CourseOutline;

beforeAll(async () => {
  baking = await makeCourse(test, { slug: 'baking', modules: [{ slug: 'costs', steps: [{ slug: 'flour' }, { slug: 'price', after: 'flour' }] }] });
  await makeCourse(test, { slug: 'sewing', modules: [{ slug: 'cloth', steps: [{ slug: 'cotton' }] }] });
  for (const slug of ['baking', 'sewing']) {
    await test.get(EnrolmentsService).join({ id: test.cast.ada.id } as Viewer, slug, test.clock.now());
    test.clock.pass(60);
  }
  const [flour] = baking.modules[0]!.steps;
  await test.get(ProgressService).complete(test.cast.ada.id, flour!.id, test.clock.now());
  const fact = { personId: test.cast.ada.id, stepId: flour!.id, at: test.clock.now() };
  await test.get(Database).repository(Fact).insert([{ ...fact, kind: 'started' }, { ...fact, kind: 'graded', grade: 87.5 }]);
});

it('tells how far she is in each course', async () => {
  const { body } = await (await programOf(test, test.cast.ada, 'progress:read')).get('/api/v1/me/progress');
  expect(body.items).toEqual([
    { course: 'sewing', version: 1, completed: false, done: 0, total: 1, next: '/courses/sewing/cloth/lesson/cotton' },
    { course: 'baking', version: 1, completed: false, done: 1, total: 2, next: '/courses/baking/costs/lesson/price' },
  ]);
});

it('tells it page by page', async () => {
  const program = await programOf(test, test.cast.ada, 'progress:read');
  const first = await program.get('/api/v1/me/progress?limit=1');
  const second = await program.get(first.body.next);
  expect([first, second].map(({ body }) => body.items[0].course)).toEqual(['sewing', 'baking']);
  expect((await program.get('/api/v1/me/progress?cursor=x')).status).toBe(422);
});

it('tells it step by step', async () => {
  const { body } = await (await programOf(test, test.cast.ada, 'progress:read')).get('/api/v1/me/progress/baking');
  expect(body.modules).toEqual([
    {
      slug: 'costs',
      state: 'started',
      done: 1,
      total: 2,
      steps: [
        { slug: 'flour', kind: 'lesson', state: 'completed', at: '2026-11-22T10:02:00.000Z', grade: 87.5 },
        { slug: 'price', kind: 'lesson', state: 'open', at: null, grade: null },
      ],
    },
  ]);
});

it('has no record of a course that she has not joined', async () => {
  expect((await (await programOf(test, test.cast.max, 'progress:read')).get('/api/v1/me/progress/baking')).status).toBe(404);
});

it.each(['/api/v1/me/progress', '/api/v1/me/progress/baking'])('tells nobody else: %s', async (path) => {
  expect((await new Program(test).get(path)).status).toBe(401);
  expect((await (await programOf(test, test.cast.ada, 'enrolments:read')).get(path)).status).toBe(403);
});

it.each(['/api/v1/me/progress', '/api/v1/me/progress/baking'])('says when nothing has changed: %s', async (path) => {
  const program = await programOf(test, test.cast.ada, 'progress:read');
  const { headers } = await program.get(path);
  expect((await program.get(path, { 'if-none-match': headers['etag']! })).status).toBe(304);
});
