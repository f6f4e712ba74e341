import { parse } from 'csv-parse/sync';
import { v7 as uuid } from 'uuid';
import type { ExportRequest, Exported } from '../../src/exports/export-request.js';
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
      - id: age-band
        kind: single
        text: How old are you?
        options:
          - { id: young, label: 'Under 30' }
          - { id: middle, label: '30 to 49' }
      - id: country
        kind: single
        text: Where do you live?
        options:
          - { id: fi, label: Finland }
          - { id: sk, label: Slovakia }
          - { id: elsewhere, label: Somewhere else, other: true }
`;
const survey = smallSurvey
  .replace('      - id: business-name', `${asked.slice(1)}      - id: business-name`)
  .replace('  - { id: hours-a-year, is: hours * 50 }', "  - { id: hours-a-year, is: hours * 50 }\n  - { id: is-abroad, is: country != 'fi' }\n  - { id: is-home, is: not is-abroad }");

let dara: Browser;

beforeAll(async () => {
  for (const slug of ['small', 'other', 'looked-at']) await makeSurvey(test, survey, slug);
  dara = await test.as(test.cast.dara);
  // Of everybody’s age there are ten, and of every country; the one young woman in Slovakia is alone.
  for (const slug of ['small', 'other', 'looked-at']) {
    for (let count = 0; count < 9; count += 1) await answered(slug, 'young', 'fi');
    for (let count = 0; count < 9; count += 1) await answered(slug, 'middle', 'sk');
    await answered(slug, 'young', 'sk');
  }
});

async function answered(slug: string, age: string, country: string): Promise<void> {
  const member = { id: uuid(), name: 'Somebody', createdAt: test.clock.now(), language: 'en' };
  await test.get(Database).repository(Person).insert(member);
  await makeResponse(test, { survey: slug, member, answers: { business: 'planned', 'age-band': age, country, story: 'Hello' }, wave: 'before' });
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

it('says of two files what they tell together, whatever each of them leaves out', async () => {
  const first = await written({ survey: 'other', without: ['country'] });
  expect(first.exported).toMatchObject({ anonymity: { leastK: 9 }, together: null });
  const second = await written({ survey: 'other', without: ['age_band'] });
  // The attack: the same purpose gives the same pseudonyms, so both files are one.
  const ages = new Map((parse(first.bytes, { columns: true }) as Record<string, string>[]).map((row) => [row['respondent'], row['age_band']]));
  const pairs = (parse(second.bytes, { columns: true }) as Record<string, string>[]).map((row) => `${ages.get(row['respondent'])} ${row['country']}`);
  expect(pairs.filter((pair) => pairs.indexOf(pair) === pairs.lastIndexOf(pair))).toHaveLength(1);
  expect(second.exported).toMatchObject({ anonymity: { leastK: 9 }, together: { columns: [{ name: 'age_band', label: { en: 'How old are you?' } }], anonymity: { leastK: 1 } } });
  expect((await written({ survey: 'other', without: ['age_band', 'country'] })).exported.together!.columns.map(({ name }) => name)).toEqual(['age_band', 'country']);
});

it('leaves columns out of every layout, with what is made of them', async () => {
  const gone = ['country', 'country_other_given', 'country_other', 'is_abroad', 'is_home', 'language'];
  const [long] = await rowsOf({ without: ['country', 'language'], texts: true });
  const [wide] = await rowsOf({ without: ['country', 'language'], layout: 'wide' });
  const [whole] = await rowsOf({ texts: true });
  expect(Object.keys(whole!).filter((name) => !(name in long!))).toEqual(expect.arrayContaining(gone));
  expect(Object.keys(whole!)).toHaveLength(Object.keys(long!).length + gone.length);
  expect(Object.keys(wide!).filter((name) => /country|language|abroad|home|wave/.test(name))).toEqual([]);
  expect([wide!['age_band_before'], wide!['way_before'], long!['wave'], long!['story']]).toEqual([long!['age_band'], 'account', 'before', 'Hello']);
});

it('leaves options out of their set, and a set of which nothing is left', async () => {
  const { meta } = await openSav((await written({ format: 'sav', without: ['sells_market', 'sells_online', 'sells_nowhere'] })).bytes);
  expect(meta.sysvars.map(({ name }) => name).filter((name) => name.startsWith('sells'))).toEqual([]);
});

it('says in the data package and in the workbook what was left out on wish', async () => {
  const files = await unzip((await written({ format: 'package', without: ['country'] })).bytes);
  expect(files['codebook.html']).toMatch(/<h2>Left out on wish<\/h2>\s*<ul>\s*<li><code>country<\/code> Where do you live\?<\/li>/);
  expect(JSON.parse(files['datapackage.json']!).resources[0].left_out_on_wish).toContainEqual({ name: 'country', title: 'Where do you live?' });
  expect(files['ddi.xml']).toContain('<notes type="left_out_on_wish">country: Where do you live?</notes>');
  expect(ddiMistakes(rootOf(files['ddi.xml']!))).toEqual([]);
  const workbook = await unzip((await written({ format: 'xlsx', without: ['country'] })).bytes);
  expect(workbook['xl/worksheets/sheet2.xml']).toMatch(/>country<.*>Where do you live\?<.*>Left out on wish</);
});

it('offers to leave out what makes people rare, and looks at what is left', async () => {
  expect((await dara.get('/exports/surveys/looked-at')).text).toMatch(/Variables to leave out.*name="without" value="age_band">\s*<span>How old are you\? <small>age_band<\/small>/s);
  const page = await dara.get('/exports/surveys/looked-at/hiding?format=csv&layout=long&without=country');
  expect(page.text).toContain('name="without" value="country" checked');
  expect(page.text).toContain('The variables that you left out are not in it, nor what is worked out of them.');
  expect(page.text).toContain('0 of 19 (0 %)');
  expect((await dara.get('/exports/surveys/looked-at/hiding?format=csv&layout=long')).text).toContain('1 of 19 (5.3 %)');
});

it('makes the file without them, keeps that with what was asked, and warns of earlier files', async () => {
  await written({});
  const { headers } = await dara.post(path, { format: 'csv', layout: 'long', purpose: 'a report for 2027', language: 'en', without: 'country' });
  expect((await dara.get(headers['location']!)).text).toMatch(/Left out on wish.*country/s);
  await test.get(Jobs).drain();
  const file = await test.get(Database).repository(ExportedFile).findOneByOrFail({ id: headers['location']!.split('/').at(-1)! });
  expect([file.state, file.without]).toEqual(['completed', ['country']]);
  const { text } = await dara.get(headers['location']!);
  expect(text).toMatch(/Left out on wish.*Where do you live\? <bdi class="meta">country<\/bdi>/s);
  expect(text).toContain('People who then share theirs with fewer than 5: 1 of 19.');
  expect((await dara.get(`${headers['location']!}/content`)).text.split('\r\n')[0]).not.toContain('country');
});

it('does the same for programs', async () => {
  const program = await programOf(test, test.cast.dara, 'exports:read', 'exports:write');
  const { body } = await program.get('/api/v1/exports/surveys/small/hiding?without=country&without=language');
  expect(body).toMatchObject({ known: ['organisation', 'age_band'], leastK: 9, together: { columns: ['language', 'country'], leastK: 1, below: 1 } });
  const asked = await program.post('/api/v1/exports', { survey: 'small', format: 'csv', purpose: 'for a program', without: ['country'] });
  expect(asked.body).toMatchObject({ state: 'pending', without: ['country'] });
});

it('refuses a name that it does not know, and says where and which there are', async () => {
  const page = await dara.post(path, { format: 'csv', layout: 'long', purpose: 'a report for 2027', language: 'en', without: ['municipality'] });
  const sentence = 'There is no variable “municipality” that can be left out of this survey’s files. Write names as they stand in the file, for example: language, organisation, age_band, country.';
  expect([page.status, page.text.includes(sentence), page.text.includes('id="without-error"')]).toEqual([422, true, true]);
  const program = await programOf(test, test.cast.dara, 'exports:read', 'exports:write');
  const { status, body } = await program.post('/api/v1/exports', { survey: 'small', format: 'csv', purpose: 'for a program', without: ['respondent'] });
  expect([status, body.detail]).toEqual([422, sentence.replace('municipality', 'respondent')]);
  expect((await program.get('/api/v1/exports/surveys/small/hiding?without=wave')).status).toBe(422);
});

it('stands in the release log', async () => {
  const names = await test.get(Database).query<{ name: string; names: string[] | null }>("SELECT name, left_out AS names FROM logged_release WHERE subject = 'other' ORDER BY id");
  expect(names).toEqual([
    { name: 'file csv long: 19 rows, least k 9, without country, country_other_given, is_abroad, is_home', names: ['country', 'country_other_given', 'is_abroad', 'is_home'] },
    { name: 'file csv long: 19 rows, least k 9, without age_band', names: ['age_band'] },
    { name: 'file csv long: 19 rows, least k 19, without age_band, country, country_other_given, is_abroad, is_home', names: ['age_band', 'country', 'country_other_given', 'is_abroad', 'is_home'] },
  ]);
});

it('keeps ticked what only the address names, so that the file leaves out what was looked at', async () => {
  const { text } = await dara.get(`${path}/hiding?without=business&without=country`);
  expect(text).toMatch(/value="business" checked/);
  expect(text).toMatch(/value="country" checked/);
  expect((await dara.get(path)).text).not.toContain('name="without" value="business"');
});
