import { parse } from 'csv-parse/sync';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { makeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { Program, programOf } from '../support/program.js';

const test = useApp();
const wish = { survey: 'small', format: 'csv', purpose: 'a report for 2027' };
const nobodys = '01936e40-0000-7000-8000-000000000000';

beforeAll(async () => {
  await makeSurvey(test);
  await makeResponse(test, { member: test.cast.ada, answers: { business: 'planned' } });
  await makeResponse(test, { member: test.cast.ben, answers: { business: 'planned', story: 'Hello' } });
});

it('makes a file, tells how far it is, hands it out, and removes it', async () => {
  const program = await programOf(test, test.cast.dara, 'exports:read', 'exports:write');
  const asked = await program.post('/api/v1/exports', { ...wish, texts: true });
  expect([asked.status, asked.body.state, asked.body.content]).toEqual([200, 'pending', null]);
  const path = `/api/v1/exports/${asked.body.id}`;
  await test.get(Jobs).drain();
  const made = await program.get(path);
  expect(made.body).toMatchObject({ state: 'completed', purpose: 'a report for 2027', waves: null, done: 2, total: 2, anonymity: { known: ['language', 'organisation'], k: 5, leastK: 2, shareBelow: 1 }, content: `${path}/content` });
  expect((await program.get(path, { 'if-none-match': made.headers['etag']! })).status).toBe(304);
  const file = await program.get(made.body.content);
  expect(parse(file.body as Buffer, { columns: true })).toHaveLength(2);
  expect((await program.get('/api/v1/exports')).body.items.map(({ id }: { id: string }) => id)).toEqual([asked.body.id]);
  expect((await program.delete(path)).status).toBe(204);
  expect((await program.get(path)).body).toMatchObject({ state: 'cancelled', content: null });
  expect((await program.get(`${path}/content`)).status).toBe(404);
});

it('says what is wrong with what was asked', async () => {
  const program = await programOf(test, test.cast.dara, 'exports:read', 'exports:write');
  const wrong = await Promise.all([{ purpose: '' }, { format: 'pdf' }, { waves: ['never'] }, { language: 'xx' }].map((part) => program.post('/api/v1/exports', { ...wish, ...part })));
  expect(wrong.map(({ status, body }) => [status, body.code])).toEqual(['purposeMissing', 'formatMissing', 'waveUnknown', 'languageUnknown'].map((word) => [422, `exports.wish.${word}`]));
  expect((await program.post('/api/v1/exports', { ...wish, survey: 'none-such' })).status).toBe(404);
  expect((await program.get('/api/v1/exports?limit=0')).status).toBe(422);
  const { headers } = await program.get('/api/v1/exports');
  expect((await program.get('/api/v1/exports', { 'if-none-match': headers['etag']! })).status).toBe(304);
});

it('says before a file is asked for how well people would be hidden in it', async () => {
  const reader = await programOf(test, test.cast.dara, 'exports:read');
  const [writer, ada, stranger] = [await programOf(test, test.cast.dara, 'exports:write'), await programOf(test, test.cast.ada, 'exports:read'), new Program(test)];
  const path = '/api/v1/exports/surveys/small/hiding';
  const { status, body, headers } = await reader.get(`${path}?format=sav`);
  expect([status, body]).toEqual([200, expect.objectContaining({ known: ['language', 'organisation'], k: 5, leastK: 2, shareBelow: 1, below: 2, variables: [{ name: 'language', belowWithout: 2 }, { name: 'organisation', belowWithout: 2 }] })]);
  expect((await reader.get(`${path}?format=sav`, { 'if-none-match': headers['etag']! })).status).toBe(304);
  expect((await reader.get(`${path}?format=pdf`)).body).toMatchObject({ status: 422, code: 'exports.wish.formatMissing' });
  expect([(await stranger.get(path)).status, (await writer.get(path)).status, (await ada.get(path)).status]).toEqual([401, 403, 404]);
});

it('makes only so many at a time', async () => {
  const program = await programOf(test, test.cast.noor, 'exports:write');
  const statuses = [];
  for (let count = 0; count < 4; count += 1) statuses.push((await program.post('/api/v1/exports', wish)).status);
  expect(statuses).toEqual([200, 200, 200, 409]);
});

it('has nothing for who is no analyst, and nobody else’s files for who is one', async () => {
  const dara = await programOf(test, test.cast.dara, 'exports:read', 'exports:write');
  const ada = await programOf(test, test.cast.ada, 'exports:read', 'exports:write');
  const noor = await programOf(test, test.cast.noor, 'exports:read', 'exports:write');
  const { id } = (await dara.post('/api/v1/exports', wish)).body;
  for (const program of [ada, noor]) {
    expect((await program.get(`/api/v1/exports/${id}`)).status).toBe(404);
    expect((await program.get(`/api/v1/exports/${id}/content`)).status).toBe(404);
    expect((await program.delete(`/api/v1/exports/${id}`)).status).toBe(404);
  }
  expect((await ada.get('/api/v1/exports')).status).toBe(404);
  expect((await ada.post('/api/v1/exports', wish)).status).toBe(404);
  expect((await dara.get('/api/v1/exports/no-id')).status).toBe(404);
});

it('needs a token, and the right scope', async () => {
  const stranger = new Program(test);
  const reader = await programOf(test, test.cast.dara, 'exports:read');
  const writer = await programOf(test, test.cast.dara, 'exports:write');
  const reading = [`/api/v1/exports`, `/api/v1/exports/${nobodys}`, `/api/v1/exports/${nobodys}/content`];
  for (const path of reading) expect([(await stranger.get(path)).status, (await writer.get(path)).status]).toEqual([401, 403]);
  expect([(await stranger.post('/api/v1/exports', wish)).status, (await reader.post('/api/v1/exports', wish)).status]).toEqual([401, 403]);
  expect([(await stranger.delete(reading[1]!)).status, (await reader.delete(reading[1]!)).status]).toEqual([401, 403]);
});
