import { dictionaryOfFiles, versionsOf, words } from '../../../test/make/dictionary.js';
import { smallSurvey } from '../../../test/make/survey-file.js';
import { dictionaryOf } from './dictionary.js';

const asked = smallSurvey.replace(
  '  - id: work',
  `  - id: birth
    questions:
      - id: birth-country
        kind: single
        text: Where were you born?
        options:
          - { id: sy, label: Syria }
          - { id: tr, label: Türkiye }
          - { id: so, label: Somalia }
          - { id: elsewhere, label: Elsewhere }
  - id: work`,
);

it('tells of a country of birth only the region', () => {
  const { columns } = dictionaryOfFiles(asked);
  const { categories } = columns.find(({ name }) => name === 'birth_country')!;
  expect(categories.map(({ code, label }) => [code, label['en']])).toEqual([[14, 'Eastern Africa'], [145, 'Western Asia'], [1_001, 'Elsewhere']]);
});

test.each([['sy', 145], ['tr', 145], ['so', 14], ['elsewhere', 1_001]])('%s is %d', (option, code) => {
  const { columns, parts } = dictionaryOf(versionsOf(asked), words);
  const part = parts.get(1)![columns.findIndex(({ name }) => name === 'birth_country')]!;
  expect(part.read(option, {})).toBe(code);
});
