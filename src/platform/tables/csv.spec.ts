import { readCsv } from './csv.js';
import { allInWords } from './table-mistake.js';

const read = (csv: string) => {
  const table = readCsv(csv);
  if (!table.ok) throw new Error(allInWords('table.csv', table.mistakes));
  return table;
};

test('a row is where it begins, also after cells over several lines and empty lines', () => {
  const { lines } = read('a,b\n"one\ntwo","three\r\nfour"\n\n5,6\n,,\n7,8');
  expect(lines).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['one\ntwo', 'three\nfour'] },
    { row: 6, cells: ['5', '6'] },
    { row: 8, cells: ['7', '8'] },
  ]);
});

test.each<[string, string]>([
  ['commas', 'a,b\n1.5,2'],
  ['semicolons', 'a;b\n1.5;2'],
  ['tabs', 'a\tb\n1.5\t2'],
  ['a byte order mark', '\ufeffa,b\r\n1.5,2\r\n'],
  ['line ends of old Macs', 'a,b\r1.5,2\r'],
  ['empty lines before', '\n\na;b\n1.5;2'],
])('takes %s', (_name, csv) => {
  expect(read(csv).lines.map(({ cells }) => cells)).toEqual([['a', 'b'], ['1.5', '2']]);
});

test('a comma is the decimal point where it does not part cells', () => {
  expect(read('a;b\n').number('1,5')).toBe(1.5);
  expect(read('a;b\n').number('1.5')).toBe(1.5);
  expect(read('a,b\n').number('1,5')).toBeNull();
});

test.each(['', 'x', '1e3', 'NaN', 'Infinity', '1 000', '0x10', '--1'])('“%s” is no number', (cell) => {
  expect(read('a,b\n').number(cell)).toBeNull();
});

test('what is not CSV is told with its line', () => {
  const table = readCsv('a,b\n"1,2\n');
  expect(table.ok ? '' : allInWords('t.csv', table.mistakes)).toMatch(/^t\.csv:\d+: This is not CSV: /);
});
