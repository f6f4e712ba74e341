import { cellNumber, cellsOf, countIn, nameOf, placeOf, withTotals } from './counts-table.js';

const table = withTotals(['Married', 'Single'], ['M', 'F', 'none'], [[1, 2, 3], [4, 5, 6]]);

it('adds the totals', () => {
  expect(table.counts).toEqual([[1, 2, 3, 6], [4, 5, 6, 15], [5, 7, 9, 21]]);
});

it('numbers every cell, totals included, and finds it again', () => {
  expect(cellsOf(table)).toHaveLength(12);
  for (const cell of cellsOf(table)) {
    const { row, column } = placeOf(table, cell);
    expect(cellNumber(table, row, column)).toBe(cell);
    expect(countIn(table, cell)).toBe(table.counts[row]![column]);
  }
});

it('names cells by their labels', () => {
  expect([nameOf(table, 1), nameOf(table, 3), nameOf(table, 8), nameOf(table, 11)]).toEqual([['Married', 'F'], ['Married', 'Total'], ['Total', 'M'], ['Total', 'Total']]);
});
