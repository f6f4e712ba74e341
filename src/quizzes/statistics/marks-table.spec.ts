import { readMarksTable } from './marks-table.js';

const read = (csv: string) => {
  const table = readMarksTable(csv);
  if (!table.ok) throw new Error(JSON.stringify(table.mistakes));
  return table.items;
};

const mistakes = (csv: string) => {
  const table = readMarksTable(csv);
  return table.ok ? [] : table.mistakes.map(({ row, column, message }) => [row, column, message]);
};

describe('a table of marks', () => {
  const expected = [
    { item: 'Q1', max: 1, marks: [1, 0] },
    { item: 'Q2', max: 2.5, marks: [0.5, 0] },
  ];

  test.each<[string, string]>([
    ['commas', 'learner,Q1,Q2\nmax,1,2.5\nada,1,0.5\nben,0,\n'],
    ['line ends of Windows and a byte order mark', '\ufefflearner,Q1,Q2\r\nmax,1,2.5\r\nada,1,.5\r\nben,,0'],
    ['capitals, spaces and quotes', 'Learner, "Q1" ,Q2\nMAX,1,2.50\n"ada", 1 ,0.5\nben,0,0'],
    ['semicolons and decimal commas', 'learner;Q1;Q2\nmax;1;2,5\nada;1;0,5\nben;0;'],
    ['tabs', 'learner\tQ1\tQ2\nmax\t1\t2.5\nada\t1\t0.5\nben\t\t0'],
    ['blank lines and empty columns at the end', '\nlearner,Q1,Q2,\nmax,1,2.5,\n\nada,1,0.5,\nben,0,0,\n,,,\n'],
    ['learners without names', 'learner,Q1,Q2\nmax,1,2.5\n,1,0.5\n,0,0'],
  ])('with %s', (_name, csv) => {
    expect(read(csv)).toEqual(expected);
  });

  test('without learners is fine', () => {
    expect(read('learner,Q1\nmax,1')).toEqual([{ item: 'Q1', max: 1, marks: [] }]);
  });

  test('may hold marks below 0', () => {
    expect(read('learner,Q1\nmax,1\nada,-0.5')[0]!.marks).toEqual([-0.5]);
  });
});

describe('a mistake is named with row, column and what to do', () => {
  test.each<[string, string, [number, string | null, string][]]>([
    ['an empty file', '', [[1, null, 'The first row names the columns and begins with learner: learner,Q1,Q2.']]],
    ['no header', 'ada,1,2\nmax,1,1', [[1, null, 'The first row names the columns and begins with learner: learner,Q1,Q2.']]],
    ['no item', 'learner\nmax\nada', [[1, null, 'There is no item: name at least one after learner.']]],
    ['an item without a name', 'learner,Q1,,Q3\nmax,1,1,1', [[1, 'column 3', 'This column has no name: give the item one.']]],
    ['two items of one name', 'learner,Q1,Q1\nmax,1,1', [[1, 'Q1', 'Two columns have this name: give each item its own.']]],
    ['no maxima', 'learner,Q1\nada,1', [[2, null, 'The second row holds the most marks of each item and begins with max: max,1,1,2.']]],
    ['a maximum missing', 'learner,Q1,Q2\nmax,1,\nada,1,1', [[2, 'Q2', 'The most marks are missing.']]],
    ['a maximum that is none', 'learner,Q1,Q2\nmax,one,-1', [[2, 'Q1', '“one” is not a number of marks: write 1 or 2.5.'], [2, 'Q2', '“-1” is not a number of marks: write 1 or 2.5.']]],
    [
      'marks that are none',
      'learner,Q1,Q2\nmax,1,1\nada,x,1\nben,1,"0,5"',
      [
        [3, 'Q1', '“x” is not a number: write a mark such as 1 or 0.5, or leave the cell empty for 0.'],
        [4, 'Q2', '“0,5” is not a number: write a mark such as 1 or 0.5, or leave the cell empty for 0.'],
      ],
    ],
    ['too many marks', 'learner,Q1\nmax,1\nada,1.5\nben,-2', [[3, 'Q1', 'The mark 1.5 is beyond the most, 1: mend one of the two.'], [4, 'Q1', 'The mark -2 is beyond the most, 1: mend one of the two.']]],
    ['a cell too few', 'learner,Q1,Q2\nmax,1,1\n\nada,1', [[4, null, 'This row has 2 cells where the header has 3: fill or remove some.']]],
    ['a cell too many', 'learner,Q1\nmax,1\nada,1,1', [[3, null, 'This row has 3 cells where the header has 2: fill or remove some.']]],
    ['a learner twice', 'learner,Q1\nmax,1\nada,1\nben,1\nada,0', [[5, null, 'The learner ada stands in row 3 too: keep one row each, usually the first attempt.']]],
    ['NaN and Infinity', 'learner,Q1,Q2\nmax,1,1\nada,NaN,Infinity', [
      [3, 'Q1', '“NaN” is not a number: write a mark such as 1 or 0.5, or leave the cell empty for 0.'],
      [3, 'Q2', '“Infinity” is not a number: write a mark such as 1 or 0.5, or leave the cell empty for 0.'],
    ]],
  ])('%s', (_name, csv, expected) => {
    expect(mistakes(csv)).toEqual(expected);
  });

  test('a quote that is never closed', () => {
    expect(mistakes('learner,Q1\nmax,1\n"ada,1')).toEqual([[expect.any(Number), null, expect.stringMatching(/^This is not CSV: /)]]);
  });
});
