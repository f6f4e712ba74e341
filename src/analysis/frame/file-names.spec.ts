import { fileNamed } from './file-names.js';

it.each([
  ['file csv long: 3 rows, least k 2', { what: 'long', kind: 'csv', rows: 3, leastK: 2, without: [] }],
  ['file sav wide: 1200 rows, least k –, without country, age_band', { what: 'wide', kind: 'sav (SPSS)', rows: 1200, leastK: null, without: ['country', 'age_band'] }],
  ['look before a file: 19 people, least k 9, without age_band', { what: 'look', kind: '', rows: 19, leastK: 9, without: ['age_band'] }],
  ['respondents by=language', null],
  ['file', null],
])('reads of %s what it was', (name, file) => {
  expect(fileNamed(name)).toEqual(file);
});
