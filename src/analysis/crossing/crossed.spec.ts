import { crossed } from './crossed.js';

test('percentages and test are of those who answered both', () => {
  const table = { rows: ['fi', 'tr', ''], columns: ['idea', 'open', ''], counts: [[30, 10, 6, 46], [10, 30, 5, 45], [6, 0, 0, 6], [46, 40, 11, 97]], tellsOfAll: [] };
  const { columns, rows, test } = crossed(table);
  expect(columns).toEqual(['idea', 'open']);
  expect(rows.map(({ value, n, cells }) => [value, n, cells.map((cell) => cell!.share)])).toEqual([['fi', 40, [0.75, 0.25]], ['tr', 40, [0.25, 0.75]]]);
  expect(test).toMatchObject({ chiSquare: { statistic: 20, df: 1, cramersV: 0.5 }, fisher: null });
});

test('where a count is hidden, its row has no percentage and the table no test', () => {
  const table = { rows: ['fi', 'tr'], columns: ['idea', 'open'], counts: [[null, null, 46], [10, 30, 40], [null, null, 86]], tellsOfAll: [] };
  const { rows, test } = crossed(table);
  expect(rows[0]).toEqual({ value: 'fi', n: null, cells: [null, null] });
  expect(rows[1]!.cells[1]).toMatchObject({ count: 30, share: 0.75 });
  expect(test).toBe('hidden');
});

test('one dimension alone, or nobody, is no cross-table', () => {
  expect(crossed({ rows: ['fi'], columns: null, counts: [[9, 9], [9, 9]], tellsOfAll: [] })).toMatchObject({ columns: [], rows: [{ n: 0, cells: [] }], test: { chiSquare: null } });
});
