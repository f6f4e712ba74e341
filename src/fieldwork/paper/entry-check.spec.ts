import { versionsOf } from '../../../test/make/dictionary.js';
import { smallSurvey } from '../../../test/make/survey-file.js';
import { AnswerCodes } from '../../surveys/formulas.js';
import { checkEntry } from './entry-check.js';
import type { Typed } from './typed-answers.js';

const survey = versionsOf(smallSurvey)[0]!.definition;
const check = (typed: Typed) => checkEntry(survey, new AnswerCodes([survey]), typed, '.', '2026-11-22');
const keys = (remarks: { variable: string; key: string }[]) => remarks.map(({ variable, key }) => `${variable} ${key}`);

it('leaves out what the routing of the sheet skips, and says so', () => {
  const { answers, notes, problems } = check({ 'sheet.consent': '1', business: '2', hours: '20', agree: '1' });
  expect(problems).toEqual([]);
  expect(answers).toEqual({ business: 'planned', agree: true });
  expect(keys(notes)).toEqual(['hours fieldwork.typed.skipped']);
});

it('says what was left open and what the survey asks to look at again', () => {
  expect(keys(check({ 'sheet.consent': '1', business: '1', hours: '90' }).notes)).toEqual(['business-name fieldwork.typed.left', 'hours surveys.refused.check', 'agree fieldwork.typed.left']);
});

it.each([
  ['', 'fieldwork.typed.consentMissing'],
  ['0', 'fieldwork.typed.noConsent'],
  ['yes', 'fieldwork.typed.unknown'],
])('keeps nothing without consent: “%s”', (typed, key) => {
  expect(keys(check({ 'sheet.consent': typed, business: '2', agree: '1' }).problems)).toEqual([`sheet.consent ${key}`]);
});
