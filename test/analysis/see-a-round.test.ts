import { Database } from '../../src/platform/database/database.service.js';
import type { SurveyRound } from '../../src/surveys/rounds/round.entity.js';
import { makeNeedsSurvey, makeResponses, type MadeResponse } from '../make/needs-survey.js';
import { makeRound } from '../make/round.js';
import { useApp, type Browser } from '../support/app.js';
import { programOf } from '../support/program.js';

const test = useApp();
let dara: Browser;

beforeAll(async () => {
  dara = await test.as(test.cast.dara);
});

const tableOf = (html: string) => (/<table.*<\/table>/s.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
const isRefused = (html: string) => html.includes('These figures are not shown');

/** So many responses that are not all alike. */
function mixed(count: number, response: MadeResponse): MadeResponse[] {
  return Array.from({ length: count }, (_, at) => ({ ...response, literacy: at % 2 === 0 ? [4, 1] : [3, 2] }));
}

/** A survey of its own with rounds by name, and answers that come in them; '' is for none. */
async function asked(slug: string, rounds: Record<string, Partial<SurveyRound>>, answers: (id: (round: string) => string | undefined) => MadeResponse[]): Promise<(round: string) => string> {
  await makeNeedsSurvey(test, slug);
  const made: Record<string, SurveyRound> = {};
  for (const [at, [name, round]] of Object.entries(rounds).entries()) made[name] = await makeRound(test, { slug, name, country: null, createdAt: new Date(test.clock.now().getTime() + at), ...round });
  await makeResponses(test, answers((name) => made[name]?.id), slug);
  return (name) => made[name]!.id;
}

it('shows the answers of one round, and the rounds beside each other', async () => {
  const id = await asked('both', { autumn: {}, spring: {} }, (round) => [...mixed(12, { roundId: round('autumn'), language: 'fi' }), ...mixed(9, { roundId: round('spring'), language: 'fi' }), ...mixed(7, { language: 'fi' })]);
  expect(tableOf((await dara.get(`/analysis/both/respondents?round=${id('autumn')}`)).text)).toContain('Suomi 12');
  expect(tableOf((await dara.get('/analysis/both/respondents?round=-')).text)).toContain('Suomi 7');
  expect(tableOf((await dara.get('/analysis/both/respondents?by=round')).text)).toContain('autumn 12 spring 9 In no round 7 Total 28');
  const needs = await dara.get(`/analysis/both/needs?round=${id('spring')}`);
  expect(needs.text).toContain('Round in which she was asked: spring');
  expect(needs.text).toContain(`<option value="${id('spring')}" selected>spring</option>`);
});

it('offers the rounds of a time, and knows the time of a round', async () => {
  const id = await asked('timed', { first: { wave: 'before' }, second: { wave: 'after' } }, (round) => [...mixed(9, { wave: 'before', roundId: round('first') }), ...mixed(8, { wave: 'after', roundId: round('second') })]);
  const page = await dara.get(`/analysis/timed/respondents?round=${id('second')}`);
  expect(tableOf(page.text)).toContain('English 8');
  expect(page.text).toContain('>second</option>');
  expect(page.text).not.toContain('>first</option>');
  expect(page.text).toMatch(/href="\/analysis\/timed\/respondents\?wave(=|&#x3D;)before"/);
});

it('tells rounds of one name apart by their days', async () => {
  await asked('alike', { one: { name: 'Kouvola' }, other: { name: 'Kouvola', opens: '2026-01-10', closes: '2026-02-10' } }, (round) => [...mixed(9, { roundId: round('one') }), ...mixed(8, { roundId: round('other') })]);
  expect(tableOf((await dara.get('/analysis/alike/respondents?by=round')).text)).toContain('Kouvola (10 January 2026 – 10 February 2026) 8');
});

it('knows nothing of rounds where there were none', async () => {
  await makeNeedsSurvey(test, 'unasked');
  await makeRound(test, { slug: 'unasked' });
  await makeResponses(test, mixed(9, {}), 'unasked');
  expect((await dara.get('/analysis/unasked/respondents')).text).not.toContain('name="round"');
});

it('says nothing of the round of another partner to a coordinator', async () => {
  const id = await asked('places', { here: { country: 'FI' }, there: { country: 'SK' }, everywhere: {} }, (round) => [...mixed(9, { roundId: round('here') }), ...mixed(9, { roundId: round('there') }), ...mixed(9, { roundId: round('everywhere') })]);
  const page = await (await test.as(test.cast.elin)).get(`/analysis/places/respondents?round=${id('there')}`);
  expect(page.text).toContain('>here</option>');
  expect(page.text).not.toContain('there</option>');
  expect(tableOf(page.text)).toContain('English 9');
});

it('tells programs the same', async () => {
  const id = await asked('told', { autumn: {}, spring: {} }, (round) => [...mixed(12, { roundId: round('autumn') }), ...mixed(9, { roundId: round('spring') })]);
  const program = await programOf(test, test.cast.dara, 'analysis:read');
  expect((await program.get('/api/v1/surveys/told/respondents?by=round')).body).toMatchObject({ by: 'round', rows: [id('autumn'), id('spring')], counts: [[12], [9], [21]] });
  expect((await program.get(`/api/v1/surveys/told/needs?round=${id('spring')}`)).body).toMatchObject({ groups: [{ respondents: 9 }] });
});

describe('whoever tries to find the few', () => {
  it.each([
    ['the round out of its time', 'minus-wave', [`round`, '']],
    ['those in no round out of the rounds', 'minus-none', ['round', 'none']],
  ])('cannot take %s', async (_what, slug, [kind]) => {
    const id = await asked(slug, { autumn: {} }, (round) => [...mixed(38, { roundId: round('autumn') }), ...mixed(2, {})]);
    expect(tableOf((await dara.get(`/analysis/${slug}/needs?round=${kind === 'round' ? id('autumn') : '-'}`)).text)).not.toBe('');
    expect(isRefused((await dara.get(`/analysis/${slug}/needs`)).text)).toBe(true);
    expect((await dara.get(`/analysis/${slug}/needs?round=-`)).text).toContain('Figures about fewer than 5 people are not shown.');
  });

  it('cannot take a round out of its partner, though their groups name different things', async () => {
    const id = await asked('minus-partner', { big: { organisationId: 'zarif' }, small: { organisationId: 'zarif' } }, (round) => [...mixed(38, { roundId: round('big') }), ...mixed(3, { roundId: round('small') }), ...mixed(20, {})]);
    expect(tableOf((await dara.get('/analysis/minus-partner/needs?organisation=zarif')).text)).not.toBe('');
    expect(isRefused((await dara.get(`/analysis/minus-partner/needs?round=${id('big')}`)).text)).toBe(true);
  });

  it('cannot take a partner’s way out of a round by the ways that the round had', async () => {
    const id = await asked('minus-way', { big: {}, small: {} }, (round) => [...mixed(30, { roundId: round('big') }), ...mixed(2, { roundId: round('small') }), ...mixed(20, {})]);
    await test.get(Database).query("UPDATE survey_response SET way = 'open' WHERE round_id = ANY ($1)", [[id('big'), id('small')]]);
    expect(tableOf((await dara.get(`/analysis/minus-way/needs?round=${id('big')}`)).text)).not.toBe('');
    expect(isRefused((await dara.get('/analysis/minus-way/needs?way=open')).text)).toBe(true);
  });

  it('cannot tell from a table of rounds by partners who is alone in one', async () => {
    await asked('crossed', { big: { organisationId: 'zarif' }, small: {} }, (round) => [...mixed(30, { roundId: round('big') }), ...mixed(3, { roundId: round('small') }), ...mixed(12, {})]);
    const table = tableOf((await dara.get('/analysis/crossed/respondents?by=round&across=organisation')).text);
    expect(table).toContain('small');
    expect(table).not.toMatch(/small (0 )?3/);
    expect(table.match(/×/g)!.length).toBeGreaterThan(1);
  });
});
