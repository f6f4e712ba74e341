import { versionsOf } from '../../../test/make/dictionary.js';
import { smallSurvey } from '../../../test/make/survey-file.js';
import { AnswerCodes, questionsOf } from '../../surveys/formulas.js';
import { fieldsOf } from './fields.js';
import { inOneForm, readTyped, type Typed } from './typed-answers.js';

const survey = versionsOf(smallSurvey)[0]!.definition;
const codes = new AnswerCodes([survey]);
const read = (typed: Typed) => readTyped(questionsOf(survey), codes, typed, '.');

it('reads a whole sheet', () => {
  const { answers, problems } = read({
    business: '1',
    'business-name': 'Börek & Co',
    hours: '38',
    since: '1 9 2025',
    sells: '2 1',
    'needs.literacy.importance': '4',
    'needs.literacy.ability': '−98',
    first: '2 3 1',
    worth: '5',
    agree: '0',
    story: 'I bake.',
  });
  expect(problems).toEqual([]);
  expect(answers).toEqual({
    business: 'yes-open',
    'business-name': 'Börek & Co',
    hours: 38,
    since: '2025-09-01',
    sells: ['market', 'online'],
    'needs.literacy.importance': 4,
    'needs.literacy.ability': { missing: 'dont-know' },
    first: ['time', 'help', 'money'],
    worth: 5,
    agree: false,
    story: 'I bake.',
  });
});

it.each<[string, Typed, Record<string, unknown>]>([
  ['a code of absence', { business: '-97' }, { business: { missing: 'rather-not-say' } }],
  ['a code of absence in the place of a number', { hours: '-98' }, { hours: { missing: 'dont-know' } }],
  ['words beside the option that asks for them', { business: '3', 'business.other': 'A farm' }, { business: 'else', 'business.other': 'A farm' }],
  ['codes with commas and leading zeros', { sells: '01, 2' }, { sells: ['market', 'online'] }],
  ['Arabic digits', { sells: '١ ٢', hours: '٣٨' }, { sells: ['market', 'online'], hours: 38 }],
  ['a day in the order of machines', { since: '2025-09-01' }, { since: '2025-09-01' }],
  ['an order that gives the first place only', { first: '3' }, { first: ['help'] }],
  ['nothing', { business: '  ' }, {}],
])('reads %s', (_what, typed, answers) => {
  expect(read(typed)).toEqual({ answers, problems: [] });
});

it.each<[string, Typed, string, string]>([
  ['a code that is not printed', { business: '4' }, 'business', 'fieldwork.typed.unknown'],
  ['a code of absence that this question does not offer', { business: '-98' }, 'business', 'fieldwork.typed.unknown'],
  ['a word for a code', { business: 'yes' }, 'business', 'fieldwork.typed.unknown'],
  ['two codes where one box may be ticked', { business: '1 2' }, 'business', 'fieldwork.typed.one'],
  ['a code twice', { sells: '1 1' }, 'sells', 'fieldwork.typed.twice'],
  ['an option that stands alone, and another', { sells: '1 3' }, 'sells', 'surveys.refused.exclusive'],
  ['more places than there are', { first: '1 2 3 -98' }, 'first', 'fieldwork.typed.unknown'],
  ['a number that is too large', { hours: '500' }, 'hours', 'surveys.refused.range'],
  ['a day that does not exist', { since: '31 2 2025' }, 'since', 'surveys.refused.date'],
])('refuses %s', (_what, typed, variable, key) => {
  const { answers, problems } = read(typed);
  expect(answers).toEqual({});
  expect(problems).toMatchObject([{ variable, key }]);
});

it('counts codes as the same, however they were typed', () => {
  const field = (id: string) => fieldsOf(questionsOf(survey).find((question) => question.id === id)!, codes)[0]!;
  expect(inOneForm(field('sells'), ' 2,01')).toBe(inOneForm(field('sells'), '1 2'));
  expect(inOneForm(field('first'), '2 1')).not.toBe(inOneForm(field('first'), '1 2'));
  expect(inOneForm(field('story'), 'I  bake. ')).toBe('I bake.');
});

it('gives every code of every field a meaning that reads back to an answer', () => {
  for (const question of questionsOf(survey)) {
    for (const { variable, codes: printed } of fieldsOf(question, codes)) {
      for (const { code } of printed) expect(Object.keys(readTyped([question], codes, { [variable]: String(code) }, '.').answers)).toEqual([variable]);
    }
  }
});
