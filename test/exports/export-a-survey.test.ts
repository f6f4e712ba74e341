import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { main } from '../../src/cli.js';
import type { Io } from '../../src/platform/commands/command.js';
import { smallSurvey } from '../make/survey-file.js';
import { makeResponse } from '../make/response.js';
import { makeSurvey } from '../make/survey.js';
import { Database } from '../../src/platform/database/database.service.js';
import { useApp } from '../support/app.js';
import { imentorWith } from '../support/command-line.js';
import { openSav } from '../support/sav.js';
import { unzip } from '../support/zip.js';

const test = useApp();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imentor-export-'));
  await makeSurvey(test);
  const { ada, ben, max } = test.cast;
  await makeResponse(test, { member: ada, answers: { business: 'yes-open', 'business-name': 'Börek', hours: 20, sells: ['market'], 'needs.literacy.importance': 4, agree: true }, version: 1, wave: 'before', day: '2026-11-01' });
  await makeResponse(test, { member: ben, answers: { business: { missing: 'rather-not-say' }, story: '=cmd() \\N \\\\ "said"\n\tčaj 🧁' }, version: 1, wave: 'before', day: '2026-11-01' });
  await makeSurvey(test, smallSurvey.replace("- { id: planned, label: 'I plan one' }", "- { id: closed, label: 'It is closed' }"));
  await makeResponse(test, { member: ada, answers: { business: 'closed' }, version: 2, wave: 'after', day: '2026-11-20' });
  await makeResponse(test, { member: max, answers: { business: 'else' }, version: 2, wave: 'before', day: '2026-11-01', isFinished: false, page: 'you' });
});

afterAll(() => rm(folder, { recursive: true }));

/** The command in this process, with the services of the running application. */
async function run(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  const [out, said]: [string[], string[]] = [[], []];
  const io: Io = { out: (text) => out.push(text), say: (line) => said.push(line), environment: {}, withServices: (work) => work({ get: (type) => test.app.get(type, { strict: false }) }) };
  const code = await main(['export', ...args], io);
  return { code, out: out.join('\n'), said: said.join('\n') };
}

async function exported(format: string, ...args: string[]): Promise<Buffer> {
  const out = join(folder, `file-${Math.random()}`);
  const { code, said } = await run('small', '--format', format, '--out', out, '--purpose', 'a thesis', ...args);
  if (code !== 0) throw new Error(said);
  return readFile(out);
}

async function rowsOf(...args: string[]): Promise<Record<string, string>[]> {
  return parse(await exported('csv', ...args), { columns: true });
}

it('writes a row a response with codes, from all versions, and says how well people are hidden', async () => {
  const out = join(folder, 'small.csv');
  const production = { DATABASE_URL: test.databaseUrl, SECRET: test.settings.secret, PUBLIC_URL: 'https://learn.example', LOG_LEVEL: 'warn' };
  const { code, out: told, said } = await imentorWith(production, 'export', 'small', '--format', 'csv', '--out', out, '--purpose', 'a thesis');
  expect({ code, told }).toEqual({ code: 0, told: `${out}: 3 rows, 28 columns.\n` });
  expect(said).toContain('By language, organisation: 1 combinations; the rarest is that of 2; 100.0 % of people share theirs with fewer than 4 others (k = 5).');
  const rows = parse(await readFile(out), { columns: true }) as Record<string, string>[];
  const [before, after] = rows.filter(({ respondent }) => rows.filter((row) => row['respondent'] === respondent).length === 2);
  expect(before).toMatchObject({ version: '1', wave: 'before', finished: '1', month: '2026-11', day: '0', business: '1', hours: '20', sells_market: '1', sells_online: '0', needs_literacy_imp: '4', needs_literacy_abl: '', agree: '1', business_name_given: '1' });
  expect(after).toMatchObject({ version: '2', wave: 'after', day: '19', business: '4', hours: '-96', sells_market: '-96' });
  expect(rows.find(({ business }) => business === '-97')).toMatchObject({ story_given: '1', business_other_given: '-96' });
});

it('names nobody: pseudonyms differ by purpose, and no id, name or time is in the file', async () => {
  const text = (await exported('csv', '--texts')).toString();
  const { ada } = test.cast;
  expect([text.includes(ada.id), text.includes('2026-11-01')]).toEqual([false, false]);
  const people = (rows: Record<string, string>[]) => new Set(rows.map(({ respondent }) => respondent));
  const [one, again, other] = [people(await rowsOf()), people(await rowsOf()), people(await rowsOf('--purpose', 'a report'))];
  expect([...one].sort()).toEqual([...again].sort());
  expect([one.size, other.size, new Set([...one, ...other]).size]).toEqual([2, 2, 4]);
});

it('takes the name of the file for its purpose where none is said, and says so', async () => {
  const people = async (name: string, ...args: string[]) => {
    const out = join(folder, name);
    const { code, said } = await run('small', '--format', 'csv', '--out', out, ...args);
    expect([code, said.includes(`This file is for “${name}”`)]).toEqual([0, args.length === 0]);
    return (parse(await readFile(out), { columns: true }) as Record<string, string>[]).map(({ respondent }) => respondent);
  };
  const [one, same, other] = [await people('one.csv'), await people('same.csv', '--purpose', 'one.csv'), await people('other.csv')];
  expect(same).toEqual(one);
  expect(other.filter((person) => one.includes(person))).toEqual([]);
  expect(await test.get(Database).query("SELECT 1 FROM release_look WHERE purpose = 'other.csv'")).toHaveLength(1);
});

it('lets words of her own go along only when they are asked for', async () => {
  expect(Object.keys((await rowsOf())[0]!)).not.toContain('story');
  const [withStory] = (await rowsOf('--texts')).filter(({ story }) => story !== '');
  expect(withStory!['story']).toBe('=cmd() \\N \\\\ "said"\n\tčaj 🧁');
  expect((await exported('excel-csv', '--texts')).toString()).toContain("'=cmd()");
});

it('tells less exactly what is named, and says so', async () => {
  const out = join(folder, 'coarse.csv');
  const { said } = await run('small', '--format', 'csv', '--out', out, '--purpose', 'a talk', '--coarsen', 'hours,month', '--known', 'hours');
  expect(said).toContain('Left out: hours_a_year.\nTold less exactly: month, hours.\nBy hours: 2 combinations;');
  const rows = parse(await readFile(out), { columns: true }) as Record<string, string>[];
  expect([rows.map(({ hours }) => hours).sort(), rows[0]!['month']]).toEqual([['-96', '-96', '20'], '2026']);
});

it('leaves out what is named, and says what went with it', async () => {
  const out = join(folder, 'without.csv');
  const { said } = await run('small', '--format', 'csv', '--out', out, '--purpose', 'a talk', '--without', 'language,hours');
  expect(said).toContain('Left out: language, hours, hours_a_year.');
  expect(said).toContain('Earlier files of this survey tell more of language. Whoever has them too can put the rows together: then 2 of 2 people share theirs with fewer than 4 others.');
  expect((await readFile(out, 'utf8')).split('\r\n')[0]!.split(',').filter((name) => /language|hours/.test(name))).toEqual([]);
});

it('takes responses that were not sent only when asked for, and says what was not reached', async () => {
  const [begun] = (await rowsOf('--unfinished')).filter(({ finished }) => finished === '0');
  expect(begun).toMatchObject({ business: '3', business_other_given: '', needs_literacy_imp: '-99', worth: '-99', hours: '-96' });
});

it('puts the waves of a person side by side', async () => {
  const rows = await rowsOf('--layout', 'wide');
  expect(rows).toHaveLength(2);
  const both = rows.find(({ business_after: after }) => after !== '')!;
  expect(both).toMatchObject({ business_before: '1', business_after: '4', hours_before: '20', hours_after: '-96', day_after: '19' });
  expect(rows.find((row) => row !== both)).toMatchObject({ business_before: '-97', business_after: '', version_after: '' });
});

it('writes system files of SPSS with all labels that there ever were', async () => {
  const { meta } = await openSav(await exported('sav'));
  expect(meta.valueLabels.find(({ appliesToNames }) => appliesToNames.includes('business'))!.entries.slice(0, 4)).toEqual([{ val: 1, label: 'Yes, it is open' }, { val: 2, label: 'I plan one' }, { val: 3, label: 'Something else' }, { val: 4, label: 'It is closed' }]);
});

it('packs a codebook that people can read', async () => {
  const files = await unzip(await exported('package'));
  expect(files['codebook.html']).toContain('<h1>What do you need?</h1>');
  expect(files['codebook.html']).toMatch(/<bdi>4<\/bdi><\/td><td>It is closed<\/td><td class="number">2–2<\/td><td class="number">1</);
  expect(files['codebook.html']).toContain('From version 1 to version 2');
  expect(test.rendered).toContain('exports/codebook');
});

it.each(['xlsx', 'dta'])('writes %s', async (format) => {
  expect((await exported(format, '--texts')).length).toBeGreaterThan(1_000);
});

it('leaves a file that only its owner may read, whole, and in the place of an older one', async () => {
  const place = await mkdtemp(join(folder, 'place-'));
  const out = join(place, 'small.csv');
  await writeFile(out, 'old');
  expect((await run('small', '--format', 'csv', '--out', out, '--purpose', 'x')).code).toBe(0);
  expect([(await readFile(out, 'utf8')).startsWith('respondent,'), (await stat(out)).mode & 0o777, await readdir(place)]).toEqual([true, 0o600, ['small.csv']]);
});

it.each([
  [['none', '--format', 'csv', '--out', '/tmp/imentor-none', '--purpose', 'x'], 'There is no survey “none”'],
  [['small', '--format', 'csv', '--out', '/nowhere/file', '--purpose', 'x'], '/nowhere/file cannot be written: there is no such file or folder'],
  [['small', '--format', 'csv', '--out', '/tmp/imentor-none', '--purpose', 'x', '--language', 'fi'], 'no labels in “fi”. It has them in: en'],
  [['small', '--format', 'csv', '--out', '/tmp/imentor-none', '--purpose', 'x', '--known', 'age'], 'There is no column age in this file'],
  [['small', '--format', 'csv', '--out', '/tmp/imentor-none', '--purpose', 'x', '--coarsen', 'hours,business'], 'There is no column business that can be told less exactly. These can: month, hours, since.'],
  [['small', '--format', 'csv', '--out', '/tmp/imentor-none', '--purpose', 'x', '--without', 'hours,municipality'], 'There is no column municipality that can be left out. These can: version, language, way,'],
  [['small', '--format', 'csv', '--out', '/tmp/imentor-none', '--purpose', 'x', '--waves', 'before,afer'], 'There is no wave “afer”. There are: before, middle, after, six-months, one-year.'],
])('says what cannot be exported: %j', async (args, sentence) => {
  const { code, said } = await run(...args);
  expect(said).toContain(sentence);
  expect(code).toBe(1);
});

it.each([
  [[], 'Name one survey'],
  [['small', '--out', 'x', '--purpose', 'x'], '--format csv|'],
  [['small', '--format', 'pdf', '--out', 'x', '--purpose', 'x'], '--format csv|'],
  [['small', '--format', 'csv', '--purpose', 'x'], '--out FILE'],
  [['small', '--format', 'csv', '--out', 'x', '--purpose', ' '], '--purpose'],
  [['small', '--format', 'csv', '--out', 'x', '--purpose', 'x', '--layout', 'tall'], '--layout is long'],
])('is told how it is called: %j', async (args, sentence) => {
  const { code, said } = await run(...args);
  expect(said).toContain(sentence);
  expect(code).toBe(2);
});
