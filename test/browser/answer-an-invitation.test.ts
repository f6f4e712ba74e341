import { Database } from '../../src/platform/database/database.service.js';
import { SurveyResponse } from '../../src/surveys/survey.entity.js';
import { invite } from '../make/invitation.js';
import { makeRound } from '../make/round.js';
import { makeSurvey } from '../make/survey.js';
import { useApp } from '../support/app.js';
import { expectAccessible, expectFits, useBrowser } from '../support/browser.js';

const test = useApp();
const visits = useBrowser(test);
beforeAll(() => makeSurvey(test));
afterEach(() => test.get(Database).query('DELETE FROM survey_response'));

it.each([true, false])('is answered on a phone without an account, and in another language from the middle on; script: %s', async (javaScript) => {
  const path = await invite(test, await makeRound(test));
  const page = await visits.open({ javaScript });
  await page.goto(path);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('I plan one').click();
  await page.locator('summary').first().click();
  await page.getByRole('button', { name: 'العربية' }).click();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await page.getByRole('radio', { name: 'I plan one' }).isChecked()).toBe(true);
  if (javaScript) {
    await expectAccessible(page);
    await expectFits(page);
  }
  await page.getByRole('button', { name: 'احفظي وتابعي', exact: true }).click();
  await page.getByRole('button', { name: 'احفظي وتابعي لاحقا' }).click();
  await page.getByText('أجوبتك محفوظة. يمكنك أن تتابعي بالرابط نفسه على أي جهاز.').waitFor();
  const [response] = await test.get(Database).repository(SurveyResponse).find();
  expect(response).toMatchObject({ way: 'invitation', language: 'ar', answers: { business: 'planned' } });
});
