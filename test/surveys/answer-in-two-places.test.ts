import { makeSurvey } from '../make/survey.js';
import { SurveyResponse } from '../../src/surveys/survey.entity.js';
import { Database } from '../../src/platform/database/database.service.js';
import { useApp, type Browser } from '../support/app.js';

const test = useApp();
beforeAll(() => makeSurvey(test));
afterEach(() => test.get(Database).query('DELETE FROM survey_response'));

async function begin(): Promise<{ browser: Browser; path: string }> {
  const browser = await test.as(test.cast.ada);
  const started = await browser.post('/surveys/small/responses');
  return { browser, path: started.headers['location']! };
}

/** What is kept of the only response. */
async function kept(): Promise<SurveyResponse> {
  return test.get(Database).repository(SurveyResponse).findOneByOrFail({});
}

const you = { shown: ['business'], 'answer.business': 'planned', press: 'next' };
const needs = { shown: ['needs'], 'answer.needs.literacy.importance': '4', 'answer.needs.literacy.ability': '1', 'answer.needs.creativity.importance': 'dont-know', 'answer.needs.creativity.ability': '3', press: 'next' };
const order = { shown: ['first', 'worth'], 'answer.first.time': '1', 'answer.first.money': '2', 'answer.worth': '5', press: 'next' };
const end = { shown: ['explain', 'agree', 'story'], 'answer.agree': 'yes', 'answer.story': 'I bake.\nEvery day.', press: 'next' };

it('takes nothing back with a page that was left open in another tab', async () => {
  const { browser, path } = await begin();
  await browser.post(`${path}/pages/you`, you);
  const [older, newer] = [await asShownOn(browser, `${path}/pages/end`), await asShownOn(browser, `${path}/pages/end`)];
  await browser.post(`${path}/pages/end`, { ...end, 'as-shown': newer });
  await browser.post(`${path}/pages/end`, { shown: ['explain', 'agree', 'story'], 'as-shown': older, press: 'later' });
  expect((await kept()).answers).toMatchObject({ agree: true, story: 'I bake.\nEvery day.' });
  const newest = await asShownOn(browser, `${path}/pages/end`);
  await browser.post(`${path}/pages/end`, { shown: ['explain', 'agree', 'story'], 'as-shown': newest, 'answer.agree': 'yes', press: 'later' });
  expect((await kept()).answers).not.toHaveProperty('story');
});

it('shows a long text again that was changed in two tabs, with both, and keeps what she then sends', async () => {
  const { browser, path } = await begin();
  await browser.post(`${path}/pages/you`, you);
  const [one, other, third] = [await asShownOn(browser, `${path}/pages/end`), await asShownOn(browser, `${path}/pages/end`), await asShownOn(browser, `${path}/pages/end`)];
  await browser.post(`${path}/pages/end`, { ...end, 'as-shown': one, 'answer.story': 'I bake.\nRye.' });
  for (const press of ['next', 'later', 'back']) {
    const held = await browser.post(`${path}/pages/end`, { ...end, 'as-shown': other, 'answer.story': 'I bake.\nHoney.', 'answer.agree': 'no', press });
    expect(held.status).toBe(422);
    expect(held.text).toContain('This answer was changed in another tab or on another device, too.');
    expect(held.text).toContain('>I bake.\nRye.\nHoney.</textarea>');
    expect((await kept()).answers).toMatchObject({ story: 'I bake.\nRye.', agree: false });
  }
  expect((await browser.post(`${path}/pages/end`, { ...end, 'as-shown': other, 'answer.story': 'I bake.\nRye.' })).status).toBe(303);
  const emptied = await browser.post(`${path}/pages/end`, { ...end, 'as-shown': third.replace('{', '{"story":"before",').replace(',}', '}'), 'answer.story': '' });
  expect(emptied.text).toContain('>I bake.\nRye.</textarea>');
  const newest = /name="as-shown" value="([^"]*)"/.exec(emptied.text)![1]!.replaceAll('&quot;', '"');
  expect((await browser.post(`${path}/pages/end`, { ...end, 'as-shown': newest, 'answer.story': 'I bake.\nRye and honey.' })).status).toBe(303);
  expect((await kept()).answers).toMatchObject({ story: 'I bake.\nRye and honey.' });
});

async function asShownOn(browser: Browser, path: string): Promise<string> {
  const field = /name="as-shown" value="([^"]*)"/.exec((await browser.get(path)).text);
  return field![1]!.replaceAll('&quot;', '"');
}

it('reads a number by the page on which it was typed, though another language was chosen in another tab meanwhile', async () => {
  const question = '{ id: litres, kind: number, text: How many litres?, least: 0, most: 9999, decimals: 1 }';
  await makeSurvey(test, `title: Milk\naudience: everybody\nintro: We ask.\nthanks: Thanks!\nminutes: 1\npages:\n  - { id: all, questions: [${question}] }\n`, 'milk');
  const browser = await test.as(test.cast.ada);
  const path = (await browser.post('/surveys/milk/responses')).headers['location'];
  const pageIn = async (language: string) => {
    await browser.post('/language', { language });
    return /name="language" value="(\w+)"/.exec((await browser.get(`${path}/pages/all`)).text)?.[1];
  };
  const send = async (language: string | undefined, typed: string) => (await browser.post(`${path}/pages/all`, { shown: 'litres', language, 'answer.litres': typed, press: 'later' })).status;
  const [finnish, english] = [await pageIn('fi'), await pageIn('en')];
  expect(await send(finnish, '1.500')).toBe(422);
  expect(await send(finnish, '2,500')).toBe(303);
  expect((await kept()).answers).toEqual({ litres: 2.5 });
  await pageIn('fi');
  expect(await send(english, '1,500')).toBe(422);
  expect((await kept()).answers).toEqual({ litres: 2.5 });
  // Who she is, and her language with it, is remembered for a minute.
  test.clock.pass(61);
  expect(await send('nonsense', '3,500')).toBe(303);
  expect((await kept()).answers).toEqual({ litres: 3.5 });
  await pageIn('en');
});

it('goes on where she stopped, on another device', async () => {
  const { browser, path } = await begin();
  await browser.post(`${path}/pages/you`, you);
  const phone = await test.as(test.cast.ada);
  expect((await phone.get('/surveys/small')).text).toContain('Go on');
  expect((await phone.follow(await phone.post('/surveys/small/responses'))).headers['location']).toBe(`${path}/pages/needs`);
});

it('keeps two devices on two pages from taking anything from each other', async () => {
  const { browser, path } = await begin();
  await Promise.all([browser.post(`${path}/pages/order`, order), browser.post(`${path}/pages/needs`, needs), browser.post(`${path}/pages/end`, end)]);
  expect(Object.keys((await kept()).answers)).toHaveLength(8);
});
