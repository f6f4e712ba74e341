import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { useApp } from '../support/app.js';
import { Program, programOf } from '../support/program.js';

const test = useApp();

beforeAll(async () => {
  await makeNeedsSurvey(test);
  await makeResponses(test, [...times(10, { language: 'fi', literacy: [4, 1] }), ...times(10, { language: 'fi', literacy: [3, 3], creativity: [2, 3] }), ...times(9, { language: 'tr', literacy: [2, 3], creativity: [2, 2] }), ...times(2, { language: 'ar' })]);
});

it('gives analysts the needs that the page shows', async () => {
  const program = await programOf(test, test.cast.dara, 'analysis:read');
  const answer = await program.get('/api/v1/surveys/needs/needs');
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ survey: 'needs', hidden: [], groups: [{ by: null, respondents: 31, effectiveN: null, competences: [{ competence: 'literacy', n: 31, mwdsRank: 1 }, { competence: 'creativity' }], withheld: [] }] });
  expect((await program.get('/api/v1/surveys/needs/needs', { 'if-none-match': answer.headers['etag']! })).status).toBe(304);
  const grouped = await program.get('/api/v1/surveys/needs/needs?by=language&crosshair=midpoint');
  expect(grouped.body.groups.map(({ by }: { by: string }) => by)).toEqual(['fi']);
  expect(grouped.body.hidden).toEqual(['tr', 'ar']);
});

it('tells of the newest answer its day alone, in programs and on the page', async () => {
  const { body } = await (await programOf(test, test.cast.dara, 'analysis:read')).get('/api/v1/surveys/needs/respondents');
  expect(body.until).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const { text } = await (await test.as(test.cast.dara)).get('/analysis/needs/respondents');
  expect(text).toMatch(/Answers until \d{1,2} [A-Z][a-z]+ \d{4}</);
});

it('refuses what would tell too much, in the sentence of the page', async () => {
  const program = await programOf(test, test.cast.dara, 'analysis:read');
  const refused = await program.get('/api/v1/surveys/needs/needs?language=fi&language=tr');
  expect(refused).toMatchObject({ status: 409, body: { code: 'disclosure.refused.difference' } });
  expect(refused.body.detail).toContain('With “Needs · Everybody who answered”');
  expect(await program.get('/api/v1/surveys/needs/needs?language=ar')).toMatchObject({ status: 409, body: { code: 'analysis.few.text' } });
});

it('refuses what the survey does not know, in the place of figures about everybody', async () => {
  const program = await programOf(test, test.cast.dara, 'analysis:read');
  const asked = async (page: string) => (await program.get(`/api/v1/surveys/needs/${page}`)).body as { status: number; code: string; detail: string };
  expect(await asked('needs?language=Finnish')).toMatchObject({ status: 422, code: 'analysis.unknown.value', detail: 'In this survey, “language” has no value “Finnish”. Look at how it is written.' });
  for (const page of ['needs?by=nothing', 'needs?crosshair=median&crosshair=middle', 'needs?weight=town', 'needs?wave=later', 'respondents?across=nothing', 'crossing?by=nothing', 'reliability?scale=nothing']) expect(await asked(page)).toMatchObject({ status: 422, code: 'analysis.unknown.value' });
  expect(await asked('needs?country=fi')).toMatchObject({ status: 422, code: 'analysis.unknown.name' });
  expect(await asked('needs?by=language&by=way')).toMatchObject({ status: 422, code: 'analysis.unknown.twice' });
  expect((await asked('needs?country=fi')).detail).toContain('They know: language, way,');
});

it('shows nothing to those who are no analysts, and to programs without the scope', async () => {
  expect((await (await programOf(test, test.cast.max, 'analysis:read')).get('/api/v1/surveys/needs/needs')).status).toBe(404);
  expect((await (await programOf(test, test.cast.dara, 'progress:read')).get('/api/v1/surveys/needs/needs')).status).toBe(403);
  expect((await (await programOf(test, test.cast.dara, 'analysis:read')).get('/api/v1/surveys/nothing/needs')).status).toBe(404);
});

it('asks for a token', async () => {
  expect((await new Program(test).get('/api/v1/surveys/needs/needs')).status).toBe(401);
});
