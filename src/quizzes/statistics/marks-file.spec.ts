import { statisticsOf, type ItemMarks } from './item-statistics.js';
import { marksFile } from './marks-file.js';
import { readMarksTable } from './marks-table.js';

const items: ItemMarks[] = [
  { item: 'flour', max: 1, marks: [0, 1, 1 / 3, 0.5] },
  { item: 'price', max: 2.5, marks: [2.5, -0.5, 1, 1] },
];

it('is a table by marks, with a running number', () => {
  expect(marksFile(items)).toBe('learner,flour,price\r\nmax,1,2.5\r\n1,0,2.5\r\n2,0.5,1\r\n3,0.333333333333,1\r\n4,1,-0.5\r\n');
});

it('tells nothing by the order in which the attempts were made', () => {
  const backwards = items.map((item) => ({ ...item, marks: item.marks.toReversed() }));
  expect(marksFile(backwards)).toBe(marksFile(items));
});

it('is read back with the same statistics', () => {
  const table = readMarksTable(marksFile(items));
  if (!table.ok) throw new Error(JSON.stringify(table.mistakes));
  const [again, before] = [statisticsOf(table.items), statisticsOf(items)];
  expect(again.test.mean).toBeCloseTo(before.test.mean!, 10);
  expect(again.items.map(({ discriminationIndex }) => discriminationIndex!.toFixed(8))).toEqual(before.items.map(({ discriminationIndex }) => discriminationIndex!.toFixed(8)));
});

it('writes whole numbers, tiny ones and what was not asked', () => {
  expect(marksFile([{ item: 'q', max: 100, marks: [100, 1e-13, null, 20] }])).toBe('learner,q\r\nmax,100\r\n1,100\r\n2,20\r\n3,0\r\n4,\r\n');
});
