import { randomUUID } from 'node:crypto';
import { randomFrom, shuffled } from '../../src/platform/chance/chance.js';
import { Database } from '../../src/platform/database/database.service.js';
import { Log } from '../../src/platform/log/log.js';
import { keyFor } from '../../src/platform/secrets/encryption.js';
import { AnonymousMoving } from '../../src/surveys/anonymous/moving.service.js';
import { unlockSheets } from '../../src/surveys/anonymous/sheet.js';
import { ResponsesService } from '../../src/surveys/responses.service.js';
import { SurveyRound } from '../../src/surveys/rounds/round.entity.js';
import { SurveyVersion } from '../../src/surveys/survey.entity.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { attack, byOrder, changes, look, type Known, type SeenRow, type Sight, type Suspicion } from './relinking.js';

const test = useApp();
const count = 24;
const lines: string[] = [];
let members: { id: string; browser: Browser }[];

// Twenty-four women with accounts, who are signed in on the phone on which they answer: the strongest case for whoever looks.
beforeAll(async () => {
  overhear();
  await makeSurvey(test);
  members = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const id = randomUUID();
      await test.get(Database).query("INSERT INTO person (id, name, language, created_at) VALUES ($1, $2, 'en', $3)", [id, `Woman ${index}`, test.clock.now()]);
      return { id, browser: await test.as({ id, name: '', email: '' }) };
    }),
  );
});

/** Hears whatever is logged, also at levels that are not written. */
function overhear(): void {
  const log = test.get(Log) as unknown as Record<string, (...values: unknown[]) => void>;
  for (const level of ['info', 'log', 'warn', 'error', 'debug']) log[level] = (...values) => void lines.push(JSON.stringify(values));
}

/** How one woman answers, by a way of answering: what she does to begin, and to send. Her words say who she is. */
interface Path {
  begin(woman: number): Promise<void>;
  send(woman: number): Promise<void>;
}

const story = (woman: number) => `These are the words of woman number ${woman}.`;

const pages = (woman: number) => ({
  you: { shown: ['business'], 'answer.business': 'planned', press: 'next' },
  // Their results differ: they are made, shown and forgotten while somebody looks.
  needs: { shown: ['needs'], 'answer.needs.literacy.importance': '4', 'answer.needs.literacy.ability': String(1 + (woman % 4)), 'answer.needs.creativity.importance': String(1 + ((woman >> 2) % 4)), 'answer.needs.creativity.ability': '2', press: 'next' },
  end: { shown: ['agree', 'story'], 'answer.agree': 'yes', 'answer.story': story(woman), press: 'next' },
});

/** All of them answer at the same time: they begin in one order, and send in another. Somebody looks before and after each sends. */
async function answerTogether({ begin, send }: Path): Promise<Known[]> {
  await test.get(Database).query('TRUNCATE survey_response CASCADE');
  lines.length = 0;
  const [beginning, sending] = ['beginning', 'sending'].map((name) => shuffled([...members.keys()], randomFrom(name)));
  for (const woman of beginning!) {
    await goHome(woman);
    await begin(woman);
  }
  const known: Known[] = [];
  for (const woman of sending!) {
    await goHome(woman);
    const before = await look(test, lines);
    await send(woman);
    known[woman] = { personId: members[woman]!.id, began: beginning!.indexOf(woman), sent: sending!.indexOf(woman), before, after: await look(test, lines) };
  }
  return known;
}

/** Each looks at her home a little before, so that her session tells that she is there. */
async function goHome(woman: number): Promise<void> {
  test.clock.pass(70);
  await members[woman]!.browser.get('/home');
  test.clock.pass(70);
}

/** The answers as somebody finds them at last, and whose each is. */
function sheetsIn(sight: Sight): { sheets: SeenRow[]; truth: number[] } {
  const sheets = sight.filter(({ table }) => table === 'public.survey_response');
  return { sheets, truth: sheets.map(({ values }) => Number(/woman number (\d+)/.exec(values['answers']!)![1])) };
}

/** Beyond this, chance is out of the question: of 24 women, ten right pairs come by it once in ten million tries. */
const tooMany = 10;
const tooClose = 0.85;

function findings(suspicions: Suspicion[]): Suspicion[] {
  return suspicions.filter(({ right, correlation }) => right >= tooMany || Math.abs(correlation) >= tooClose);
}

describe('answers without a name', () => {
  let known: Known[];
  /** What is there when all have sent, after a first night, and after the last one. */
  let sights: Sight[];
  let path: string;

  beforeAll(async () => {
    path = `/a/${(await makeRound(test, { ways: ['anonymous'], wave: 'before', closes: '2026-12-22' })).link}`;
    known = await answerTogether({
      async begin(woman) {
        const { browser } = members[woman]!;
        await browser.get(path);
        await browser.follow(await browser.post(`${path}/code`));
        await browser.post(`${path}/beginning`);
        await browser.post(`${path}/answers/pages/you`, pages(woman).you);
        await browser.post(`${path}/answers/pages/needs`, pages(woman).needs);
      },
      async send(woman) {
        const { browser } = members[woman]!;
        await browser.post(`${path}/answers/pages/end`, pages(woman).end);
        await browser.get(`${path}/answers/submission`);
        expect((await browser.post(`${path}/answers/submission`)).text).toContain('<li>Counting costs</li>');
      },
    });
    sights = [await look(test, lines)];
    for (const night of ['2026-11-23T03:40:00Z', '2026-12-23T03:40:00Z']) {
      test.clock.set(night);
      await test.get(AnonymousMoving).night(test.clock.now());
      sights.push(await look(test, lines));
    }
  });

  it('cannot be paired with the women who gave them: by no value, time, order or change, in no table, log or mail', () => {
    const { sheets, truth } = sheetsIn(sights.at(-1)!);
    expect([...truth].sort((one, other) => one - other)).toEqual([...members.keys()]);
    expect(findings(attack(known, sheets, truth, sights))).toEqual([]);
  });

  it('cannot be read before they are mixed, not even in part', () => {
    const before = [...known.flatMap((woman) => [woman.before, woman.after]), sights[0]!];
    const words = before.flat().filter(({ table, values }) => table !== 'public.survey_version' && /woman number|planned/.test(JSON.stringify(values)));
    expect(words).toEqual([]);
  });

  it('leave no line in the log, and touch nothing but drafts and boxes', () => {
    expect(lines.filter((line) => line.includes('"answered"') && !line.includes('"route":"/home"'))).toEqual([]);
    const touched = known.flatMap(({ before, after }) => changes(before, after)).map(({ table }) => table);
    expect([...new Set(touched)].sort()).toEqual(['public.anonymous_box', 'public.anonymous_draft']);
  });

  it('have no order in the box either, for whoever has the secret', async () => {
    const { id } = await test.get(Database).repository(SurveyRound).findOneByOrFail({});
    const { values } = sights[0]!.find(({ table }) => table === 'public.anonymous_box')!;
    const sheets = unlockSheets(Buffer.from(values['locked']!.slice(2), 'hex'), keyFor(test.settings.secret, `anonymous box ${id}`));
    const truth = sheets.map(({ answers }) => Number(/woman number (\d+)/.exec(JSON.stringify(answers['story']))![1]));
    expect(truth).toHaveLength(count);
    expect(findings(byOrder('in the box', known, truth))).toEqual([]);
  });
});

/* The same attack where it must succeed: else it would prove nothing. */

it('finds everybody who answers with her account', async () => {
  const known = await answerTogether({
    async begin(woman) {
      await members[woman]!.browser.post('/surveys/small/responses');
    },
    async send(woman) {
      const { browser } = members[woman]!;
      const path = (await browser.post('/surveys/small/responses')).headers['location']!;
      for (const [page, sent] of Object.entries(pages(woman))) await browser.post(`${path}/pages/${page}`, sent);
      await browser.post(`${path}/submission`);
    },
  });
  const last = await look(test, lines);
  const { sheets, truth } = sheetsIn(last);
  const found = findings(attack(known, sheets, truth, [last]));
  for (const how of ['shared values', 'what changed when she sent', 'id, by who began', 'submitted_at, by who sent']) expect(found).toContainEqual({ how, right: count, correlation: expect.any(Number) as number });
});

it('finds everybody whose answers have no name, but times and an order', async () => {
  const responses = test.get(ResponsesService);
  const { id: versionId, surveyId } = await test.get(Database).repository(SurveyVersion).findOneByOrFail({});
  const ids: string[] = [];
  const known = await answerTogether({
    async begin(woman) {
      ids[woman] = (await responses.begin({ way: 'open', personId: null, series: null, keyHash: null, roundId: null, surveyId, versionId, about: '', wave: '', language: 'en' }, test.clock.now())).id;
    },
    async send(woman) {
      const opened = await responses.open(ids[woman]!, test.clock.now());
      const saved = await responses.save(opened, { story: story(woman) }, 'end', 'en', test.clock.now());
      await responses.submit(saved!, test.clock.now());
    },
  });
  const last = await look(test, lines);
  const { sheets, truth } = sheetsIn(last);
  const found = findings(attack(known, sheets, truth, [last]));
  for (const how of ['what changed when she sent', 'started_at, by who began', 'xmin, by who sent']) expect(found).toContainEqual({ how, right: count, correlation: expect.any(Number) as number });
});
