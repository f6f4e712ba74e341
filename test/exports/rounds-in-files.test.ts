import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ExportsService } from '../../src/exports/exports.service.js';
import type { Format } from '../../src/exports/formats.js';
import { writePieces } from '../../src/platform/commands/write-pieces.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeResponse } from '../make/response.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { openSav } from '../support/sav.js';
import { unzip } from '../support/zip.js';

const test = useApp();
let folder: string;

/** Ada was asked in the second round, Ben in none; nobody has answered in the first one yet. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imentor-rounds-'));
  await makeSurvey(test);
  await makeSurvey(test, undefined, 'alone');
  const createdAt = (second: number) => new Date(test.clock.now().getTime() + second * 1_000);
  await makeRound(test, { name: 'Kouvola, spring', createdAt: createdAt(0) });
  const { id } = await makeRound(test, { createdAt: createdAt(1) });
  const ada = await makeResponse(test, { member: test.cast.ada, answers: { business: 'planned' } });
  await test.get(Database).query('UPDATE survey_response SET round_id = $1 WHERE id = $2', [id, ada]);
  await makeResponse(test, { member: test.cast.ben, answers: { business: 'else' } });
  await makeResponse(test, { survey: 'alone', member: test.cast.ben, answers: {} });
});

afterAll(() => rm(folder, { recursive: true }));

async function fileOf(format: Format, survey = 'small', layout: 'long' | 'wide' = 'long'): Promise<Buffer> {
  const out = join(folder, `${survey}-${format}-${layout}`);
  const request = { by: null, survey, format, layout, waves: null, purpose: 'a thesis', language: null, texts: false, unfinished: false, without: [], coarsen: [], known: [], now: test.clock.now() };
  const { known } = await test.get(ExportsService).write(request, (pieces) => writePieces(out, pieces, new AbortController().signal), () => {});
  if (survey === 'small') expect(known).toContain('survey_round');
  return readFile(out);
}

const rowsOf = (file: Buffer) => parse(file, { columns: true, bom: true }) as Record<string, string>[];

it('gives each round a number for ever, in the order in which they were planned', async () => {
  expect(rowsOf(await fileOf('csv')).map(({ business, survey_round: round }) => [business, round]).sort()).toEqual([['2', '2'], ['3', '']]);
  expect(rowsOf(await fileOf('csv', 'small', 'wide')).map(({ survey_round: round }) => round).sort()).toEqual(['', '2']);
});

it('labels them in every kind of file', async () => {
  expect((await fileOf('excel-csv')).toString()).toContain('"Kouvola, autumn"');
  const sav = await openSav(await fileOf('sav'));
  expect(sav.meta.sysvars.find(({ name }) => name === 'survey_round')).toMatchObject({ label: 'Round in which she was asked' });
  expect(sav.meta.valueLabels.find(({ appliesToNames }) => appliesToNames.includes('survey_round'))?.entries).toEqual([{ val: 1, label: 'Kouvola, spring' }, { val: 2, label: 'Kouvola, autumn' }]);
  expect((await fileOf('dta')).toString('latin1')).toContain('Kouvola, spring');
  const files = await unzip(await fileOf('package'));
  expect(JSON.parse(files['datapackage.json']!).resources[0].schema.fields.find(({ name }: { name: string }) => name === 'survey_round')).toMatchObject({ categories: [{ value: 1, label: 'Kouvola, spring' }, { value: 2, label: 'Kouvola, autumn' }] });
  expect(files['codebook.html']).toContain('Kouvola, autumn');
  expect(files['ddi.xml']).toContain('Kouvola, autumn');
  expect((await unzip(await fileOf('xlsx')))['xl/worksheets/sheet2.xml']).toContain('Kouvola, autumn');
});

it('has no such column where the survey is asked in no round', async () => {
  expect(Object.keys(rowsOf(await fileOf('csv', 'alone'))[0]!)).not.toContain('survey_round');
});
