import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeNeedsSurvey, makeResponses, times } from '../make/needs-survey.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();
let dara: Browser;

// The survey is in English alone, and she reads Arabic.
beforeAll(async () => {
  await makeNeedsSurvey(test);
  await makeResponses(test, [...times(20, { language: 'fi', literacy: [4, 1] }), ...times(16, { language: 'tr', stage: 'open', literacy: [2, 3] })]);
  await test.get(Database).repository(Person).update({ id: test.cast.dara.id }, { language: 'ar' });
  dara = await test.as(test.cast.dara);
});

const marked = (words: string) => `<span lang="en" dir="ltr">${words}</span>`;

it('marks rows of tables, options, legends and what can be ticked', async () => {
  const needs = (await dara.get('/analysis/needs/needs')).text;
  expect(needs).toContain(`<th scope="row">${marked('Work out prices')}</th>`);
  expect(needs).toMatch(/<option value="answer\.country" lang="en" dir="ltr">[^<]+<\/option>/);
  expect(needs).toMatch(/<legend class="label"><span lang="en" dir="ltr">/);
  expect(needs).toContain(`<span>${marked('Finland')}</span>`);
  const rows = (await dara.get('/analysis/needs/respondents?by=answer.country')).text;
  expect(rows).toContain(`<th scope="row"><bdi>${marked('Finland')}</bdi></th>`);
  expect((await dara.get('/analysis/needs/respondents?by=language')).text).toContain('<th scope="row"><bdi><span lang="tr" dir="ltr">Türkçe</span></bdi></th>');
});

it('marks in charts the names of needs, and rows of which all words are of one language', async () => {
  expect((await dara.get('/analysis/needs/needs')).text).toContain('<title lang="en">Work out prices</title>');
  const crossing = (await dara.get('/analysis/needs/crossing?by=answer.stage&across=answer.country')).text;
  expect(crossing).toMatch(/<text class="name"[^>]* lang="en">\u2068[^<]+ · Finland\u2069<\/text>/);
});

it('marks in a row of two languages the name that is of the other one', async () => {
  const crossing = (await dara.get('/analysis/needs/crossing?by=language&across=answer.country')).text;
  expect(crossing).toMatch(/<text class="name"[^>]*anchor="start"><tspan lang="fi">\u2068Suomi\u2069<\/tspan> · <tspan lang="en">\u2068Finland\u2069<\/tspan><\/text>/);
  expect(crossing).not.toMatch(/<text class="name"[^>]* lang=/);
});

it('marks what sentences, captions and titles of charts take in', async () => {
  const crossing = (await dara.get('/analysis/needs/crossing?by=language&across=answer.country')).text;
  expect(crossing).toMatch(/<caption id="crossing-caption">[^<]*<span lang="en" dir="ltr">[^<]+<\/span>/);
  expect(crossing).toContain('role="region" aria-labelledby="crossing-caption"');
  expect(crossing).toMatch(/<title id="crossing-title">[^<]*<span lang="en">/);
  const needs = (await dara.get('/analysis/needs/needs?by=answer.country')).text;
  expect(needs).toMatch(/<title id="group-0-map-title">[^<]+<span lang="en">(Finland|Türkiye)<\/span><\/title>/);
  expect(needs).toMatch(/<p class="lead">[^<]*<span lang="en" dir="ltr">[^<]+<\/span>/);
  expect(needs).toMatch(/role="region" aria-labelledby="group-0-table group-0-title"/);
});

it('marks nothing that stands in her language', async () => {
  expect((await dara.get('/analysis/needs/respondents')).text).toMatch(/<option value="language" selected>/);
  await test.get(Database).repository(Person).update({ id: test.cast.dara.id }, { language: 'en' });
  const english = await test.as(test.cast.dara);
  for (const page of ['needs', 'respondents?by=answer.country', 'crossing']) expect((await english.get(`/analysis/needs/${page}`)).text).not.toContain('<span lang="en"');
});

it('marks what a survey is called above the choices for a file', async () => {
  await test.get(Database).repository(Person).update({ id: test.cast.dara.id }, { language: 'ar' });
  const arabic = await test.as(test.cast.dara);
  expect((await arabic.get('/exports/surveys/needs/hiding')).text).toMatch(/<span class="caption"><span lang="en" dir="ltr">/);
});
