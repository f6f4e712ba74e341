import { makeColumn } from '../../../test/make/table.js';
import { dictionaryOfFiles, words } from '../../../test/make/dictionary.js';
import { smallSurvey } from '../../../test/make/survey-file.js';
import { absences } from './column.js';
import { canBeCoarsened, coarseOf } from './coarse.js';

const asked = smallSurvey.replace('      - id: sells', `      - { id: birth-country, kind: single, text: Where were you born?, options: [{ id: sy, label: Syria }, { id: vn, label: Vietnam }, { id: so, label: Somalia }, { id: elsewhere, label: Elsewhere }] }\n      - id: sells`);
const { facts, columns } = dictionaryOfFiles(asked);
const coarse = (name: string) => coarseOf([...facts, ...columns].find((column) => column.name === name)!, words)!;

it('tells numbers with limits, months and regions of birth less exactly, and nothing else', () => {
  expect([...facts, ...columns].filter(canBeCoarsened).map(({ name }) => name)).toEqual(['month', 'hours', 'since', 'birth_country']);
  for (const column of [...facts, ...columns]) expect([column.name, coarseOf(column, words) !== null]).toEqual([column.name, canBeCoarsened(column)]);
});

it('tells a number as the least of its band, under its own name', () => {
  const { column, told } = coarse('hours');
  expect([19, 20, 24.5, 25, null, absences['dont-know'], absences['not-asked']].map(told)).toEqual([15, 20, 20, 25, null, absences['dont-know'], absences['not-asked']]);
  expect(column).toMatchObject({ name: 'hours', kind: 'number', measure: 'ordinal', decimals: 0, absences: { 'not-asked': -96 } });
  expect(column.label['en']).toMatch(/\(hours\) – in bands, each told by its smallest number$/);
  expect(column.categories.slice(0, 2)).toEqual([{ code: 0, label: { en: '1–4' }, versions: { from: 1, to: 1 } }, { code: 5, label: { en: '5–9' }, versions: { from: 1, to: 1 } }]);
});

it('takes no code of absence for a band', () => {
  const { column, told } = coarseOf(makeColumn('balance', 'number', { bands: { width: 10, least: -95, most: 100 } }), words)!;
  expect(told(-95)).toBe(-100);
  expect(column.absences).toEqual({ 'not-asked': -996, 'rather-not-say': -997, 'dont-know': -998, 'not-reached': -999 });
});

it('tells a month as its year', () => {
  const { column, told } = coarse('since');
  expect([2024 * 12, 2024 * 12 + 11, absences['not-asked']].map(told)).toEqual([2024, 2024, absences['not-asked']]);
  expect(column).toMatchObject({ kind: 'number', measure: 'scale', decimals: 0, label: { en: 'Since when is it open? – as a year' } });
});

it('tells a region of birth as its continent', () => {
  const { column, told } = coarse('birth_country');
  expect(column.categories.map(({ code, label }) => [code, label['en']])).toEqual([[2, 'Africa'], [142, 'Asia'], [1_001, 'Elsewhere']]);
  expect([145, 35, 14, 1_004].map(told)).toEqual([142, 142, 2, 1_004]);
});

it('keeps bands when a later version allows more, and has them from the first version on that gives limits', () => {
  const bands = (...files: string[]) => dictionaryOfFiles(...files).columns.find(({ name }) => name === 'hours')!.bands;
  expect(bands(smallSurvey, smallSurvey.replace('most: 100', 'most: 168'))).toEqual({ width: 5, least: 1, most: 168 });
  const unlimited = smallSurvey.replace('        least: 1\n        most: 100\n', '');
  expect([bands(unlimited), bands(unlimited, smallSurvey)]).toEqual([undefined, { width: 5, least: 1, most: 100 }]);
});
