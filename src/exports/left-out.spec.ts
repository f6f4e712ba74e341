import { versionsOf, words } from '../../test/make/dictionary.js';
import { smallSurvey } from '../../test/make/survey-file.js';
import { codeColumn } from './dictionary/code-column.js';
import { dictionaryOf } from './dictionary/dictionary.js';
import { leftOutOf } from './left-out.js';

const versions = versionsOf(smallSurvey);
const dictionary = dictionaryOf(versions, words);
const story = dictionary.columns.find(({ name }) => name === 'story')!;
const code = codeColumn({ code: 1, name: 'story_code_1', variable: 'story', label: 'Money', definition: 'She speaks of money.' }, 'story_code_1', story, words);
const columns = [...dictionary.facts, ...dictionary.columns, code];
const leftOut = (...names: string[]) => leftOutOf(columns, versions.map(({ definition }) => definition), names, []).map(({ name }) => name);

it.each<[string, string[]]>([
  ['language', ['language']],
  ['business', ['business', 'business_other_given', 'business_other']],
  ['hours', ['hours', 'hours_a_year']],
  ['sells_market', ['sells_market']],
  ['story_given', ['story_given', 'story_code_1']],
])('leaves out %s, and what would tell the same in other words', (name, gone) => {
  expect(leftOut(name)).toEqual(gone);
});

it('leaves nothing out where nothing is named', () => {
  expect(leftOut()).toEqual([]);
});

it.each(['municipality', 'respondent', 'wave', 'story_code_1'])('refuses %s, and says what can be left out', (name) => {
  expect(() => leftOut('hours', name)).toThrow(new RegExp(`^There is no column ${name} that can be left out. These can: version, language, .*hours`));
});
