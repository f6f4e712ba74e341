import type { CastMember } from '../cast.js';
import { CompetencesService } from '../../src/competences/index.js';
import { makeRecommendable, rate } from '../make/recommended.js';
import { useApp } from '../support/app.js';
import { Program, programOf } from '../support/program.js';

const test = useApp();
const path = '/api/v1/me/recommendations';

const programFor = (member: CastMember) => programOf(test, member, 'recommendations:read');

it('has nothing while nothing is published', async () => {
  expect((await (await programFor(test.cast.ada)).get(path)).status).toBe(404);
});

it('tells what to study next, and what each place gives', async () => {
  await makeRecommendable(test);
  test.get(CompetencesService).forget();
  await rate(test, test.cast.ada, { literacy: [4, 1], creativity: [4, 4], people: [4, 4] });
  const { body } = await (await programFor(test.cast.ada)).get(path);
  expect(body).toMatchObject({ number: 1, algorithm: 2, basis: 'ratings', places: [{ module: 'baking/costs', steps: ['baking/costs'], minutes: 10, score: 0.6, parts: [{ term: 'literacy', value: 0.6 }], explores: false }] });
});

it('says when nothing has changed', async () => {
  const program = await programFor(test.cast.ada);
  const { headers } = await program.get(path);
  expect((await program.get(path, { 'if-none-match': headers['etag']! })).status).toBe(304);
});

it('tells nobody else', async () => {
  expect((await new Program(test).get(path)).status).toBe(401);
  expect((await (await programOf(test, test.cast.ada, 'progress:read')).get(path)).status).toBe(403);
});
