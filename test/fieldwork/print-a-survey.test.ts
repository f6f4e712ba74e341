import { v7 as uuid } from 'uuid';
import { Organisation, Role } from '../../src/people/index.js';
import { printedNumber, readSheetNumber } from '../../src/fieldwork/paper/sheet-number.js';
import { Database } from '../../src/platform/database/database.service.js';
import { SurveyKeeper } from '../../src/surveys/index.js';
import { readSmall, smallSurvey } from '../make/survey-file.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';

const test = useApp();
beforeAll(async () => {
  await makeSurvey(test);
  await test.get(Database).repository(Organisation).insert({ id: 'omnia', name: 'Omnia', short: null, country: 'FI', kind: 'vet', role: 'partner' });
});

const wanted = { organisation: 'zarif', language: 'en', copies: '3' };
const numbersIn = (html: string): number[] => [...html.matchAll(/sheet-number" dir="ltr">([\d\s]+)</g)].map((match) => readSheetNumber(match[1]!)!);

it('works: a partner looks at the sheet and makes sheets, each with a number of its own', async () => {
  const cleo = await test.as(test.cast.cleo);
  const sample = await cleo.get('/surveys/small/sheet');
  expect(sample.text).toContain('Sample, not for use');
  expect(sample.text).toContain('Only if you ticked “Yes, it is open” in question 1.');
  const batch = await cleo.follow(await cleo.post('/surveys/small/sheets', wanted));
  const [first, ...others] = numbersIn(batch.text);
  expect(others).toEqual([first! + 1, first! + 2]);
});

it('leads back to the desk from the sample and from the sheets', async () => {
  const cleo = await test.as(test.cast.cleo);
  const above = async (path: string) => [...(await cleo.get(path)).text.matchAll(/<li><a href="([^"]*)">[^<]*<\/a><svg/g)].map(([, href]) => href);
  const sheets = (await cleo.post('/surveys/small/sheets', wanted)).headers['location']!;
  expect([await above('/surveys/small/sheet'), await above(sheets)]).toEqual([['/fieldwork'], ['/fieldwork', '/surveys/small/sheet']]);
});

it('leads back from the desk to what was printed', async () => {
  const cleo = await test.as(test.cast.cleo);
  const path = (await cleo.post('/surveys/small/sheets', wanted)).headers['location']!;
  const [first, , last] = numbersIn((await cleo.get(path)).text).map((number) => printedNumber(number));
  const desk = await cleo.get('/fieldwork');
  expect(desk.text).toContain(`<a href="${path}">Sheets ${first} to ${last}, 22 November 2026</a>`);
});

it('prints the codes that files of the answers have, also after an edit', async () => {
  await makeSurvey(test, smallSurvey, 'edited');
  await makeSurvey(test, smallSurvey.replace("- { id: yes-open, label: 'Yes, it is open' }", '- { id: never, label: Never }\n          - { id: yes-open, label: Open }'), 'edited');
  const { text } = await (await test.as(test.cast.cleo)).get('/surveys/edited/sheet');
  const codes = [...text.matchAll(/sheet-code" dir="ltr">([^<]+)<\/span> <span>([^<]+)</g)].map((match) => match.slice(1).join(' '));
  expect(codes).toEqual(expect.arrayContaining(['4 Never', '1 Open', '2 I plan one', '−97 I would rather not say', '−98 I do not know', '3 Nowhere yet']));
});

it('speaks the language of the sheet on the sheet, and that of the reader around it', async () => {
  const sample = await (await test.as(test.cast.cleo)).get('/surveys/small/sheet?language=ar');
  expect(sample.text).toContain('<article class="sheet" lang="en" dir="ltr">');
  expect(sample.status).toBe(200);
});

it('marks on a sheet what is not translated yet, also within a sentence', async () => {
  const { definition } = readSmall(smallSurvey).read!;
  await test.get(SurveyKeeper).keep({ ...definition, slug: 'partly', languages: ['en', 'ar'], title: { ...definition.title, ar: 'استبيان' } }, test.clock.now());
  const { text } = await (await test.as(test.cast.cleo)).get('/surveys/partly/sheet?language=ar');
  const sheet = text.slice(text.indexOf('<article class="sheet" lang="ar" dir="rtl">'), text.indexOf('</article>'));
  expect(sheet).toContain('<h2 class="sheet-title">استبيان</h2>');
  expect(sheet).toContain('<span><span lang="en" dir="ltr">Yes, it is open</span></span>');
  expect(sheet).toMatch(/<div class="sheet-only">(<p>[^<]*)?<p>[^<]+<span lang="en" dir="ltr">Yes, it is open<\/span>/);
  expect(sheet).toMatch(/<div class="prose" lang="en" dir="ltr">/);
  expect(sheet.replace(/<(\w+)[^>]* lang="en"[^>]*>[^]*?<\/\1>/g, '')).not.toMatch(/[a-z]{3,}(?![^<]*>)/);
});

it.each<[string, Record<string, string>]>([
  ['an organisation that is not hers', { organisation: 'omnia' }],
  ['no organisation', { organisation: '' }],
  ['a language in which the survey is not offered', { language: 'fi' }],
  ['too many', { copies: '51' }],
  ['none', { copies: '0' }],
])('makes no sheets for %s', async (_what, differs) => {
  const answer = await (await test.as(test.cast.cleo)).post('/surveys/small/sheets', { ...wanted, ...differs });
  expect(answer.status).toBe(422);
});

it('shows sheets to those who work for the organisation alone', async () => {
  const cleo = await test.as(test.cast.cleo);
  const path = (await cleo.post('/surveys/small/sheets', wanted)).headers['location']!;
  expect((await (await test.as(test.cast.elin)).get(path)).status).toBe(404);
  expect((await (await test.as(test.cast.elin)).post('/surveys/small/sheets', { ...wanted, organisation: 'omnia' })).status).toBe(303);
  await test.get(Database).repository(Role).insert({ id: uuid(), personId: test.cast.max.id, role: 'coordinator', organisationId: 'omnia' });
  const max = await test.as(test.cast.max);
  expect((await max.get(path)).status).toBe(404);
  expect((await max.get('/fieldwork')).text).not.toContain(path);
  expect((await cleo.get('/sheets/batches/nothing')).status).toBe(404);
  expect((await cleo.get('/surveys/nothing/sheet')).status).toBe(404);
});
