import type { Page } from 'playwright-core';
import { Database } from '../../src/platform/database/database.service.js';
import { readNumber } from '../../src/platform/language/numbers.js';
import { SurveyResponse } from '../../src/surveys/index.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, useBrowser, type Visit } from '../support/browser.js';

const test = useApp();
const visits = useBrowser(test);
beforeAll(() => makeSurvey(test));

async function begin(visit: Visit): Promise<Page> {
  const page = await visits.open({ as: test.cast.ada, ...visit });
  await page.goto('/surveys');
  await page.getByRole('link', { name: 'What do you need?' }).click();
  await page.getByRole('button', { name: /Begin|Go on/ }).click();
  return page;
}

// Axe is a script, and asks nothing of a page that runs none.
async function look(page: Page, { javaScript }: Visit): Promise<void> {
  if (javaScript === false) return;
  await expectAccessible(page);
  await expectFits(page);
}

it('shows a question as soon as an answer calls for it, and takes it away again without losing what was typed', async () => {
  const page = await begin({ as: test.cast.ben });
  const name = page.getByRole('textbox', { name: 'What is its name?' });
  expect(await name.isVisible()).toBe(false);
  await page.getByText('Yes, it is open').click();
  await name.fill('Börek & Co');
  await page.getByText('I plan one').click();
  expect(await name.isVisible()).toBe(false);
  await page.getByText('Yes, it is open').click();
  expect(await name.inputValue()).toBe('Börek & Co');
  await page.getByRole('button', { name: 'Save and go on', exact: true }).click();
  await page.getByText('How many hours a week do you work for Börek & Co?').waitFor();
});

it('ticks what her words stand beside, and lets an option that stands alone stand alone', async () => {
  const page = await begin({ as: test.cast.elin });
  await page.getByRole('textbox', { name: /Something else/ }).fill('A stall');
  expect(await page.getByRole('radio', { name: 'Something else' }).isChecked()).toBe(true);
  await page.getByText('Yes, it is open').click();
  await page.getByRole('textbox', { name: 'What is its name?' }).fill('Börek');
  await page.getByRole('button', { name: 'Save and go on', exact: true }).click();
  const ticked = () => page.getByRole('checkbox', { checked: true }).evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')));
  await page.getByText('At a market').click();
  await page.getByText('Online').click();
  expect(await ticked()).toEqual(['market', 'online']);
  await page.getByText('Nowhere yet').click();
  expect(await ticked()).toEqual(['nowhere']);
  await page.getByText('Online').click();
  expect(await ticked()).toEqual(['online']);
});

it('reads a number that is being typed as the server will, whatever its digits and marks', async () => {
  const question = "{ id: staff, kind: number, text: How many?, least: -9, most: 9999, decimals: 1 }, { id: who, kind: text, text: Who are they?, show-if: staff > 2 }";
  await makeSurvey(test, `title: Staff\naudience: everybody\nintro: We ask.\nthanks: Thanks!\nminutes: 1\npages:\n  - { id: all, questions: [${question}] }\n`, 'staff');
  const page = await visits.open({ as: test.cast.ben });
  await page.goto('/surveys/staff');
  await page.getByRole('button', { name: 'Begin' }).click();
  const isAsked = async (typed: string) => {
    await page.getByRole('textbox', { name: 'How many?' }).fill(typed);
    return page.getByRole('textbox', { name: 'Who are they?' }).isVisible();
  };
  const typed = ['3', '2', '٣', '۲٫۵', '۲', '2,5', '1 200', '1,200.5', '1.200,5', '−5', '-5', '', 'many'];
  for (const one of typed) {
    const read = readNumber(one, '.');
    expect([one, await isAsked(one)]).toEqual([one, read.ok && read.value > 2]);
  }
});

describe('signing out from a page that was not saved', () => {
  const signOut = async (page: Page) => {
    await page.locator('details.menu:has(form[action="/sign-out"]) summary').click();
    await page.locator('details.menu form[action="/sign-out"] button').click();
  };
  const kept = async () => (await test.get(Database).repository(SurveyResponse).findOneByOrFail({ personId: test.cast.noor.id })).answers;
  const atWork = async () => {
    const page = await begin({ as: test.cast.noor });
    await page.waitForURL('**/pages/*');
    await page.goto(page.url().replace(/[^/]+$/, 'work'));
    return { page, hours: page.getByRole('textbox', { name: /How many hours/ }) };
  };

  it('saves the page first', async () => {
    const page = await begin({ as: test.cast.noor });
    await page.getByText('Yes, it is open').click();
    await page.getByRole('textbox', { name: 'What is its name?' }).fill('Börek');
    await signOut(page);
    await page.waitForURL('**/sign-in');
    expect(await kept()).toEqual({ business: 'yes-open', 'business-name': 'Börek' });
  });

  it('tells her where something cannot be kept, also of a page that came back with it, and goes when all of it is', async () => {
    const { page, hours } = await atWork();
    await hours.fill('many');
    await page.getByText('Online').click();
    await signOut(page);
    await page.getByRole('dialog', { name: 'Not everything is sent yet' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Stay here' }).click();
    expect(await hours.inputValue()).toBe('many');
    await page.getByRole('button', { name: 'Save and go on', exact: true }).click();
    await page.getByRole('link', { name: 'Write a number, for example 12.' }).waitFor();
    await signOut(page);
    await page.getByRole('button', { name: 'Stay here' }).click();
    await hours.fill('40');
    await signOut(page);
    await page.waitForURL('**/sign-in');
    expect(await kept()).toMatchObject({ hours: 40, sells: ['online'] });
  });

  it('leaves what cannot be kept when she wants it so', async () => {
    const { page, hours } = await atWork();
    await hours.fill('many');
    await signOut(page);
    await page.getByRole('button', { name: 'Sign out and delete it' }).click();
    await page.waitForURL('**/sign-in');
    expect(await kept()).toMatchObject({ hours: 40 });
  });
});

it.each<[string, Visit]>([
  ['on a phone', {}],
  ['on a phone without script', { javaScript: false }],
  ['at a desk', { screen: 'desk' }],
])('is answered from the first page to the last, %s', async (_where, visit) => {
  const member = visit.javaScript === false ? test.cast.cleo : visit.screen ? test.cast.dara : test.cast.ada;
  const page = await begin({ ...visit, as: member });
  const goOn = () => page.getByRole('button', { name: 'Save and go on', exact: true }).click();
  await page.getByText('Yes, it is open').click();
  if (visit.javaScript === false) {
    await goOn();
    await page.getByText('Your answer brought one more question.').waitFor();
  }
  await page.getByRole('textbox', { name: 'What is its name?' }).fill('Börek & Co');
  await look(page, visit);
  await goOn();
  await page.getByRole('textbox', { name: /How many hours/ }).fill('many');
  await goOn();
  await page.getByRole('link', { name: 'Write a number, for example 12.' }).click();
  expect(await page.locator('#question-hours').evaluate((element) => element.getBoundingClientRect().top >= 0)).toBe(true);
  await look(page, visit);
  await page.getByRole('textbox', { name: /How many hours/ }).fill('40');
  await page.getByText('At a market').click();
  await goOn();
  for (const row of ['Counting costs', 'Finding ideas']) {
    await page.getByRole('group', { name: row }).getByText('Very important').click();
    await page.getByRole('group', { name: row }).getByText('I can do it with help').click();
  }
  await look(page, visit);
  await goOn();
  await page.getByLabel('Time', { exact: true }).selectOption('1');
  await page.getByRole('radio', { name: '5' }).check();
  await look(page, visit);
  await goOn();
  await page.getByText('Yes, I agree').click();
  await look(page, visit);
  await goOn();
  await page.getByText('Counting costs: Very important · I can do it with help').waitFor();
  await look(page, visit);
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.getByText('Thank you!').waitFor();
  await look(page, visit);
}, 120_000);
