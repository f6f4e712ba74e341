import { v7 as uuid } from 'uuid';
import { parse } from 'csv-parse/sync';
import { ExportedFilesService } from '../../src/exports/index.js';
import { ExportedFile, ExportedPiece } from '../../src/exports/requests/exported-file.entity.js';
import { FileMakingService } from '../../src/exports/requests/file-making.service.js';
import { Person, Role } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { ErasuresService } from '../../src/privacy/erasures.service.js';
import { makeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();
const wish = { purpose: 'a report for 2027', format: 'csv', layout: 'long', language: 'en' };
const day = 24 * 3_600;

let dara: Browser;

beforeAll(async () => {
  await makeSurvey(test);
  dara = await test.as(test.cast.dara);
  await makeResponse(test, { member: test.cast.ada, answers: { business: 'yes-open', hours: 20 }, wave: 'before' });
  await makeResponse(test, { member: test.cast.ada, answers: { business: 'planned' }, wave: 'after', day: '2026-11-20' });
  await makeResponse(test, { member: test.cast.ben, answers: { business: 'planned' }, wave: 'before' });
});

afterEach(async () => void (await test.get(Database).query('DELETE FROM exported_file')));

/** Asks for a file; the address of its page. */
async function asked(fields: object = {}): Promise<string> {
  const answer = await dara.post('/exports/surveys/small', { ...wish, ...fields });
  expect(answer.status).toBe(303);
  return answer.headers['location']!;
}

async function made(fields: object = {}): Promise<string> {
  const path = await asked(fields);
  expect(await test.get(Jobs).drain()).toMatchObject({ failed: 0 });
  return path;
}

async function fileAt(path: string): Promise<ExportedFile> {
  return test.get(Database).repository(ExportedFile).findOneByOrFail({ id: path.split('/').at(-1)! });
}

async function pieces(): Promise<number> {
  return test.get(Database).repository(ExportedPiece).count();
}

it('makes a file in the background, and says how well people are hidden before it is fetched', async () => {
  const path = await asked();
  expect((await dara.get(path)).text).toContain('It begins in a moment. You may leave this page and come back.');
  await test.get(Jobs).drain();
  const page = (await dara.get(path)).text;
  expect(page.indexOf('How well people are hidden')).toBeLessThan(page.indexOf('Download the file'));
  expect(page).toContain('You can download it until 29 November 2026');
  const answer = await dara.download(`${path}/content`);
  expect(answer.headers['content-disposition']).toBe("attachment; filename*=UTF-8''small.csv");
  expect(parse(answer.body as Buffer, { columns: true })).toHaveLength(3);
  expect(await fileAt(path)).toMatchObject({ personId: test.cast.dara.id, survey: 'small', purpose: 'a report for 2027', state: 'completed', done: 3, total: 3, outcome: { rows: 3, k: 5 } });
});

it('has all the time that a large file needs', async () => {
  const database = test.get(Database);
  const limits = await database.moment(() => database.query("SELECT current_setting('statement_timeout') AS time, current_setting('transaction_read_only') AS reading"));
  expect(limits).toEqual([{ time: '0', reading: 'on' }]);
});

it('stands in the release log: who, when, what for, how many rows and how well people are hidden', async () => {
  await made({ purpose: 'a talk in Kouvola' });
  const [look] = await test.get(Database).query("SELECT person_id, subject, purpose, logged_release.name FROM release_look JOIN logged_release ON logged_release.id = release_id WHERE purpose = 'a talk in Kouvola'");
  expect(look).toEqual({ person_id: test.cast.dara.id, subject: 'small', purpose: 'a talk in Kouvola', name: 'file csv long: 3 rows, least k 2' });
});

it('lets each format be chosen, in one wave or all, and lists what was asked for', async () => {
  for (const [format, ending] of [['xlsx', 'xlsx'], ['sav', 'sav'], ['dta', 'dta'], ['package', 'zip'], ['excel-csv', 'csv']] as const) {
    const path = await made({ format, layout: 'wide' });
    expect((await dara.download(`${path}/content`)).headers['content-disposition']).toContain(`small.${ending}`);
  }
  const rows = parse((await dara.download(`${await made({ waves: 'after' })}/content`)).body as Buffer, { columns: true }) as Record<string, string>[];
  expect(rows.map(({ wave }) => wave)).toEqual(['after']);
  const list = (await dara.get('/exports')).text;
  expect(list).toContain('What do you need? · ');
  expect(list).toContain('SPSS (sav)');
  expect(list).toContain('Responses: 3');
});

it('asks what it is for, and shows what cannot be chosen beside the field', async () => {
  const answer = await dara.post('/exports/surveys/small', { ...wish, purpose: 'x', format: 'pdf', waves: 'never', language: 'xx' });
  expect(answer.status).toBe(422);
  for (const sentence of ['Say what the file is for, in 5 letters or more.', 'Choose a kind of file.', 'Choose waves that this survey has.', 'Choose a language that this survey has.']) expect(answer.text).toContain(sentence);
  expect(await test.get(Database).repository(ExportedFile).count()).toBe(0);
});

it('is there for who asked alone, and for nobody whose role holds in one place only', async () => {
  const path = await made();
  for (const member of [test.cast.noor, test.cast.ada]) expect((await (await test.as(member)).get(`${path}/content`)).status).toBe(404);
  const limited = { id: uuid(), name: 'Lea', email: 'lea@example.org' };
  await test.get(Database).repository(Person).insert({ id: limited.id, name: limited.name, language: 'en', createdAt: test.clock.now() });
  await test.get(Database).repository(Role).insert({ id: uuid(), personId: limited.id, role: 'analyst', country: 'FI' });
  const lea = await test.as(limited);
  for (const address of ['/exports', '/exports/surveys/small']) expect((await lea.get(address)).status).toBe(404);
});

it('is taken away when she says so, also while it is being made', async () => {
  const path = await made();
  await dara.post(`${path}/removal`);
  expect((await dara.get(path)).text).toContain('You stopped or removed this file.');
  expect((await dara.get(`${path}/content`)).status).toBe(404);
  const stopped = await asked();
  await dara.post(`${stopped}/removal`);
  await test.get(Jobs).drain();
  expect([(await fileAt(stopped)).state, await pieces()]).toEqual(['cancelled', 0]);
});

it('keeps a file for a week, and what it was for after that', async () => {
  const path = await made();
  const making = test.get(FileMakingService);
  await making.tidy(new Date(test.clock.now().getTime() + 6 * day * 1_000));
  expect((await dara.get(`${path}/content`)).status).toBe(200);
  await making.tidy(new Date(test.clock.now().getTime() + 8 * day * 1_000));
  expect((await dara.get(path)).text).toContain('Files are kept for 7 days.');
  expect([(await dara.get(`${path}/content`)).status, await pieces(), (await fileAt(path)).purpose]).toEqual([404, 0, 'a report for 2027']);
});

it('goes when somebody who may be in it is erased, and only then', async () => {
  const path = await made();
  const dina = { id: uuid(), name: 'Dina', email: 'dina@example.org' };
  const people = test.get(Database).repository(Person);
  await people.insert({ id: dina.id, name: dina.name, language: 'en', createdAt: test.clock.now() });
  await test.get(ErasuresService).erase(dina.id, test.clock.now());
  expect((await fileAt(path)).state).toBe('completed');
  await people.insert({ id: dina.id, name: dina.name, language: 'en', createdAt: test.clock.now() });
  await makeResponse(test, { member: dina, answers: { business: 'planned' } });
  const withHer = await made();
  await test.get(ErasuresService).erase(dina.id, test.clock.now());
  expect([(await fileAt(withHer)).state, await pieces(), (await dara.get(`${withHer}/content`)).status]).toEqual(['withdrawn', 0, 404]);
  expect((await dara.get(withHer)).text).toContain('Delete your copies, and ask for a new file.');
});

it('begins again after its process was killed, and the run before adds nothing more', async () => {
  const path = await asked();
  const { id } = await fileAt(path);
  const database = test.get(Database);
  await database.query("UPDATE exported_file SET state = 'processing', run = 1, moved_at = $2 WHERE id = $1", [id, test.clock.now()]);
  await database.query("INSERT INTO exported_piece VALUES ($1, 0, 'half of it')", [id]);
  await test.get(Jobs).drain();
  expect((await fileAt(path)).state).toBe('processing');
  const later = new Date(test.clock.now().getTime() + 10 * 60_000);
  await test.get(FileMakingService).tidy(later);
  await test.get(Jobs).drain();
  expect(await fileAt(path)).toMatchObject({ state: 'completed', run: 2 });
  expect(parse((await dara.download(`${path}/content`)).body as Buffer, { columns: true })).toHaveLength(3);
});

it('says what to do when it could not be made', async () => {
  const path = await asked();
  await test.get(Database).query("UPDATE exported_file SET survey = 'gone' WHERE id = $1", [(await fileAt(path)).id]);
  await test.get(Jobs).drain();
  expect([(await fileAt(path)).state, await pieces()]).toEqual(['unfit', 0]);
  expect((await dara.get(path)).text).toContain('Ask for csv or a data package.');
});

it('makes only so many at a time for one analyst', async () => {
  for (let count = 0; count < 3; count += 1) await asked();
  const answer = await dara.post('/exports/surveys/small', wish);
  expect(answer.status).toBe(409);
  expect(answer.text).toContain('Wait until one is ready, or stop one.');
});

it('is in her own copy of what we hold: what she asked for, not what others answered', async () => {
  await made();
  const data = JSON.stringify(await test.get(ExportedFilesService).personalData(test.cast.dara.id));
  expect(data).toContain('a report for 2027');
  expect(data).not.toContain('planned');
});
