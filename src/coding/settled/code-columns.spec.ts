import { codeCells, codeColumns } from './code-columns.js';

const columns = codeColumns([
  { id: 1, variable: 'story', name: 'money', definition: 'Prices and debts.' },
  { id: 4, variable: 'story', name: 'time', definition: 'Too little of it.' },
  { id: 2, variable: 'business.other', name: 'craft', definition: 'She makes things.' },
]);

test('a column keeps its name whatever a code is called', () => {
  expect(columns.map(({ name, label }) => [name, label])).toEqual([['story.code-1', 'money'], ['story.code-4', 'time'], ['business.other.code-2', 'craft']]);
});

test('a code that was not given is 0, and what is not settled is nothing', () => {
  expect(codeCells(columns, new Map([['story', [4]]]))).toEqual([0, 1, null]);
  expect(codeCells(columns, new Map([['story', []], ['business.other', [2]]]))).toEqual([0, 0, 1]);
  expect(codeCells(columns, new Map())).toEqual([null, null, null]);
});
