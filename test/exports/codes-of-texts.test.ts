import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { v4 as uuid } from 'uuid';
import { Code, CodedText, Coding } from '../../src/coding/coding.entity.js';
import { ExportsService } from '../../src/exports/exports.service.js';
import type { Format } from '../../src/exports/formats.js';
import { Database } from '../../src/platform/database/database.service.js';
import { writePieces } from '../../src/platform/commands/write-pieces.js';
import { Survey } from '../../src/surveys/index.js';
import { smallSurvey } from '../make/survey-file.js';
import { makeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { openSav } from '../support/sav.js';
import { unzip } from '../support/zip.js';
import { ddiMistakes, rootOf } from './ddi-rules.js';

const test = useApp();
let folder: string;
let [money, time] = [0, 0];

/** Ada's text was settled before and after, Ben's waits for the second coder, Max wrote nothing. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imentor-codes-'));
  await makeSurvey(test, smallSurvey.replace('calculated:', 'calculated:\n  - { id: said, is: story }'));
  const { ada, ben, max } = test.cast;
  [money, time] = [await code('money', 'Prices & debts.'), await code('time', 'Too little of it.')];
  await code('never given', 'Nobody.');
  await coded(await makeResponse(test, { member: ada, answers: { story: 'Ask Aino Virtanen, my sister.' }, wave: 'before' }), [[money], [money]], [1, 2]);
  await coded(await makeResponse(test, { member: ada, answers: { story: 'No time.' }, wave: 'after' }), [[time], [], [money, time]]);
  await coded(await makeResponse(test, { member: ben, answers: { story: 'Waiting.' }, wave: 'before' }), [[money]]);
  await makeResponse(test, { member: max, answers: { business: 'planned' }, wave: 'before' });
});

afterAll(() => rm(folder, { recursive: true }));

async function surveyId(): Promise<number> {
  return (await test.get(Database).repository(Survey).findOneByOrFail({ slug: 'small' })).id;
}

async function code(name: string, definition: string): Promise<number> {
  return (await test.get(Database).repository(Code).save({ surveyId: await surveyId(), variable: 'story', name, definition })).id;
}

/** @param codings what the first coder gave, the second, and what was settled */
async function coded(responseId: string, codings: number[][], hidden: number[] = []): Promise<void> {
  const now = test.clock.now();
  const id = uuid();
  await test.get(Database).repository(CodedText).insert({ id, responseId, surveyId: await surveyId(), variable: 'story', hidden, lookedOverAt: now });
  await test.get(Database).repository(Coding).insert(codings.map((codes, at) => ({ textId: id, place: at + 1, codes, codedAt: now })));
}

async function exported(format: Format, more: { layout?: 'long' | 'wide'; texts?: boolean } = {}): Promise<Buffer> {
  const file = join(folder, uuid());
  const request = { by: null, survey: 'small', format, layout: 'long', waves: null, purpose: 'a thesis', language: null, texts: false, unfinished: false, without: [], coarsen: [], known: [], now: test.clock.now(), ...more } as const;
  await test.get(ExportsService).write(request, (pieces) => writePieces(file, pieces, new AbortController().signal), () => {});
  return readFile(file);
}

async function rowsOf(more: Parameters<typeof exported>[1] = {}): Promise<Record<string, string>[]> {
  return parse(await exported('csv', more), { columns: true });
}

it('has a column of 0 and 1 for each code that was settled, which is empty where nothing is', async () => {
  const rows = await rowsOf();
  const names = Object.keys(rows[0]!).filter((name) => name.includes('_code_'));
  expect(names).toEqual([`story_code_${money}`, `story_code_${time}`]);
  const cells = rows.map((row) => [row['wave'], row['story_given'], ...names.map((name) => row[name])].join(' ')).sort();
  expect(cells).toEqual(['after 1 1 1', 'before   ', 'before 1  ', 'before 1 1 0']);
});

it('puts the codes of all waves side by side', async () => {
  const both = (await rowsOf({ layout: 'wide' })).find((row) => row['version_after'] !== '')!;
  expect([both[`story_code_${time}_before`], both[`story_code_${time}_after`], both[`story_code_${money}_before`]]).toEqual(['0', '1', '1']);
});

it('hides the words that coders have hidden, in what is worked out of them too', async () => {
  const rows = await rowsOf({ texts: true });
  expect(rows.map(({ story, said }) => [story, said])).toContainEqual(['Ask [hidden] my sister.', 'Ask [hidden] my sister.']);
  for (const format of ['csv', 'excel-csv', 'excel-csv-codes', 'sav', 'dta'] as const) expect((await exported(format, { texts: true })).toString()).not.toMatch(/Aino|Virtanen/);
});

it('labels codes in every format as their coders did', async () => {
  const { meta } = await openSav(await exported('sav'));
  const name = `story_code_${money}`;
  expect(meta.valueLabels.find(({ appliesToNames }) => appliesToNames.includes(name))!.entries.map(({ val }) => val)).toEqual([0, 1]);
  expect((await exported('dta')).includes(name)).toBe(true);
  expect((await exported('excel-csv')).toString()).toContain('money – Tell us more.');
  const sheets = await unzip(await exported('xlsx'));
  expect(sheets['xl/worksheets/sheet2.xml']).toContain('Prices &amp; debts.');
});

it('defines codes in the codebook, for people, programs and archives', async () => {
  const files = await unzip(await exported('package'));
  const { resources } = JSON.parse(files['datapackage.json']!) as { resources: [{ schema: { fields: { name: string; title: string; description?: string }[] } }] };
  expect(resources[0].schema.fields.find(({ name }) => name === `story_code_${money}`)).toMatchObject({ title: 'money – Tell us more.', description: 'Prices & debts.' });
  expect(files['codebook.html']).toContain('<p>Definition: Prices &amp; debts.</p>');
  expect(files['ddi.xml']).toContain('<codInstr>Prices &amp; debts.</codInstr><varFormat');
  expect(ddiMistakes(rootOf(files['ddi.xml']!))).toEqual([]);
});
