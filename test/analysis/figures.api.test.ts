import { randomUUID } from 'node:crypto';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { Program, programOf } from '../support/program.js';

const test = useApp();
let program: Program;
const kinds = ['respondents', 'crossing', 'reliability', 'change'];

beforeAll(async () => {
  await makeNeedsSurvey(test);
  const groups = [times(12, { language: 'fi', stage: 'idea', literacy: [4, 1], creativity: [3, 2] }), times(9, { language: 'fi', stage: 'open', literacy: [4, 3], creativity: [2, 4] }), times(8, { language: 'tr', stage: 'idea', literacy: [3, 1], creativity: [2, 1] }), times(14, { language: 'tr', stage: 'open', literacy: [2, 2] })].flat();
  const first = groups.map((group) => ({ ...group, wave: 'before', personId: randomUUID() }));
  await test.get(Database).repository(Person).insert(first.map(({ personId: id }) => ({ id, name: 'Somebody', language: 'en', createdAt: test.clock.now() })));
  await makeResponses(test, first);
  await makeResponses(test, first.slice(0, 30).map(({ personId }, at) => ({ personId, wave: 'after', literacy: [4, at < 10 ? 4 : 2] as [number, number], creativity: null })));
  await makeNeedsSurvey(test, 'few');
  await makeResponses(test, [...times(3, { wave: 'before' }), ...times(1, { wave: 'after' })], 'few');
  program = await programOf(test, test.cast.dara, 'analysis:read');
});

const read = async (address: string) => (await program.get(`/api/v1/surveys/needs/${address}`)).body;

it('counts who answered, by one thing and by two', async () => {
  expect(await read('respondents')).toMatchObject({ survey: 'needs', by: 'language', across: null, columns: null, rows: ['fi', 'tr'], counts: [[21], [22], [43]] });
  expect(await read('respondents?across=answer.stage')).toMatchObject({ across: 'answer.stage', rows: ['fi', 'tr'], columns: ['idea', 'open'], counts: [[12, 9, 21], [8, 14, 22], [20, 23, 43]] });
});

it('crosses two questions, with the test', async () => {
  const crossing = await read('crossing?across=answer.stage');
  expect(crossing).toMatchObject({ by: 'language', columns: ['idea', 'open'], rows: [{ value: 'fi', n: 21, cells: [{ count: 12, share: 12 / 21 }, { count: 9 }] }, { value: 'tr', n: 22 }], test: { df: 1, isTooSmall: false } });
  // 43·(12·14 − 9·8)²/(20·23·21·22)
  expect(crossing.test.statistic).toBeCloseTo((43 * 96 ** 2) / (20 * 23 * 21 * 22), 10);
});

it('tells how far a scale can be trusted', async () => {
  const reliability = await read('reliability?scale=importance');
  expect(reliability).toMatchObject({ scale: 'importance', listwise: { n: 43 }, pairwise: { n: 43 } });
  expect(reliability.items.map(({ item }: { item: string }) => item)).toEqual(['needs.literacy.importance', 'needs.creativity.importance']);
});

it('tells what changed in those who answered twice', async () => {
  const { competences, ...change } = await read('change');
  expect(change).toMatchObject({ from: 'before', to: 'after', part: 'ability', respondents: 30, withheld: ['creativity'] });
  expect(competences).toMatchObject([{ competence: 'literacy', n: 30, heads: { better: 20, same: null, worse: null } }]);
});

it('tells the needs of those who gave an answer, and of a population', async () => {
  expect(await read('needs?answer.stage=open')).toMatchObject({ groups: [{ respondents: 23, effectiveN: null }] });
  const { groups } = await read('needs?weight=language&target.language.fi=60&target.language.tr=40');
  expect(groups).toMatchObject([{ respondents: 43, effectiveN: expect.closeTo(40.957, 3) }]);
});

it.each(kinds)('refuses a filter of %s that is misspelt', async (kind) => {
  expect(await program.get(`/api/v1/surveys/needs/${kind}?answer.stage=Open`)).toMatchObject({ status: 422, body: { code: 'analysis.unknown.value' } });
});

it.each(kinds)('tells a program that has %s already', async (kind) => {
  const address = `/api/v1/surveys/needs/${kind}`;
  const { headers } = await program.get(address);
  expect((await program.get(address, { 'if-none-match': headers['etag']! })).status).toBe(304);
});

it.each(kinds)('shows %s of nobody where too few answered', async (kind) => {
  expect(await program.get(`/api/v1/surveys/few/${kind}`)).toMatchObject({ status: 409, body: { code: 'analysis.few.text' } });
});

it('says when a survey has nothing of the kind', async () => {
  await makeSurvey(test);
  expect(await program.get('/api/v1/surveys/small/change')).toMatchObject({ status: 409, body: { code: 'analysis.change.askedOnceText' } });
  await makeSurvey(test, 'title: One\naudience: everybody\nintro: We ask.\nthanks: Thanks!\nminutes: 1\npages:\n  - { id: a, title: A, questions: [{ id: b, kind: text, text: Why? }] }\n', 'one');
  expect(await program.get('/api/v1/surveys/one/reliability')).toMatchObject({ status: 409, body: { code: 'analysis.reliability.noScaleText' } });
});

it.each(kinds)('shows %s to nobody else, and to no program without the scope', async (kind) => {
  const address = `/api/v1/surveys/needs/${kind}`;
  const statuses = [
    await (await programOf(test, test.cast.max, 'analysis:read')).get(address),
    await (await programOf(test, test.cast.dara, 'progress:read')).get(address),
    await program.get(`/api/v1/surveys/nothing/${kind}`),
    await new Program(test).get(address),
  ].map(({ status }) => status);
  expect(statuses).toEqual([404, 403, 404, 401]);
});
