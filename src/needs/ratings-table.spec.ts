import { readRatings, type RatingsRequest } from './ratings-table.js';

const read = (csv: string, request: Partial<RatingsRequest> = {}) => readRatings(csv, { by: null, steps: 5, ...request });

const mistakes = (csv: string, request: Partial<RatingsRequest> = {}) => {
  const table = read(csv, request);
  return table.ok ? [] : table.mistakes.map(({ row, column, message }) => [row, column, message]);
};

describe('a table of ratings', () => {
  const expected = [
    { row: 2, respondent: 'ada', competence: 'costs', importance: 4, ability: 2, weight: 1.5, by: null },
    { row: 3, respondent: 'ben', competence: 'costs', importance: null, ability: 5, weight: 1, by: null },
  ];

  test.each<[string, string]>([
    ['commas', 'respondent,competence,importance,ability,weight\nada,costs,4,2,1.5\nben,costs,,5,1\n'],
    ['line ends of Windows and a byte order mark', '\ufeffrespondent,competence,importance,ability,weight\r\nada,costs,4,2,1.5\r\nben,costs,,5,1\r\n'],
    ['semicolons and decimal commas', 'respondent;competence;importance;ability;weight\nada;costs;4,0;2;1,5\nben;costs;;5;1'],
    ['another order, capitals and columns that nobody asked for', 'Weight,Ability,note,Importance,Respondent,Competence\n1.5,2,"a, b",4,ada,costs\n1,5,,,ben,costs'],
  ])('with %s', (_name, csv) => {
    expect(read(csv)).toEqual({ ok: true, ratings: expected });
  });

  test('counts for 1 without a column of weights, and groups by any other', () => {
    const table = read('respondent,competence,importance,ability,country\n1,A,1,5,FI\n2,A,1,5,', { by: 'country' });
    expect(table).toMatchObject({ ok: true, ratings: [{ weight: 1, by: 'FI' }, { weight: 1, by: '' }] });
  });

  test('may hold a respondent once in each group, as in two waves', () => {
    const csv = 'respondent,competence,importance,ability,wave\n1,A,1,5,before\n1,A,2,5,after';
    expect(read(csv, { by: 'wave' }).ok).toBe(true);
    expect(mistakes(csv)).toEqual([[3, null, 'The respondent 1 rates A in row 2 too: keep one of the two.']]);
  });

  test('names a row by the line where it begins', () => {
    expect(mistakes('respondent,competence,importance,ability\n"a\nb","c\r\nd",1,1\n\nx,y,6,1')).toEqual([[6, 'importance', expect.any(String)]]);
  });
});

describe('a mistake is named with row, column and what to do', () => {
  const header = 'respondent,competence,importance,ability';

  test.each<[string, string, [number, string | null, string][]]>([
    ['an empty file', '', [[1, null, 'The file is empty: the first row names the columns, respondent,competence,importance,ability.']]],
    ['columns missing', 'respondent,importance\n1,2', [
      [1, 'competence', 'This column is missing: the first row must name respondent, competence, importance, ability.'],
      [1, 'ability', 'This column is missing: the first row must name respondent, competence, importance, ability.'],
    ]],
    ['a column twice', `${header},ability\n`, [[1, 'ability', 'Two columns have this name: give each its own.']]],
    ['a column without a name', `${header},,x\n`, [[1, 'column 5', 'This column has no name: give it one.']]],
    ['ratings out of range', `${header}\n1,A,0,6`, [
      [2, 'importance', 'The rating 0 is not between 1 and 5: mend it, or name the number of steps with --scale.'],
      [2, 'ability', 'The rating 6 is not between 1 and 5: mend it, or name the number of steps with --scale.'],
    ]],
    ['ratings that are none', `${header}\n1,A,much,"4,5"`, [
      [2, 'importance', '“much” is not a number: write a step from 1 to 5, or leave the cell empty where nothing was answered.'],
      [2, 'ability', '“4,5” is not a number: write a step from 1 to 5, or leave the cell empty where nothing was answered.'],
    ]],
    ['nobody and nothing', `${header}\n,A,1,1\n1,,1,1`, [[2, 'respondent', 'The respondent is missing: write a code or a name.'], [3, 'competence', 'The competence is missing: write a code or a name.']]],
    ['a rating twice', `${header}\n1,A,1,1\n2,A,1,1\n1,A,5,5`, [[4, null, 'The respondent 1 rates A in row 2 too: keep one of the two.']]],
    ['weights that are none', `${header},weight\n1,A,1,1,\n2,A,1,1,x\n3,A,1,1,-1`, [
      [2, 'weight', 'The weight is missing: write 1 for a respondent who is not weighted.'],
      [3, 'weight', '“x” is not a number: write a weight such as 1 or 0.8.'],
      [4, 'weight', 'The weight -1 is below 0: a weight says how many people a respondent stands for.'],
    ]],
    ['a cell too many', `${header}\n1,A,1,1,9`, [[2, null, 'This row has 5 cells where the header has 4: remove some, or put quotes around a text with a comma.']]],
  ])('%s', (_name, csv, expected) => {
    expect(mistakes(csv)).toEqual(expected);
  });

  test.each([
    ['country', 'There is no such column: group by wave or town.'],
    ['importance', 'This column cannot make groups: group by wave or town.'],
    ['weight', 'This column cannot make groups: group by wave or town.'],
  ])('grouping by %s', (by, message) => {
    expect(mistakes(`${header},wave,weight,town\n1,A,1,1,x,1,y`, { by })).toEqual([[1, by, message]]);
  });

  test('grouping a table that has no groups', () => {
    expect(mistakes(`${header}\n1,A,1,1`, { by: 'country' })).toEqual([[1, 'country', 'There is no such column: the table has no column to group by.']]);
  });
});
