import { versionsOf, words } from '../../../test/make/dictionary.js';
import { smallSurvey } from '../../../test/make/survey-file.js';
import type { Answers } from '../../surveys/formulas.js';
import { absences, type Cell } from '../dictionary/column.js';
import { dictionaryOf } from '../dictionary/dictionary.js';
import { ResponseRows, type Response } from './response-row.js';

const longer = smallSurvey.replace('- { id: story, kind: text, long: true, text: Tell us more. }', '- { id: story, kind: text, long: true, text: Tell us more. }\n      - { id: age, kind: number, text: How old are you? }');
const versions = versionsOf(smallSurvey, longer);
const dictionary = dictionaryOf(versions, words);
const rows = new ResponseRows(dictionary, versions);

function told(answers: Answers, also: Partial<Response['kept']> = {}): Record<string, Cell> {
  const kept = { version: 1, language: 'en', wave: '', way: 'account', organisation: null, round: null, page: null, finished: true, day: '2026-11-22', ...also };
  const row = rows.rowOf({ respondent: 'r', days: 3, kept, answers });
  return Object.fromEntries([...dictionary.facts, ...dictionary.columns].map(({ name }, index) => [name, row[index]!]));
}

const full: Answers = {
  business: 'yes-open', 'business-name': 'Börek', hours: 20, since: '2024-05-17', sells: ['market'],
  'needs.literacy.importance': 4, 'needs.literacy.ability': { missing: 'dont-know' }, first: ['time', 'money'], worth: 5, agree: false, story: 'Hello',
};

it('turns each kind of answer into its cells', () => {
  expect(told(full)).toEqual({
    respondent: 'r', version: 1, language: 'en', wave: '', way: 'account', organisation: null, finished: 1, month: 2026 * 12 + 10, day: 3,
    business: 1, business_other_given: absences['not-asked'], business_other: absences['not-asked'],
    business_name_given: 1, business_name: 'Börek', hours: 20, since: 2024 * 12 + 4,
    sells_market: 1, sells_online: 0, sells_nowhere: 0,
    needs_literacy_imp: 4, needs_literacy_abl: absences['dont-know'], needs_creativity_imp: null, needs_creativity_abl: null,
    first_money: 2, first_time: 1, first_help: null, worth: 5, agree: 0, story_given: 1, story: 'Hello',
    age: absences['not-asked'], hours_a_year: 1_000,
  });
});

it('tells what she was not shown from what she left empty', () => {
  const { hours, sells_market, hours_a_year, worth, agree, business } = told({ business: { missing: 'rather-not-say' }, hours: 20 });
  expect({ hours, sells_market, hours_a_year, worth, agree, business }).toEqual({ hours: absences['not-asked'], sells_market: absences['not-asked'], hours_a_year: null, worth: null, agree: null, business: absences['rather-not-say'] });
});

it('tells what she had not come to when she stopped', () => {
  const stopped = { finished: false, page: 'work' };
  const { hours, needs_literacy_imp, worth, business_other_given, finished } = told({ business: 'yes-open' }, stopped);
  expect({ hours, needs_literacy_imp, worth, business_other_given, finished }).toEqual({ hours: null, needs_literacy_imp: absences['not-reached'], worth: absences['not-reached'], business_other_given: absences['not-asked'], finished: 0 });
  expect(told({}, { finished: false }).business).toBe(absences['not-reached']);
});

it('keeps words beside an option, and says when there are none', () => {
  expect(told({ business: 'else', 'business.other': 'A stall' })).toMatchObject({ business: 3, business_other: 'A stall', business_other_given: 1 });
  expect(told({ business: 'else' })).toMatchObject({ business_other: null, business_other_given: null });
});

it('fills what a later version asks', () => {
  expect(told({ age: 40 }, { version: 2 }).age).toBe(40);
});
