import type { Locator, Page } from 'playwright-core';
import { Person } from '../../src/people/index.js';
import { Database } from '../../src/platform/database/database.service.js';
import { makeCourse } from '../make/course.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { expectFits, useBrowser } from '../support/browser.js';
import { startEveryKind } from './attempts.js';
import { lesson, makeBakery } from './bakery.js';

const test = useApp();
const visits = useBrowser(test);

beforeAll(() => makeBakery(test));

// The tests’ browser has no voices. This one notes what it is told to say, and speaks when asked to go on.
const device = (languages: string[]) => `
  const said = [], waiting = [];
  const voices = ${JSON.stringify(languages)}.map((lang) => ({ lang, localService: true }));
  window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance) => { said.push([utterance.lang, utterance.text]); waiting.push(utterance); },
    cancel: () => { waiting.length = 0; },
  }) });
  window.said = said;
  window.finishSpeaking = () => { for (const utterance of waiting.splice(0)) utterance.dispatchEvent(new Event('end')); };`;

async function open(languages: string[], path = lesson): Promise<Page> {
  const page = await visits.open({ as: test.cast.ada });
  await page.addInitScript(device(languages));
  await page.goto(path);
  return page;
}

const buttons = (page: Page) => page.getByRole('button', { name: 'Listen to this part' });

it('reads a paragraph aloud, sentence by sentence, with its heading, and marks it meanwhile', async () => {
  const page = await open(['fi-FI', 'en-GB']);
  await buttons(page).nth(1).click();
  expect(await page.evaluate('said')).toEqual([
    ['en-GB', 'Write everything down'],
    ['en-GB', 'Take a sheet of paper and write what you pay for one week.'],
    ['en-GB', 'One loaf needs 0.60 € of flour.'],
  ]);
  expect(await page.locator('.being-read').count()).toBe(2);
  await page.evaluate('finishSpeaking()');
  expect(await page.locator('.being-read').count()).toBe(0);
});

it('falls silent when the button is pressed again', async () => {
  const page = await open(['en-GB']);
  await buttons(page).first().click();
  expect(await buttons(page).first().getAttribute('aria-pressed')).toBe('true');
  await buttons(page).first().click();
  expect(await buttons(page).first().getAttribute('aria-pressed')).toBe('false');
});

it('reads each of two languages with its own voice', async () => {
  const people = test.get(Database).repository(Person);
  await people.update({ id: test.cast.ada.id }, { readingLanguage: 'ar' });
  const page = await open(['ar-EG', 'en-GB']);
  await buttons(page).nth(1).click();
  expect(await page.evaluate('said[0]')).toEqual(['ar-EG', expect.stringContaining('سميرة')]);
  await people.update({ id: test.cast.ada.id }, { readingLanguage: null });
});

it('takes no room from a table: its button stands above it', async () => {
  const page = await open(['en-GB']);
  const table = page.locator('.scroll').first();
  const above = await table.locator('xpath=preceding-sibling::button').boundingBox();
  const [box, prose] = [await table.boundingBox(), await page.locator('.prose').first().boundingBox()];
  expect(box!.width).toBe(prose!.width);
  expect(above!.y + above!.height).toBeLessThanOrEqual(box!.y);
  await expectFits(page);
});

it.each([
  ['no voice for the language', ['fi-FI']],
  ['no voices at all', []],
])('shows no button on a device with %s', async (_name, languages) => {
  expect(await buttons(await open(languages)).count()).toBe(0);
});

it('offers the player where somebody has read the page aloud', async () => {
  await makeCourse(test, { slug: 'spoken', modules: [{ slug: 'one', steps: [{ slug: 'first', texts: { en: { audio: '/files/first.en.mp3' } } }] }] });
  await (await test.as(test.cast.ada)).post('/courses/spoken/enrolment');
  const page = await open(['en-GB'], '/courses/spoken/one/lesson/first');
  expect(await page.locator('audio').getAttribute('src')).toBe('/files/first.en.mp3');
  expect(await buttons(page).count()).toBe(0);
});

it('reads the text of a question aloud, whose name stays what it was', async () => {
  const { attempt } = await startEveryKind(test, test.cast.ada);
  const page = await open(['en-GB'], attempt);
  const question = page.getByRole('group').filter({ has: page.locator('.stem') }).first();
  const stem = (await question.locator('.stem').innerText()).trim();
  await question.getByRole('button', { name: 'Listen', exact: true }).click();
  expect(await page.evaluate('said')).toEqual([['en-GB', stem]]);
  expect(await question.locator('.stem').getAttribute('class')).toContain('being-read');
  await expectFits(page);
});

it('reads a text with gaps aloud, each gap as a word, and leaves her where she types when voices come late', async () => {
  const { attempt } = await startEveryKind(test, test.cast.ada);
  const page = await open([], attempt);
  const gaps = page.locator('.gaps');
  const field = gaps.locator('input').first();
  await field.fill('sum');
  await page.evaluate("speechSynthesis.getVoices().push({ lang: 'en-GB', localService: true }); speechSynthesis.dispatchEvent(new Event('voiceschanged'))");
  await page.keyboard.type('s');
  await gaps.locator('xpath=following-sibling::button').click();
  const said = (await page.evaluate<[string, string][]>('said')).map(([, text]) => text).join(' ');
  expect(said.match(/\bgap\b/g)).toHaveLength(2);
  expect(said).not.toContain('sum');
  expect(await field.inputValue()).toBe('sums');
  await expectFits(page);
});

it('reads a question of a survey with all that can be said to it, and a grid row by row', async () => {
  await makeSurvey(test);
  const browser = await test.as(test.cast.ada);
  const path = (await browser.post('/surveys/small/responses')).headers['location']!;
  const page = await open(['en-GB'], `${path}/pages/you`);
  const listen = (part: Page | Locator) => part.getByRole('button', { name: 'Listen', exact: true });
  const heard = async () => (await page.evaluate<[string, string][]>('said.splice(0)')).map(([, text]) => text);
  await listen(page).first().click();
  expect(await heard()).toEqual(['Do you have a business?', 'Yes, it is open', 'I plan one', 'Something else', 'I would rather not say', expect.stringContaining('Something else')]);
  await page.getByText('Yes, it is open').click();
  await listen(page.getByRole('group', { name: 'What is its name?' })).click();
  expect(await heard()).toEqual(['What is its name?']);
  await browser.post(`${path}/pages/you`, { shown: ['business'], 'answer.business': 'planned', press: 'next' });
  await page.goto(`${path}/pages/needs`);
  expect(await listen(page).count()).toBe(3);
  await listen(page).nth(1).click();
  const row = await heard();
  expect([row.length, row[0]!.length > 0, row.slice(2, 6)]).toEqual([13, true, ['Not important', 'A little important', 'Quite important', 'Very important']]);
});
