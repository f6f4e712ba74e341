import { Sheet } from '../../src/fieldwork/paper/sheet.entity.js';
import { Organisation } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { SurveyResponse } from '../../src/surveys/index.js';
import { SurveyQuota, type SurveyRound } from '../../src/surveys/rounds/round.entity.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { textOf } from '../support/text.js';

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

it('says the last day of a round as the calendar does, wherever the device is', async () => {
  const abroad = await test.as(test.cast.cleo);
  abroad.setCookie('zone', encodeURIComponent('America/New_York'));
  for (const page of ['/surveys/small/sheet', '/surveys/small/assistance']) expect((await abroad.get(page)).text).toContain('Autumn, until 15 December 2026');
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

describe('what was begun with her', () => {
  const path = async (wanted: Record<string, string> = {}) => (await cleo.post('/surveys/small/assistance', { organisation: 'zarif', language: 'en', consent: 'yes', round: round.id, ...wanted })).headers['location']!.replace('/response', '');
  const desk = async () => textOf(await cleo.get('/fieldwork')).replace(/.*Begun together/, '').replace(/Surveys .*/, '');
  const linked = async (to: string) => (await cleo.get('/fieldwork')).text.includes(`href="${to}"`);

  it('is not offered to be gone on with when the round is over: its page says so, and that it is kept', async () => {
    const [begun, alone] = [await path(), await path({ round: '' })];
    await cleo.post(`${begun}/response/pages/you`, { shown: 'business', 'answer.business': 'planned' });
    expect((await desk()).match(/Go on with her/g)).toHaveLength(2);
    await test.get(Database).query('UPDATE survey_round SET closes = $1', ['2026-11-16']);
    expect(await desk()).toMatch(/Go on with her.*Ended before it was sent/);
    expect([await linked(begun), await linked(`${begun}/response`), await linked(`${alone}/response`)]).toEqual([true, false, true]);
    const page = textOf(await cleo.get(begun));
    expect(page).toContain('The last day was 16 November 2026, and her answers were not sent. What she said is kept.');
    expect(page).not.toContain('Go on with her');
    const end = textOf(await cleo.get(`${begun}/response`));
    expect(end).toContain('This survey is closed The last day was 16 November 2026.');
    expect(end).not.toContain('Her number and her results');
    expect(await responses()).toContainEqual(expect.objectContaining({ answers: { business: 'planned' }, submittedAt: null }));
  });

  it('can be gone on with when the round is opened again', async () => {
    const begun = await path();
    await test.get(Database).query('UPDATE survey_round SET closed_at = $1', [test.clock.now()]);
    expect(await linked(`${begun}/response`)).toBe(false);
    await test.get(Database).query('UPDATE survey_round SET closed_at = NULL');
    expect(await linked(`${begun}/response`)).toBe(true);
  });

  it('is said to be kept where enough others have answered', async () => {
    const begun = await path();
    await want(0);
    await cleo.post(`${begun}/response/pages/you`, { shown: 'business', 'answer.business': 'planned' });
    expect(await desk()).toContain('Ended before it was sent');
    expect(textOf(await cleo.get(begun))).toContain('Enough people like her have answered, so her answers cannot be sent any more. What she said is kept.');
  });
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
