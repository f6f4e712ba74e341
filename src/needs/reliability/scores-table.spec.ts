import { readScores } from './scores-table.js';

const mistakes = (csv: string, reversed: string[] = []) => {
  const table = readScores(csv, reversed);
  return table.ok ? [] : table.mistakes.map(({ row, column, message }) => [row, column, message]);
};

test.each<[string, string]>([
  ['commas', 'q1,q2\n1,2.5\n,3\n'],
  ['semicolons, decimal commas, a byte order mark and the line ends of Windows', '\ufeffq1;q2\r\n1;2,5\r\n;3\r\n'],
  ['a column that names who answered', 'Respondent,q1,q2\n101,1,2.5\n102,,3'],
  ['rows without a single score', 'q1,q2\n,\n1,2.5\n\n,3'],
])('a table of scores with %s', (_name, csv) => {
  expect(readScores(csv)).toEqual({ ok: true, columns: [{ item: 'q1', scores: [1, null] }, { item: 'q2', scores: [2.5, 3] }] });
});

test.each<[string, string, [number, string | null, string][]]>([
  ['an empty file', '', [[1, null, 'The file is empty: the first row names the columns.']]],
  ['no item', 'respondent\n1', [[1, null, 'There is no item: name at least two in the first row.']]],
  ['an item twice', 'q1,q1\n1,1', [[1, 'q1', 'Two columns have this name: give each its own.']]],
  ['a score that is none', 'q1,q2\n1,often', [[2, 'q2', '“often” is not a number: write a score such as 3 or 2.5, or leave the cell empty where it is missing.']]],
  ['a cell too few', 'q1,q2\n1', [[2, null, 'This row has 1 cells where the header has 2: fill or remove some.']]],
  ['a cell too many', 'q1,q2\n1,2,3', [[2, null, 'This row has 3 cells where the header has 2: fill or remove some.']]],
])('%s is named with row, column and what to do', (_name, csv, expected) => {
  expect(mistakes(csv)).toEqual(expected);
});

test('an item to reverse must be there', () => {
  expect(mistakes('q1,q2\n1,2', ['q3'])).toEqual([[1, 'q3', 'There is no such item to reverse: the items are q1, q2.']]);
});
