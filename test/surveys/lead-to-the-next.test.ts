import { makeSurvey } from '../make/survey.js';
import { useApp, type Browser } from '../support/app.js';
import { textOf } from '../support/text.js';

const test = useApp();

const survey = (title: string, more = '') => `title: ${title}\naudience: everybody\nintro: We ask.\nthanks: Thanks!\nminutes: 12\n${more}pages: [{ id: one, questions: [{ id: story, kind: text, text: Tell us. }] }]\n`;

beforeAll(async () => {
  await makeSurvey(test, survey('Six questions', 'next: longer\n'), 'six');
  await makeSurvey(test, survey('The longer one'), 'longer');
});

/** Sends a survey, and returns the page of thanks. */
async function send(browser: Browser, slug: string): Promise<{ path: string; text: string }> {
  const path = (await browser.post(`/surveys/${slug}/responses`)).headers['location']!;
  await browser.post(`${path}/submission`);
  return { path, text: (await browser.get(path)).text };
}

it('leads from one survey to the next, until that one was sent', async () => {
  const ada = await test.as(test.cast.ada);
  const { path, text } = await send(ada, 'six');
  expect(text).toContain('href="/surveys/longer">The longer one</a>');
  expect(textOf({ text })).toContain('If you have time, one more survey The longer one About 12 minutes');
  expect((await send(ada, 'longer')).text).not.toContain('one more survey');
  expect((await ada.get(path)).text).not.toContain('one more survey');
});
