import { parse } from 'csv-parse/sync';
import { v7 as uuid } from 'uuid';
import type { Exported, ExportRequest } from '../../src/exports/export-request.js';
import { ExportsService } from '../../src/exports/exports.service.js';
import { ExportedFile } from '../../src/exports/requests/exported-file.entity.js';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Jobs } from '../../src/platform/jobs/jobs.service.js';
import { makeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import { smallSurvey } from '../make/survey-file.js';
import { useApp, type Browser } from '../support/app.js';
import { programOf } from '../support/program.js';
import { openSav } from '../support/sav.js';
import { unzip } from '../support/zip.js';
import { ddiMistakes, rootOf } from './ddi-rules.js';

const test = useApp();
const path = '/exports/surveys/small';
const asked = `
      - { id: age, kind: number, text: How old are you?, least: 15, most: 99, no-answer: [rather-not-say] }
      - { id: moved, kind: date, text: When did you move here? }
      - { id: birth-country, kind: single, text: Where were you born?, options: [{ id: sy, label: Syria }, { id: vn, label: Vietnam }] }
`;
const survey = smallSurvey
  .replace('      - id: business-name', `${asked.slice(1)}      - id: business-name`)
  .replace('hours * 50 }', 'hours * 50 }\n  - { id: months, is: age * 12 }\n  - { id: is-grown, is: months > 400 }');

let dara: Browser;

beforeAll(async () => {
  for (const slug of ['small', 'other', 'after', 'before']) {
    await makeSurvey(test, survey, slug);
    // Each age from 20 to 29 once: of five years there are five. One would rather not say hers.
    for (let age = 20; age < 30; age += 1) await answered(slug, { age, 'birth-country': age % 5 === 0 ? 'sy' : 'vn' });
    for (let count = 0; count < 5; count += 1) await answered(slug, { age: { missing: 'rather-not-say' }, 'birth-country': 'vn' });
  }
  dara = await test.as(test.cast.dara);
});

async function answered(slug: string, answers: object): Promise<void> {
  const member = { id: uuid(), name: 'Somebody', createdAt: test.clock.now(), language: 'en' };
  await test.get(Database).repository(Person).insert(member);
  await makeResponse(test, { survey: slug, member, answers: { business: 'planned', moved: '2019-05-17', ...answers }, wave: 'before' });
}

async function written(more: Partial<ExportRequest>): Promise<{ exported: Exported; bytes: Buffer }> {
  const request = { by: null, survey: 'small', format: 'csv', layout: 'long', waves: null, purpose: 'a thesis', language: null, texts: false, unfinished: false, without: [], coarsen: [], known: [], now: test.clock.now(), ...more } as const;
  const pieces: Buffer[] = [];
  const exported = await test.get(ExportsService).write(request, async (some) => { for await (const piece of some) pieces.push(piece); }, () => {});
  return { exported, bytes: Buffer.concat(pieces) };
}

async function rowsOf(more: Partial<ExportRequest>): Promise<Record<string, string>[]> {
  return parse((await written(more)).bytes, { columns: true });
}

const counts = (values: (string | undefined)[]) => Object.fromEntries([...new Set(values)].sort().map((value) => [value, values.filter((one) => one === value).length]));

it('shows before the file how k grows', async () => {
  const page = (await dara.get(path)).text;
  expect(page).toMatch(/Variables to tell less exactly.*name="coarsen" value="age">\s*<span>How old are you\? <small>age<\/small>/s);
  const whole = (await dara.get(`${path}/hiding?format=csv&layout=long`)).text;
  expect(whole).toContain('10 of 15 (66.7 %)');
  const { text } = await dara.get(`${path}/hiding?format=csv&layout=long&coarsen=age&coarsen=birth_country`);
  expect(text).toContain('0 of 15 (0 %)');
  expect(text).toContain('name="coarsen" value="age" checked');
  expect(text).toContain('How old are you? – in bands, each told by its smallest number');
  expect(text).toContain('The variables that you chose are told less exactly, about everybody. What is worked out of them is not in it.');
  const program = await programOf(test, test.cast.dara, 'exports:read', 'exports:write');
  expect((await program.get('/api/v1/exports/surveys/small/hiding?coarsen=age')).body).toMatchObject({ leastK: 1, below: 10, treatments: expect.arrayContaining(['coarse']) });
  expect((await program.get('/api/v1/exports/surveys/small/hiding?coarsen=age&coarsen=birth_country')).body).toMatchObject({ leastK: 5, below: 0, together: null });
});

it('tells the same in rows of responses and of people, and leaves out what is worked out of it', async () => {
  const coarsen = ['age', 'moved', 'month', 'birth_country'];
  const long = await rowsOf({ coarsen });
  expect(counts(long.map(({ age }) => age))).toEqual({ '-97': 5, 20: 5, 25: 5 });
  expect(counts(long.map(({ birth_country }) => birth_country))).toEqual({ 142: 15 });
  expect([long[0]!['moved'], long[0]!['month']]).toEqual(['2019', '2026']);
  const whole = await rowsOf({});
  expect(Object.keys(whole[0]!).filter((name) => !(name in long[0]!))).toEqual(['months', 'is_grown']);
  const wide = await rowsOf({ coarsen, layout: 'wide' });
  expect(counts(wide.map((row) => row['age_before']))).toEqual({ '-97': 5, 20: 5, 25: 5 });
  expect(wide[0]!['moved_before']).toBe('2019');
  expect((await rowsOf({ coarsen: ['age'], without: ['age'] })).every((row) => !('age' in row))).toBe(true);
});

it('is the same in every kind of file', async () => {
  const coarsen = ['age', 'moved'];
  const excel = parse((await written({ coarsen, format: 'excel-csv' })).bytes, { columns: true, bom: true }) as Record<string, string>[];
  expect(counts(excel.map((row) => row['How old are you? – in bands, each told by its smallest number']))).toEqual({ '20–24': 5, '25–29': 5, 'I would rather not say': 5 });
  const codes = parse((await written({ coarsen, format: 'excel-csv-codes' })).bytes, { columns: true, bom: true }) as Record<string, string>[];
  expect(counts(codes.map(({ age }) => age))).toEqual({ '-97': 5, 20: 5, 25: 5 });
  const sav = await openSav((await written({ coarsen, format: 'sav' })).bytes);
  expect(sav.meta.sysvars.find(({ name }) => name === 'age')).toMatchObject({ label: 'How old are you? – in bands, each told by its smallest number' });
  const dta = (await written({ coarsen, format: 'dta' })).bytes;
  expect([dta.includes('20–24'), dta.includes('– as a year')]).toEqual([true, true]);
  const workbook = await unzip((await written({ coarsen, format: 'xlsx' })).bytes);
  expect(workbook['xl/worksheets/sheet2.xml']).toContain('>20–24<');
  const files = await unzip((await written({ coarsen, format: 'package' })).bytes);
  expect(files['codebook.html']).toMatch(/<code>age<\/code>.*in bands, each told by its smallest number.*<bdi>20<\/bdi><\/td><td>20–24<\/td><td class="number">1–1<\/td><td class="number">5<\/td>/s);
  expect(files['ddi.xml']).toMatch(/<catValu>20<\/catValu><labl xml:lang="en">20–24<\/labl>/);
  expect(ddiMistakes(rootOf(files['ddi.xml']!))).toEqual([]);
  const fields = JSON.parse(files['datapackage.json']!).resources[0].schema.fields as { name: string; type: string; title: string }[];
  expect(fields.filter(({ name }) => name === 'age' || name === 'moved').map(({ type, title }) => [type, title])).toEqual([['integer', 'How old are you? – in bands, each told by its smallest number'], ['integer', 'When did you move here? – as a year']]);
});

it('makes the file, and keeps what was asked', async () => {
  const { headers } = await dara.post('/exports/surveys/after', { format: 'csv', layout: 'long', purpose: 'a report for 2027', language: 'en', coarsen: ['age', 'birth_country'] });
  expect((await dara.get(headers['location']!)).text).toMatch(/Told less exactly on wish.*age/s);
  await test.get(Jobs).drain();
  const file = await test.get(Database).repository(ExportedFile).findOneByOrFail({ id: headers['location']!.split('/').at(-1)! });
  expect(file).toMatchObject({ state: 'completed', coarsen: ['age', 'birth_country'], outcome: { anonymity: { leastK: 5 }, together: null, coarse: [{ name: 'age' }, { name: 'birth_country' }] } });
  expect((await dara.get(headers['location']!)).text).toContain('Where were you born? – as a part of the world');
  const [logged] = await test.get(Database).query("SELECT name, left_out, coarse FROM logged_release WHERE subject = 'after'");
  expect(logged).toEqual({ name: 'file csv long: 15 rows, least k 5, without months, is_grown, less exactly age, birth_country', left_out: ['months', 'is_grown'], coarse: ['age', 'birth_country'] });
});

it('says what files tell together when one of them tells more exactly', async () => {
  const names = ({ together }: Exported) => together && [together.columns.map(({ name, label }) => `${name}: ${label['en']!.split(' – ').slice(1).join('')}`), together.anonymity.leastK];
  // Two that tell in bands are no more than one; one that leaves the age out has the bands of the others beside it.
  const first = await written({ survey: 'other', coarsen: ['age', 'birth_country'] });
  const second = await written({ survey: 'other', coarsen: ['age', 'birth_country'] });
  const third = await written({ survey: 'other', coarsen: ['birth_country'], without: ['age'] });
  expect([first, second, third].map(({ exported }) => names(exported))).toEqual([null, null, [['age: in bands, each told by its smallest number'], 5]]);
  // Whoever has the whole one knows each age.
  await written({ survey: 'other', coarsen: ['birth_country'] });
  const fourth = await written({ survey: 'other', coarsen: ['age', 'birth_country'] });
  const fifth = await written({ survey: 'other', coarsen: ['birth_country'], without: ['age'] });
  expect([fourth, fifth].map(({ exported }) => [exported.anonymity.leastK, names(exported)])).toEqual([[5, [['age: '], 1]], [15, [['age: '], 1]]]);
  const { text } = await dara.get('/exports/surveys/other/hiding?format=csv&layout=long&coarsen=age&coarsen=birth_country');
  expect(text).toMatch(/Beside earlier files.*How old are you\? <bdi class="meta">age<\/bdi>/s);
  expect(text).toContain('People who then share theirs with fewer than 5: 10 of 15.');
});

it('looks as the file says, also beside earlier ones', async () => {
  await written({ survey: 'before', without: ['birth_country'] });
  for (const more of [{ coarsen: ['age'] }, { coarsen: ['birth_country'] }, { coarsen: ['age', 'birth_country'] }, { coarsen: ['age'], without: ['birth_country'] }]) {
    const request = { by: null, survey: 'before', format: 'csv', layout: 'long', waves: null, purpose: 'a thesis', language: null, texts: false, unfinished: false, without: [], now: test.clock.now(), ...more } as const;
    const { known, anonymity, variables, together } = await test.get(ExportsService).look(request);
    const { exported } = await written({ survey: 'before', ...more });
    expect({ known: exported.known, anonymity: exported.anonymity, variables: exported.variables, together: exported.together }).toEqual({ known, anonymity, variables, together });
  }
});

it('refuses a name that it does not know, and says where and which there are', async () => {
  const page = await dara.post(path, { format: 'csv', layout: 'long', purpose: 'a report for 2027', language: 'en', coarsen: ['business'] });
  const sentence = 'There is no variable “business” that can be told less exactly in this survey’s files. Write names as they stand in the file, for example: month, age, moved, birth_country, hours, since.';
  expect([page.status, page.text.includes(sentence), page.text.includes('id="coarsen-error"')]).toEqual([422, true, true]);
  const program = await programOf(test, test.cast.dara, 'exports:read', 'exports:write');
  const { status, body } = await program.post('/api/v1/exports', { survey: 'small', format: 'csv', purpose: 'for a program', coarsen: ['business'] });
  expect([status, body.detail]).toEqual([422, sentence]);
  await expect(written({ coarsen: ['business'] })).rejects.toThrow('There is no column business that can be told less exactly. These can: month, age, moved, birth_country, hours, since.');
});
