import { dictionaryOfFiles } from '../../../test/make/dictionary.js';
import { smallSurvey } from '../../../test/make/survey-file.js';
import type { Dictionary } from './dictionary.js';
import { absenceCodes } from '../../surveys/formulas.js';

const namesOf = ({ columns }: Dictionary) => columns.map(({ name }) => name);
const column = (dictionary: Dictionary, wanted: string) => dictionary.columns.find(({ name }) => name === wanted)!;

/** The same survey after an edit: an option gone and a new one first, a question gone, another new, another wording. */
const edited = smallSurvey
  .replace("- { id: planned, label: 'I plan one' }", '- { id: closed, label: It is closed }')
  .replace("- { id: yes-open, label: 'Yes, it is open' }", "- { id: maybe, label: Maybe }\n          - { id: yes-open, label: 'Yes, open' }")
  .replace('- { id: market, label: At a market }', '- { id: fair, label: At a fair }')
  .replace('- { id: story, kind: text, long: true, text: Tell us more. }', '- { id: wish, kind: text, text: A wish? }');

it('has a column for every variable of every kind', () => {
  const small = dictionaryOfFiles(smallSurvey);
  expect(small.facts.map(({ name }) => name)).toEqual(['respondent', 'version', 'language', 'wave', 'way', 'organisation', 'finished', 'month', 'day']);
  expect(small.columns.map(({ name, kind, measure }) => [name, kind, measure].join(' '))).toEqual([
    'business code nominal',
    'business_other_given code nominal',
    'business_other text nominal',
    'business_name_given code nominal',
    'business_name text nominal',
    'hours number scale',
    'since month scale',
    'sells_market code nominal',
    'sells_online code nominal',
    'sells_nowhere code nominal',
    'needs_literacy_imp code ordinal',
    'needs_literacy_abl code ordinal',
    'needs_creativity_imp code ordinal',
    'needs_creativity_abl code ordinal',
    'first_money number ordinal',
    'first_time number ordinal',
    'first_help number ordinal',
    'worth number ordinal',
    'agree code nominal',
    'story_given code nominal',
    'story text nominal',
    'hours_a_year number scale',
  ]);
});

it('marks words of her own as free, and tells of none of them why they are empty: that stands beside', () => {
  const free = dictionaryOfFiles(smallSurvey).columns.filter(({ isFree }) => isFree);
  expect(free.map(({ name, absences, length }) => ({ name, absences, length }))).toEqual([
    { name: 'business_other', absences: null, length: 200 },
    { name: 'business_name', absences: null, length: 200 },
    { name: 'story', absences: null, length: 5_000 },
  ]);
});

it('labels columns in the languages of the survey', () => {
  const small = dictionaryOfFiles(smallSurvey);
  expect(column(small, 'needs_literacy_imp').label).toEqual({ en: 'Counting costs – How important is this for your business?' });
  expect(column(small, 'needs_literacy_imp').categories.map(({ label }) => label['en'])).toEqual(['Not important', 'A little important', 'Quite important', 'Very important']);
  expect(column(small, 'hours').label['en']).toBe('How many hours a week do you work for {business-name}? (hours)');
  expect(column(small, 'worth').categories.map(({ code, label }) => [code, label['en']])).toEqual([[1, 'Not at all'], [5, 'Very']]);
});

it('makes a set of the columns of a question where several options can be ticked', () => {
  expect(dictionaryOfFiles(smallSurvey).sets).toEqual([{ name: 'sells_set', label: { en: 'Where do you sell?' }, columns: ['sells_market', 'sells_online', 'sells_nowhere'] }]);
});

it('keeps names, places and numbers when the survey is edited while it is live', () => {
  const [before, after] = [dictionaryOfFiles(smallSurvey), dictionaryOfFiles(smallSurvey, edited)];
  expect(namesOf(after).slice(0, namesOf(before).length)).toEqual(namesOf(before));
  expect(namesOf(after).slice(namesOf(before).length)).toEqual(['sells_fair', 'wish_given', 'wish']);
  expect(column(after, 'business').categories).toEqual([
    { code: 1, label: { en: 'Yes, open' }, versions: { from: 1, to: 2 } },
    { code: 2, label: { en: 'I plan one' }, versions: { from: 1, to: 1 } },
    { code: 3, label: { en: 'Something else' }, versions: { from: 1, to: 2 } },
    { code: 4, label: { en: 'Maybe' }, versions: { from: 2, to: 2 } },
    { code: 5, label: { en: 'It is closed' }, versions: { from: 2, to: 2 } },
  ]);
  expect(column(after, 'story').versions).toEqual({ from: 1, to: 1 });
  expect(after.sets[0]!.columns).toEqual(['sells_market', 'sells_online', 'sells_nowhere', 'sells_fair']);
});

it('gives an option that comes back the number that it had', () => {
  const again = dictionaryOfFiles(smallSurvey, edited, smallSurvey);
  expect(column(again, 'business').categories.map(({ code, versions }) => [code, versions.from, versions.to])).toEqual([[1, 1, 3], [2, 1, 3], [3, 1, 3], [4, 2, 2], [5, 2, 2]]);
});

it('gives a variable that becomes another kind of question a column of its own', () => {
  const other = smallSurvey.replace(/- id: worth\n.*\n.*\n.*\n.*Very\n/, "- { id: worth, kind: text, text: How glad? }\n");
  const both = dictionaryOfFiles(smallSurvey, other);
  expect(both.columns.filter(({ variable }) => variable === 'worth').map(({ name, kind }) => `${name} ${kind}`)).toEqual(['worth number', 'worth_given code', 'worth_2 text']);
});

test.each([
  [0, -96, -99],
  [-95, -96, -99],
  [-96, -996, -999],
  [-995, -996, -999],
  [-996, -9996, -9999],
])('where %d can be answered, absences are told from %d to %d', (least, first, last) => {
  expect(Object.values(absenceCodes(least))).toEqual([first, first - 1, first - 2, last]);
});
