import { Sheet } from '../../src/fieldwork/paper/sheet.entity.js';
import { Organisation } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { SurveyResponse } from '../../src/surveys/index.js';
import { SurveyQuota, type SurveyRound } from '../../src/surveys/rounds/round.entity.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();
let cleo: Browser;
let round: SurveyRound;

beforeAll(async () => {
  await makeSurvey(test);
  await test.get(Database).repository(Organisation).insert({ id: 'omnia', name: 'Omnia', short: null, country: 'FI', kind: 'vet', role: 'partner' });
  cleo = await test.as(test.cast.cleo);
});
beforeEach(async () => {
  await test.get(Database).query('TRUNCATE survey_response, sheet, sheet_batch, survey_round CASCADE');
  round = await makeRound(test, { name: 'Autumn', organisationId: 'zarif', country: null, wave: 'before' });
});

const responses = () => test.get(Database).repository(SurveyResponse).find();
const filled = async () => (await test.get(Database).repository(SurveyQuota).find({ order: { variable: 'ASC', value: 'ASC' } })).map((quota) => quota.filled);
const want = (most: number, variable = '', value = '') => test.get(Database).repository(SurveyQuota).insert({ roundId: round.id, variable, value, most });

function print(wanted: Record<string, string> = {}): ReturnType<Browser['post']> {
  return cleo.post('/surveys/small/sheets', { organisation: 'zarif', language: 'en', copies: '1', round: round.id, ...wanted });
}

/** Types the sheet that was printed. What it leaves open is looked at, and kept. */
async function type(): Promise<void> {
  const { number } = await test.get(Database).repository(Sheet).findOneByOrFail({});
  const typed = { 'typed.sheet.consent': '1', 'typed.business': '1', 'typed.business-name': 'Börek', 'typed.hours': '38', 'typed.agree': '1', looked: 'yes', press: 'end' };
  await cleo.post(`/sheets/${number}/entry`, typed);
}

it('offers the rounds of the worker’s organisations that are open today and still want answers', async () => {
  await makeRound(test, { name: 'Of another partner', organisationId: 'omnia', country: null });
  await makeRound(test, { name: 'Elsewhere', country: 'ES' });
  await makeRound(test, { name: 'Over', organisationId: 'zarif', closes: '2026-11-16' });
  await makeRound(test, { name: 'Closed', organisationId: 'zarif', closedAt: test.clock.now() });
  await makeRound(test, { name: 'Not yet', organisationId: 'zarif', opens: '2026-12-10' });
  await makeRound(test, { name: 'Everywhere', country: null, closes: '2026-12-20' });
  for (const page of ['/surveys/small/sheet', '/surveys/small/assistance']) {
    const options = [...(await cleo.get(page)).text.matchAll(/<option value="[^"]*"[^>]*>([^<]+, until [^<]+)</g)].map((match) => match[1]!.trim());
    expect(options.map((option) => option.split(',')[0])).toEqual(['Autumn', 'Everywhere']);
  }
  await want(0);
  expect((await cleo.get('/surveys/small/sheet')).text).not.toContain('Autumn');
});

it('gives answers from paper to the round of their sheet, and its quotas count them, full or not', async () => {
  await print();
  await want(0);
  await want(5, 'business', 'yes-open');
  await want(5, 'business', 'planned');
  await type();
  expect(await responses()).toMatchObject([{ way: 'sheet', roundId: round.id, wave: 'before', organisationId: 'zarif' }]);
  expect(await filled()).toEqual([1, 0, 1]);
});

it('still takes what is typed after the last day: the paper was filled in before', async () => {
  await print();
  await test.get(Database).query('UPDATE survey_round SET closes = $1', ['2026-11-16']);
  expect((await print()).status).toBe(422);
  await type();
  expect(await responses()).toMatchObject([{ roundId: round.id, submittedAt: test.clock.now() }]);
});

it('gives spoken answers to the round, counts them, and ends with it', async () => {
  await want(2, 'business', 'planned');
  const { location } = (await cleo.post('/surveys/small/assistance', { organisation: 'zarif', language: 'en', consent: 'yes', round: round.id })).headers;
  const path = location!.replace('/response', '');
  await cleo.post(`${path}/response/pages/you`, { shown: 'business', 'answer.business': 'planned' });
  await cleo.post(`${path}/response/pages/end`, { shown: ['agree'], 'answer.agree': 'yes' });
  await cleo.post(`${path}/response/submission`);
  expect(await responses()).toMatchObject([{ way: 'assisted', roundId: round.id, wave: 'before' }]);
  expect(await filled()).toEqual([1]);
  await test.get(Database).query('UPDATE survey_round SET closes = $1', ['2026-11-16']);
  expect((await cleo.post('/surveys/small/assistance', { organisation: 'zarif', language: 'en', consent: 'yes', round: round.id })).status).toBe(422);
});

it('asks without a round as before', async () => {
  await print({ round: '' });
  await type();
  expect(await responses()).toMatchObject([{ roundId: null, wave: '' }]);
});

it.each(['not-a-round', '00000000-0000-0000-0000-000000000000'])('refuses the round %s beside its field', async (wrong) => {
  for (const [page, more] of [['sheets', { copies: '1' }], ['assistance', { consent: 'yes' }]] as const) {
    const answer = await cleo.post(`/surveys/small/${page}`, { organisation: 'zarif', language: 'en', round: wrong, ...more });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('This round is not open, or it is not for this organisation.');
  }
});
