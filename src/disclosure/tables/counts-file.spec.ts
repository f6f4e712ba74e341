import { readCounts } from './counts-file.js';

const lines = [',M,F,Total', 'Married,38,17,55', 'Single,3,1,4', 'Total,41,18,59'];
const expected = { rows: ['Married', 'Single'], columns: ['M', 'F'], counts: [[38, 17, 55], [3, 1, 4], [41, 18, 59]], impossible: new Set() };

const mistakes = (csv: string) => {
  const file = readCounts(csv);
  return file.ok ? [] : file.mistakes.map(({ row, column, message }) => [row, column, message]);
};

describe('a table of counts', () => {
  test.each<[string, string]>([
    ['commas', lines.join('\n')],
    ['a byte order mark and the line ends of Windows', `\ufeff${lines.join('\r\n')}\r\n`],
    ['semicolons', lines.join('\n').replaceAll(',', ';')],
    ['tabs', lines.join('\n').replaceAll(',', '\t')],
    ['spaces, quotes, blank lines and empty columns at the end', `\n marital , M,"F",Total,\n\nMarried,38, 17 ,55,\nSingle,"3",1,4,\nTotal,41,18,59,\n,,,\n`],
    ['totals in another place and in capitals', 'x,TOTAL,M,F\ntotal,59,41,18\nMarried,55,38,17\nSingle,4,3,1'],
  ])('with %s', (_case, csv) => {
    expect(readCounts(csv)).toEqual({ ok: true, table: expected });
  });

  test('with a comma in a label and semicolons between', () => {
    expect(readCounts('a;"yes, often";Total\nx;1;1\nTotal;1;1')).toMatchObject({ ok: true, table: { columns: ['yes, often'] } });
  });

  test('with dashes where nobody can be, totals of nothing else too', () => {
    expect(readCounts('a,M,F,Total\nx,1,–,1\ny,-,-,-\nTotal,1,0,1')).toMatchObject({ ok: true, table: { counts: [[1, 0, 1], [0, 0, 0], [1, 0, 1]], impossible: new Set([1, 3, 4, 5, 7]) } });
  });
});

describe('a mistake is named with row, column and what to do', () => {
  test.each<[string, string, [number, string | null, string][]]>([
    ['an empty file', '', [[1, null, 'The file is empty: write a line of labels, a line for each row, and a row and a column named Total.']]],
    ['no row named Total', 'a,M,Total\nx,1,1', [[2, null, 'There is no row named Total: add one with the sums, so that they can be checked and protected.']]],
    ['no column named Total', 'a,M,F\nx,1,1\nTotal,1,1', [[1, null, 'There is no column named Total: add one with the sums, so that they can be checked and protected.']]],
    ['nothing beside totals', 'a,Total\nTotal,1', [[1, null, 'There is no column beside Total: add at least one.'], [2, null, 'There is no row beside Total: add at least one.']]],
    ['a total of a row that does not add up', 'a,M,F,Total\nx,1,2,4\nTotal,1,2,3', [
      [2, 'Total', 'The total of the row x is 4, but its cells add up to 3: mend the total or the cell that is wrong.'],
      [3, 'Total', 'The total of the column Total is 3, but its cells add up to 4: mend the total or the cell that is wrong.'],
    ]],
    ['a total of a column that does not add up', 'a,M,F,Total\nx,1,2,3\nTotal,2,1,3', [
      [3, 'M', 'The total of the column M is 2, but its cells add up to 1: mend the total or the cell that is wrong.'],
      [3, 'F', 'The total of the column F is 1, but its cells add up to 2: mend the total or the cell that is wrong.'],
    ]],
    ['a count below 0', 'a,M,Total\nx,-1,1\nTotal,1,1', [[2, 'M', '“-1” is below 0: a number of people is 0 or more.']]],
    ['fractions', 'a;M;F;Total\nx;1,5;1.5;3\nTotal;1;1;3', [
      [2, 'M', '“1,5” is not a whole number: write how many people there are, without decimals and without marks between thousands.'],
      [2, 'F', '“1.5” is not a whole number: write how many people there are, without decimals and without marks between thousands.'],
    ]],
    ['words and percentages', 'a,M,F,Total\nx,two,5%,3\nTotal,1,1,3', [
      [2, 'M', '“two” is not a number of people: write a whole number such as 12.'],
      [2, 'F', '“5%” is not a number of people: write a whole number such as 12.'],
    ]],
    ['too many people', 'a,M,Total\nx,99999999999,1\nTotal,1,1', [[2, 'M', '“99999999999” is more people than there are: write a smaller number.']]],
    ['an empty cell', 'a,M,F,Total\nx,,1,1\nTotal,0,1,1', [[2, 'M', 'This cell is empty: write 0 for nobody, or a dash where nobody can be.']]],
    ['two rows of one label', 'a,M,Total\nx,1,1\nx,1,1\nTotal,2,2', [[3, null, 'Two rows are called x: give each its own label.']]],
    ['two columns of one label', 'a,M,M,Total\nx,1,1,2\nTotal,1,1,2', [[1, 'M', 'Two columns are called M: give each its own label.']]],
    ['two rows named Total', 'a,M,Total\nTotal,1,1\ntotal,1,1', [[3, null, 'Two rows are called total: give each its own label.']]],
    ['labels that are missing', 'a,,Total\n,1,1\nTotal,1,1', [[1, 'column 2', 'This column has no label: give it one.'], [2, null, 'This row has no label: give it one.']]],
    ['a cell too few', 'a,M,F,Total\nx,1,1\nTotal,1,1,2', [[2, null, 'This row has 3 cells where the first line has 4: fill or remove some.']]],
    ['a cell too many', 'a,M,Total\nx,1,1,7\nTotal,1,1', [[2, null, 'This row has 4 cells where the first line has 3: fill or remove some.']]],
  ])('%s', (_case, csv, wanted) => {
    expect(mistakes(csv)).toEqual(wanted);
  });

  test('a quote that is never closed', () => {
    expect(mistakes('a,M,Total\n"x,1,1\nTotal,1,1')).toEqual([[expect.any(Number), null, expect.stringMatching(/^This is not CSV: /)]]);
  });

  test('too many cells', () => {
    const columns = Array.from({ length: 600 }, (_, at) => `c${at}`).join();
    expect(mistakes(`a,${columns},Total\nx,1\nTotal,1`)).toContainEqual([1, null, 'The table has more than 1000 cells: split it, or put labels together.']);
  });
});
