import { makeCourse } from '../make/course.js';
import { useApp } from '../support/app.js';
import { Program } from '../support/program.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();

beforeAll(async () => {
  for (const slug of ['baking', 'cutting', 'dyeing', 'sewing']) {
    await makeCourse(test, { slug, languages: ['en', 'fi'], modules: [{ slug: 'costs', teaches: { 'financial-literacy': 0.6 }, minutes: 25, steps: [{ slug: 'flour' }] }] });
  }
});

it('lists the courses for everybody', async () => {
  const answer = await new Program(test).get('/api/v1/courses');
  expect(answer.status).toBe(200);
  expect(answer.body.items[0]).toEqual({
    slug: 'baking',
    title: { en: 'Course baking' },
    summary: { en: 'A course.' },
    audience: 'entrepreneur',
    level: 1,
    language: 'en',
    languages: ['en', 'fi'],
    minutes: 25,
    version: 1,
  });
  expect(answer.body.next).toBeNull();
});

it('lists them page by page, by following the links', async () => {
  const program = new Program(test);
  const slugs: string[] = [];
  for (let path: string | null = '/api/v1/courses?limit=3'; path; ) {
    const { body, headers } = await program.get(path);
    slugs.push(...body.items.map((course: { slug: string }) => course.slug));
    expect(headers['link'] ?? null).toBe(body.next && `<${body.next}>; rel="next"`);
    path = body.next;
  }
  expect(slugs).toEqual(['baking', 'cutting', 'dyeing', 'sewing']);
});

it.each(['limit=0', 'limit=101', 'limit=ten', 'limit=1&limit=2', 'cursor=nonsense', 'cursor=WyJubyBzdWNoIGNvdXJzZSJd', 'after=baking', 'limit=2&page=3', '__proto__=baking', 'Limit=2'])('says what is wrong with %s', async (query) => {
  const answer = await new Program(test).get(`/api/v1/courses?${query}`);
  expect(answer.status).toBe(422);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body).toMatchObject({ status: 422, code: expect.stringMatching(/^platform\.api\./) });
});

it('shows one course with what its modules teach', async () => {
  const { body } = await new Program(test).get('/api/v1/courses/baking');
  expect(body.modules[0]).toMatchObject({ slug: 'costs', teaches: [{ competence: 'financial-literacy', strength: 0.6 }], steps: [{ slug: 'flour', kind: 'lesson', rule: 'read' }] });
});

it('knows no course that there is not', async () => {
  const answer = await new Program(test).get('/api/v1/courses/flying');
  expect(answer.status).toBe(404);
  expect(answer.body.code).toBe('platform.errors.notFound');
});

it.each(['/api/v1/courses', '/api/v1/courses/baking'])('sends nothing twice: %s', async (path) => {
  const program = new Program(test);
  const first = await program.get(path);
  const again = await program.get(path, { 'if-none-match': first.headers['etag']! });
  expect([again.status, again.text]).toEqual([304, '']);
  expect((await program.get(path, { 'if-none-match': 'W/"another"' })).status).toBe(200);
});

it('asks the database only for the limit of requests', async () => {
  const program = new Program(test);
  await program.get('/api/v1/courses');
  expect(await queriesOf(() => program.get('/api/v1/courses'))).toEqual([expect.stringContaining('throttle')]);
});
