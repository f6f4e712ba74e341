import { parse } from 'csv-parse/sync';
import { ExportsService } from '../../src/exports/exports.service.js';
import type { Format } from '../../src/exports/formats.js';
import { makeResponse } from '../make/response.js';
import { smallSurvey } from '../make/survey-file.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { bytesOf } from '../support/bytes.js';
import { openSav } from '../support/sav.js';
import { unzip } from '../support/zip.js';

const test = useApp();

/** The second version: one option less, one box less, another wording, a new question in front of the others. */
const edited = smallSurvey
  .replace("          - { id: planned, label: 'I plan one' }\n", '')
  .replace('          - { id: online, label: Online }\n', '')
  .replace("label: 'Yes, it is open'", "label: 'Yes, it runs'")
  .replace('      - id: business\n', '      - { id: age, kind: number, text: How old are you? }\n      - id: business\n');

beforeAll(async () => {
  const { ada, ben } = test.cast;
  await makeSurvey(test);
  await makeResponse(test, { member: ada, answers: { business: 'planned' }, version: 1 });
  await makeSurvey(test, edited);
  await makeResponse(test, { member: ben, answers: { age: 40, business: 'yes-open', sells: ['market'] }, version: 2 });
});

async function exported(format: Format): Promise<Buffer> {
  let bytes: Buffer = Buffer.alloc(0);
  const request = { by: null, survey: 'small', format, layout: 'long', waves: null, purpose: 'a report', language: null, texts: false, unfinished: false, without: [], coarsen: [], known: [], now: test.clock.now() } as const;
  await test.get(ExportsService).write(request, async (pieces) => void (bytes = await bytesOf(pieces)), () => {});
  return bytes;
}

it('keeps the number and the column of what was taken away, and moves nothing', async () => {
  const rows = parse(await exported('csv'), { columns: true }) as Record<string, string>[];
  const [before, after] = ['1', '2'].map((version) => rows.find((row) => row['version'] === version)!);
  expect(before).toMatchObject({ business: '2', age: '-96', sells_online: '-96' });
  expect(after).toMatchObject({ business: '1', age: '40', sells_market: '1', sells_online: '-96' });
  expect(Object.keys(rows[0]!).at(-1)).toBe('age');
});

it('says in the codebook, in DDI and in the data package which versions had it', async () => {
  const files = await unzip(await exported('package'));
  expect(files['codebook.html']!.replaceAll(/<[^>]*>|\s+/g, ' ').replaceAll(/ +/g, ' ')).toContain(' 2 I plan one 1–1 1 ');
  expect(files['codebook.html']).toContain('Yes, it runs');
  expect(files['codebook.html']).not.toContain('Yes, it is open');
  expect(files['ddi.xml']).toContain('<catValu>2</catValu><labl xml:lang="en">I plan one</labl><txt>valid_from_version 1, valid_to_version 1</txt>');
  const { resources } = JSON.parse(files['datapackage.json']!) as { resources: [{ schema: { fields: { name: string; categories?: object[]; valid_from_version: number; valid_to_version: number }[] } }] };
  const field = (name: string) => resources[0].schema.fields.find((one) => one.name === name);
  expect(field('business')!.categories).toContainEqual({ value: 2, label: 'I plan one' });
  expect(field('sells_online')).toMatchObject({ valid_from_version: 1, valid_to_version: 1 });
  expect(field('age')).toMatchObject({ valid_from_version: 2, valid_to_version: 2 });
});

it('keeps its label in a file of SPSS', async () => {
  const { meta } = await openSav(await exported('sav'));
  expect(meta.valueLabels.find(({ appliesToNames }) => appliesToNames.includes('business'))!.entries).toContainEqual({ val: 2, label: 'I plan one' });
});
