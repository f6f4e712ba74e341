import { Database } from '../../src/platform/database/database.service.js';
import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();
const day = 86_400_000;
let dara: Browser;

beforeAll(async () => {
  await makeNeedsSurvey(test);
  dara = await test.as(test.cast.dara);
});

const textOf = (html: string) => html.replace(/<svg.*?<\/svg>/gs, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

it('keeps how long somebody stays on a page with what she saves, in the same statement', async () => {
  const ada = await test.as(test.cast.ada);
  const path = (await ada.post('/surveys/needs/responses')).headers['location']!;
  const later = (seconds: number) => test.clock.set(new Date(test.clock.now().getTime() + seconds * 1000));
  for (const [seconds, page, answer] of [[40, 'you', { 'answer.stage': 'idea' }], [20, 'you', { 'answer.stage': 'open' }], [3600, 'skills', {}], [90, 'skills', {}]] as const) {
    later(seconds);
    await ada.post(`${path}/pages/${page}`, { shown: page === 'you' ? ['stage', 'country'] : ['needs'], ...answer });
  }
  const [row] = await test.get(Database).query<{ page_seconds: object }>('SELECT page_seconds FROM survey_response WHERE id = $1', [path.split('/').at(-1)]);
  expect(row!.page_seconds).toEqual({ you: 60, skills: 90 });
});

it('shows where people stopped, how far they came and how long they stayed, of those who began two weeks ago', async () => {
  await makeResponses(test, [...times(30, {}), ...times(9, { submittedAt: null, page: 'you' }), ...times(7, { submittedAt: null })]);
  await test.get(Database).query("UPDATE survey_response SET page_seconds = '{\"you\": 75}' WHERE submitted_at IS NOT NULL");
  expect(textOf((await dara.get('/analysis/needs/leaving')).text)).toContain('Too few answers');
  test.clock.set(new Date(test.clock.now().getTime() + 16 * day));
  const page = await dara.get('/analysis/needs/leaving');
  // Ada began as well, and left after the second page: one, so it is hidden with another.
  expect(textOf(page.text)).toContain('47 people began at least two weeks ago');
  expect(textOf(page.text)).toMatch(/– Before the first page 47 ×|– Before the first page 47 7/);
  expect(textOf(page.text)).toMatch(/2 Skills .* × –/);
  expect(textOf(page.text)).toContain(' 75 ');
  expect(page.text).toContain('<svg class="chart chart--steps"');
});
