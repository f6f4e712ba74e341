import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();
let dara: Browser;

beforeAll(async () => {
  dara = await test.as(test.cast.dara);
});

const tabsOf = (html: string) => [...(/<nav class="tabs" aria-label="Pages about this survey">.*?<\/nav>/s.exec(html)?.[0] ?? '').matchAll(/<a[^>]*>([^<]+)<\/a>/g)].map(([, label]) => label);

it('leads to no needs, scales or changes of a survey that has none', async () => {
  await makeSurvey(test, 'title: One\naudience: everybody\nintro: We ask.\nthanks: Thanks!\nminutes: 1\npages:\n  - { id: a, title: A, questions: [{ id: b, kind: text, text: Why? }] }\n', 'one');
  expect(tabsOf((await dara.get('/analysis/one/respondents')).text)).toEqual(['Who answered', 'Where people stop', 'Cross-tables']);
});

it('leads to changes once people were asked twice, and keeps the tab of a page that somebody has kept', async () => {
  await makeNeedsSurvey(test, 'twice');
  await makeResponses(test, times(6, { wave: 'before' }), 'twice');
  expect(tabsOf((await dara.get('/analysis/twice/needs')).text)).toEqual(['Who answered', 'Where people stop', 'Needs', 'Cross-tables', 'Reliability', 'Content that is lacking']);
  expect(tabsOf((await dara.get('/analysis/twice/change')).text)).toContain('Before and after');
  await makeResponses(test, times(6, { wave: 'after' }), 'twice');
  expect(tabsOf((await dara.get('/analysis/twice/needs')).text)).toContain('Before and after');
});
