import { Assistance } from '../../src/fieldwork/assisted/assistance.entity.js';
import { consentVersion } from '../../src/fieldwork/consent-version.js';
import { printedNumber } from '../../src/fieldwork/paper/sheet-number.js';
import { Organisation } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { SurveyKeeper, SurveyResponse } from '../../src/surveys/index.js';
import { makeSurvey } from '../make/survey.js';
import { readSmall, smallSurvey } from '../make/survey-file.js';
import { useApp, type Browser } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();
let cleo: Browser;
beforeAll(async () => {
  const { definition } = readSmall(smallSurvey).read!;
  const speaking = JSON.parse(JSON.stringify(definition), (_key, value: unknown) => (isText(value) ? { ...value, ar: `ar ${value.en}` } : value)) as typeof definition;
  await test.get(SurveyKeeper).keep({ ...speaking, slug: 'small', languages: ['en', 'ar'] }, test.clock.now());
  await test.get(Database).repository(Organisation).insert({ id: 'omnia', name: 'Omnia', short: null, country: 'FI', kind: 'vet', role: 'partner' });
  cleo = await test.as(test.cast.cleo);
});
afterEach(() => test.get(Database).query('TRUNCATE survey_response CASCADE'));

function isText(value: unknown): value is { en: string } {
  return typeof value === 'object' && value !== null && 'en' in value && Object.keys(value).length === 1;
}

const asked = { organisation: 'zarif', language: 'ar', consent: 'yes' };

/** Begins with a woman who speaks Arabic: `/assisted/1000000`. */
async function begin(): Promise<string> {
  return (await cleo.post('/surveys/small/assistance', asked)).headers['location']!.replace('/response', '');
}

async function answerAll(path: string): Promise<void> {
  await cleo.post(`${path}/response/pages/you`, { shown: 'business', 'answer.business': 'rather-not-say' });
  await cleo.post(`${path}/response/pages/needs`, { shown: 'needs', 'answer.needs.literacy.importance': '4', 'answer.needs.literacy.ability': '1', 'answer.needs.creativity.importance': '3', 'answer.needs.creativity.ability': '4' });
  await cleo.post(`${path}/response/pages/end`, { shown: ['agree', 'story'], 'answer.agree': 'yes', 'answer.story': 'Words of her own.' });
  await cleo.post(`${path}/response/submission`);
}

const kept = () => test.get(Database).repository(SurveyResponse).findOneByOrFail({});

it('works: her consent comes first, every question stands in both languages, and the response is nobody’s whom we know', async () => {
  const offer = await cleo.get('/surveys/small/assistance?language=ar');
  expect(offer.text).toContain('I read the questions to you');
  expect(offer.text).toContain('أقرأ لك الأسئلة');
  const path = await begin();
  const page = await cleo.follow(await cleo.get(`${path}/response`));
  expect(page.text).toContain('ar Do you have a business?');
  expect(page.text).toMatch(/class="beside" lang="en" dir="ltr">\s*<p>Do you have a business\?<\/p>/);
  expect(page.text).toContain('ar I plan one<br><bdi class="meta" lang="en">I plan one</bdi>');
  expect(page.text).toContain('Save and go on');
  await answerAll(path);
  expect(await kept()).toMatchObject({ way: 'assisted', personId: null, organisationId: 'zarif', language: 'ar', answers: { business: { missing: 'rather-not-say' }, story: 'Words of her own.' } });
  expect(await test.get(Database).repository(Assistance).findOneByOrFail({ responseId: (await kept()).id })).toMatchObject({ workerId: test.cast.cleo.id, language: 'ar', consentVersion, consentedAt: test.clock.now() });
});

it.each<[string, Record<string, string>]>([
  ['her consent', { consent: '' }],
  ['an organisation of the worker', { organisation: 'omnia' }],
  ['a language that the survey has', { language: 'fi' }],
])('asks nothing without %s', async (_what, differs) => {
  expect((await cleo.post('/surveys/small/assistance', { ...asked, ...differs })).status).toBe(422);
  expect(await test.get(Database).repository(SurveyResponse).count()).toBe(0);
});

it('shows the tick of her consent again where something else is wrong', async () => {
  const consent = async (differs: Record<string, string>) => /id="consent"[^>]*/.exec((await cleo.post('/surveys/small/assistance', { ...asked, ...differs })).text)![0];
  expect(await consent({ organisation: '' })).toMatch(/checked/);
  expect(await consent({ consent: '' })).not.toMatch(/checked/);
});

it('shows her results once, in her language, and within an hour', async () => {
  const path = await begin();
  expect((await cleo.post(`${path}/results`)).status).toBe(303);
  await answerAll(path);
  expect((await cleo.get(path)).text).toContain('Show her results');
  const results = await cleo.post(`${path}/results`);
  expect(results.text).toContain('نتائجك');
  expect(results.text).toContain('<li>ar Counting costs</li>');
  expect(results.text).not.toContain('Words of her own.');
  expect((await cleo.post(`${path}/results`)).status).toBe(303);
  const late = await begin();
  await answerAll(late);
  test.clock.pass(3600);
  cleo = await test.as(test.cast.cleo);
  expect((await cleo.post(`${late}/results`)).status).toBe(303);
});

it('offers no results where the survey asks too little for any, and heads none where she rated nothing', async () => {
  await makeSurvey(test, 'title: Short\naudience: everybody\nintro: Short.\nthanks: Thanks!\nminutes: 1\npages:\n  - id: only\n    questions:\n      - { id: story, kind: text, text: Tell us. }\n', 'short');
  const short = (await cleo.post('/surveys/short/assistance', { ...asked, language: 'en' })).headers['location']!;
  await cleo.post(`${short}/submission`);
  expect((await cleo.get(short)).text).not.toContain('Her number and her results');
  expect((await cleo.get(short.replace('/response', ''))).text).not.toContain('Show her results');
  const path = await begin();
  await cleo.post(`${path}/response/pages/you`, { shown: 'business', 'answer.business': 'planned' });
  await cleo.post(`${path}/response/pages/end`, { shown: ['agree'], 'answer.agree': 'yes' });
  await cleo.post(`${path}/response/submission`);
  const page = textOf(await cleo.post(`${path}/results`));
  expect(page).toContain('ar What do you need?');
  expect(page).not.toContain('نتائجك');
});

it('lets the worker read nothing any more when she has ended', async () => {
  const path = await begin();
  await answerAll(path);
  for (const page of ['', '/response', '/response/pages/end', '/response/submission']) {
    const answer = await cleo.get(`${path}${page}`);
    expect((answer.status === 303 ? await cleo.follow(answer) : answer).text).not.toContain('Words of her own.');
  }
  await cleo.post(`${path}/response/pages/end`, { shown: ['agree', 'story'], 'answer.agree': 'yes', 'answer.story': 'Changed.' });
  expect((await kept()).answers).toMatchObject({ story: 'Words of her own.' });
});

it('shows what is being written to the worker beside her alone, and nothing to other organisations', async () => {
  const path = await begin();
  const [dara, elin] = [await test.as(test.cast.dara), await test.as(test.cast.elin)];
  expect((await dara.get(`${path}/response/pages/you`)).status).toBe(404);
  expect((await dara.post(`${path}/results`)).status).toBe(404);
  expect((await dara.get(path)).status).toBe(200);
  for (const place of [path, `${path}/response`]) expect((await elin.get(place)).status).toBe(404);
  expect((await elin.post(`${path}/withdrawal`, { sure: 'yes' })).status).toBe(404);
});

it('deletes it all by her number', async () => {
  const path = await begin();
  await answerAll(path);
  const dara = await test.as(test.cast.dara);
  const found = await dara.post('/sheets/opening', { number: printedNumber(Number(path.split('/').at(-1))) });
  expect(found.headers['location']).toBe(path);
  expect((await dara.post(`${path}/withdrawal`, {})).status).toBe(422);
  await dara.post(`${path}/withdrawal`, { sure: 'yes' });
  expect(await test.get(Database).repository(SurveyResponse).count()).toBe(0);
  expect((await dara.get(path)).text).toContain('She changed her mind.');
  expect((await cleo.get(`${path}/response`)).status).toBe(404);
});
