import { Database } from '../../src/platform/database/database.service.js';
import { AnonymousBox, AnonymousDraft } from '../../src/surveys/anonymous/anonymous.entity.js';
import { AnonymousMoving } from '../../src/surveys/anonymous/moving.service.js';
import { SurveyQuota, type SurveyRound } from '../../src/surveys/rounds/round.entity.js';
import { SurveyResponse } from '../../src/surveys/survey.entity.js';
import { beginWithCode, getCode } from '../make/code.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

const test = useApp();
let path: string;

beforeAll(() => makeSurvey(test));
beforeEach(async () => {
  test.clock.set('2026-11-22T10:00:00Z');
  await test.get(Database).query('TRUNCATE survey_response, survey_round, anonymous_draft, anonymous_box CASCADE');
  path = await roundWithoutNames();
});

/** A round that is answered without a name until 22 December. Returns its address. */
async function roundWithoutNames(wanted: Partial<SurveyRound> = {}): Promise<string> {
  return `/a/${(await makeRound(test, { ways: ['anonymous'], closes: '2026-12-22', ...wanted })).link}`;
}

const you = { shown: ['business'], 'answer.business': 'planned', press: 'next' };
const end = (story: string) => ({ shown: ['explain', 'agree', 'story'], 'answer.agree': 'yes', 'answer.story': story, press: 'next' });

const codeFor = (browser: Browser, at = path) => getCode(browser, at);
const begin = (at = path) => beginWithCode(test, at);

async function answer(browser: Browser, story: string, at = path): Promise<void> {
  await browser.post(`${at}/answers/pages/you`, you);
  await browser.post(`${at}/answers/pages/end`, end(story));
  await browser.post(`${at}/answers/submission`);
}

async function night(day: string): Promise<void> {
  test.clock.set(`${day}T03:40:00Z`);
  await test.get(AnonymousMoving).night(test.clock.now());
}

const drafts = () => test.get(Database).repository(AnonymousDraft).find();
const waiting = async () => (await test.get(Database).repository(AnonymousBox).find()).reduce((sum, { sheets }) => sum + sheets, 0);
const moved = () => test.get(Database).repository(SurveyResponse).find();
const stories = async () => (await moved()).map(({ answers }) => answers['story']).sort();

it('works: she gets a code, answers, goes on elsewhere with her code, sends, and is moved when the round is over', async () => {
  const { browser, code } = await begin();
  expect((await browser.get(`${path}/answers`)).headers['location']).toBe(`${path}/answers/pages/you`);
  expect((await browser.post(`${path}/answers/pages/you`, { ...you, press: 'later' })).headers['location']).toBe(`${path}/left`);
  expect((await browser.get(`${path}/left`)).text).toContain('Your answers are saved');
  expect((await browser.get(`${path}/answers/pages/you`)).headers['location']).toBe(path);

  const library = test.visitor();
  expect((await library.post(`${path}/resumption`, { code: code.toLowerCase().replaceAll('-', ' ') })).headers['location']).toBe(`${path}/answers`);
  expect((await library.get(`${path}/answers`)).headers['location']).toBe(`${path}/answers/pages/needs`);
  expect((await library.get(`${path}/answers/pages/you`)).text).toContain('value="planned" checked');
  await library.post(`${path}/answers/pages/end`, end('I bake.'));
  expect((await library.get(`${path}/answers/submission`)).text).toContain('I bake.');

  expect((await library.post(`${path}/answers/submission`)).text).toContain('Your answers are sent');
  const home = await library.get(path);
  expect(home.headers['location']).toBe(`${path}/thanks`);
  expect((await library.follow(home)).text).toContain('Your answers are sent');
  expect(library.cookie('answering')).toBeUndefined();
  expect([await drafts(), await waiting(), await moved()]).toEqual([[], 1, []]);

  await night('2026-12-23');
  expect(await waiting()).toBe(0);
  const day = new Date('2026-12-23T00:00:00Z');
  expect(await moved()).toMatchObject([{ way: 'anonymous', personId: null, series: null, answers: { business: 'planned', story: 'I bake.' }, startedAt: day, savedAt: day, submittedAt: day }]);
});

it('moves nobody before there are ten who leave together and five who stay', async () => {
  for (let count = 0; count < 14; count += 1) await answer((await begin()).browser, `story ${count}`);
  await night('2026-11-23');
  expect(await moved()).toEqual([]);
  test.clock.set('2026-11-23T10:00:00Z');
  await answer((await begin()).browser, 'story 14');
  await night('2026-11-24');
  expect([(await moved()).length, await waiting()]).toEqual([10, 5]);
  await night('2026-11-25');
  expect(await waiting()).toBe(5);
  await night('2026-12-23');
  expect(await stories()).toEqual(Array.from({ length: 15 }, (_, count) => `story ${count}`).sort());
});

it('counts for a quota when a batch is moved, and not before; a round that has enough lets nobody begin', async () => {
  const { roundId } = await makeDraft();
  await test.get(Database).repository(SurveyQuota).insert({ roundId, variable: 'business', value: 'planned', most: 100 });
  for (let count = 0; count < 15; count += 1) await answer((await begin()).browser, `story ${count}`);
  const filled = async () => (await test.get(Database).repository(SurveyQuota).findOneByOrFail({ roundId })).filled;
  expect(await filled()).toBe(0);
  await night('2026-11-23');
  expect(await filled()).toBe(10);
  await test.get(Database).repository(SurveyQuota).insert({ roundId, variable: '', value: '', most: 10, filled: 10 });
  const full = (await test.visitor().get(path)).text;
  expect(full).toContain('Enough people have answered already.');
  expect(full).toContain(`href="${path}/resumption"`);
  expect(full).not.toContain('is kept');
  const late = test.visitor();
  await codeFor(late);
  expect((await late.post(`${path}/beginning`)).status).toBe(409);
});

async function makeDraft(): Promise<AnonymousDraft> {
  await begin();
  return (await drafts())[0]!;
}

it('deletes what nobody went on with for thirty days, and what was not sent in time', async () => {
  await test.get(Database).query("UPDATE survey_round SET closes = '2027-03-01'");
  await makeDraft();
  await night('2026-12-22');
  expect(await drafts()).toHaveLength(1);
  await night('2026-12-23');
  expect(await drafts()).toEqual([]);
  test.clock.set('2027-02-28T10:00:00Z');
  await makeDraft();
  await night('2027-03-01');
  expect(await drafts()).toHaveLength(1);
  await night('2027-03-02');
  expect(await drafts()).toEqual([]);
});

it('sends nothing after the last day', async () => {
  const { browser } = await begin();
  await browser.post(`${path}/answers/pages/you`, you);
  await browser.post(`${path}/answers/pages/end`, end('late'));
  test.clock.set('2026-12-22T23:30:00Z');
  await browser.get(`${path}/answers/pages/end`);
  test.clock.set('2026-12-23T00:30:00Z');
  expect((await browser.post(`${path}/answers/submission`)).headers['location']).toBe(path);
  expect(await waiting()).toBe(0);
  expect((await browser.get(path)).text).toContain('This survey is closed.');
  expect((await browser.post(`${path}/code`)).status).toBe(303);
  expect((await browser.post(`${path}/beginning`)).status).toBe(409);
});

describe('a code', () => {
  it.each([
    ['too short', 'ABCD', 'The code has 16 letters and digits.'],
    ['mistyped', 'BAAA-AAAA-AAAA-AAAA', 'A letter or a digit is wrong.'],
    ['far too long', 'A'.repeat(300), 'The code has 16 letters and digits.'],
  ])('that is %s is told so, and stays in its field', async (_what, code, sentence) => {
    const answer = await test.visitor().post(`${path}/resumption`, { code });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain(`value="${code}"`);
    expect(answer.text).toContain('href="#code"');
  });

  it('under which nothing is kept says why that can be, and can be begun with', async () => {
    const browser = test.visitor();
    expect((await browser.post(`${path}/resumption`, { code: 'BAAA-AAAA-AAAA-AAAQ' })).text).toContain('Nothing is saved with this code');
    expect((await browser.get(path)).text).toContain('Get my code');
    expect((await browser.post(`${path}/beginning`)).headers['location']).toBe(`${path}/answers`);
    const again = test.visitor();
    expect((await again.post(`${path}/resumption`, { code: 'BAAA-AAAA-AAAA-AAAQ' })).headers['location']).toBe(`${path}/answers`);
  });

  it('is shown until she begins and never again, whatever she reloads', async () => {
    const browser = test.visitor();
    const code = await codeFor(browser);
    expect((await browser.get(`${path}/code`)).text).toContain(code);
    await browser.post(`${path}/beginning`);
    expect((await browser.get(`${path}/code`)).headers['location']).toBe(path);
    for (const page of [path, `${path}/answers/pages/you`, `${path}/answers/submission`, `${path}/resumption`]) expect((await browser.get(page)).text).not.toContain(code);
  });

  it('is forgotten by a browser that was left alone for two hours', async () => {
    const { browser } = await begin();
    test.clock.pass(2 * 3600 + 1);
    expect((await browser.get(`${path}/answers/pages/you`)).headers['location']).toBe(path);
    expect((await browser.get(path)).text).not.toContain('Go on with my answers');
  });

  it('opens nothing any more once she has sent, where the survey is asked once', async () => {
    const { browser, code } = await begin();
    await answer(browser, 'mine');
    expect((await test.visitor().post(`${path}/resumption`, { code })).text).toContain('Nothing is saved with this code');
  });
});

describe('waves', () => {
  it('are joined by a code that is typed again, and by nothing else', async () => {
    const before = await roundWithoutNames({ wave: 'before' });
    const after = await roundWithoutNames({ wave: 'after' });
    const { browser, code } = await begin(before);
    await answer(browser, 'before', before);
    await answer((await begin(before)).browser, 'somebody else', before);
    const later = test.visitor();
    await later.post(`${after}/resumption`, { code });
    await later.post(`${after}/beginning`);
    await answer(later, 'after', after);
    await night('2026-12-23');
    const all = await moved();
    const seriesOf = (story: string) => all.find(({ answers }) => answers['story'] === story)!.series;
    expect(seriesOf('after')).toBe(seriesOf('before'));
    expect(seriesOf('after')).toMatch(/^[\w-]{43}$/);
    expect(seriesOf('somebody else')).not.toBe(seriesOf('before'));
  });

  it('have one answer of each code', async () => {
    const before = await roundWithoutNames({ wave: 'before' });
    const { browser, code } = await begin(before);
    await answer(browser, 'once', before);
    const again = test.visitor();
    await again.post(`${before}/resumption`, { code });
    await again.post(`${before}/beginning`);
    await answer(again, 'twice', before);
    await night('2026-12-23');
    expect(await moved()).toHaveLength(1);
  });
});

it('keeps two devices on two pages from taking anything from each other', async () => {
  const { browser, code } = await begin();
  const other = test.visitor();
  await other.post(`${path}/resumption`, { code });
  await Promise.all([browser.post(`${path}/answers/pages/you`, you), other.post(`${path}/answers/pages/end`, end('both'))]);
  await browser.post(`${path}/answers/submission`);
  await night('2026-12-23');
  expect((await moved())[0]!.answers).toEqual({ business: 'planned', agree: true, story: 'both' });
});

it('loses no sheet when many are sent at once, and changes nothing when one is sent twice', async () => {
  const browsers = await Promise.all(Array.from({ length: 12 }, async () => (await begin()).browser));
  await Promise.all(browsers.map((browser, index) => answer(browser, `story ${index}`)));
  await browsers[0]!.post(`${path}/answers/submission`);
  expect(await waiting()).toBe(12);
  await night('2026-12-23');
  expect(await stories()).toEqual(Array.from({ length: 12 }, (_, index) => `story ${index}`).sort());
});

it('begins a new box when one is full', async () => {
  for (let count = 0; count < 3; count += 1) await answer((await begin()).browser, `story ${count}`);
  await test.get(Database).query('UPDATE anonymous_box SET sheets = 100');
  await answer((await begin()).browser, 'story 3');
  expect((await test.get(Database).repository(AnonymousBox).find()).map(({ number }) => number).sort()).toEqual([1, 2]);
  await night('2026-12-23');
  expect(await stories()).toHaveLength(4);
});

it('is answered in another language from one page to the next, without an account', async () => {
  const { browser } = await begin();
  await browser.post(`${path}/answers/pages/you`, { ...you, press: 'language ar' });
  expect((await browser.get(`${path}/answers/pages/you`)).text).toContain('<html lang="ar" dir="rtl"');
});

it('is not there under a link that nobody gave, and in rounds that know who answers', async () => {
  await roundWithoutNames({ link: 'by-account', ways: ['account', 'open'] });
  for (const address of ['/a/nothing', '/a/by-account', '/a/by-account/answers/pages/you', `${path}/answers/pages/nowhere`]) expect([303, 404]).toContain((await test.visitor().get(address)).status);
  expect((await test.visitor().get('/a/by-account')).status).toBe(404);
  expect((await test.visitor().post('/a/by-account/code')).status).toBe(404);
});

it('costs four queries to save a page', async () => {
  const { browser } = await begin();
  expect(await queriesOf(() => browser.post(`${path}/answers/pages/you`, you))).toHaveLength(4);
});

// The last one, because the others come from the same network.
it('holds back who tries codes by the hundred, and keeps no trace of that either', async () => {
  const tries = async () => (await test.visitor().post(`${path}/resumption`, { code: 'BAAA-AAAA-AAAA-AAAQ' })).status;
  const statuses = await Promise.all(Array.from({ length: 101 }, tries));
  expect(statuses).toContain(429);
  const [counts] = await test.get(Database).query<{ count: number }>('SELECT count(*)::integer AS count FROM throttle');
  expect(counts!.count).toBe(0);
});
