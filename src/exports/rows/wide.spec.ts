import { makeColumn } from '../../../test/make/table.js';
import type { Row } from '../dictionary/column.js';
import { wideLayout, wideRows } from './wide.js';

const columns = ['respondent', 'version', 'language', 'wave', 'hours'].map((name) => makeColumn(name, 'number'));
const long = { columns, sets: [{ name: 'sells_set', label: { en: 'Sells' }, columns: ['hours'] }] };

it('repeats every column for every wave but who it is', () => {
  const wide = wideLayout(long, ['before', 'six-months-after']);
  expect(wide.columns.map(({ name }) => name)).toEqual(['respondent', 'version_before', 'language_before', 'hours_before', 'version_six_months_a', 'language_six_months_a', 'hours_six_months_a']);
  expect(wide.columns[3]!.label).toEqual({ en: 'hours (before)' });
  expect(wide.sets.map(({ name, columns: members }) => [name, members])).toEqual([['sells_set_before', ['hours_before']], ['sells_set_six_months_a', ['hours_six_months_a']]]);
});

it('leaves names as they are where the survey was asked once', () => {
  expect(wideLayout(long, ['']).columns.map(({ name }) => name)).toEqual(['respondent', 'version', 'language', 'hours']);
});

it('puts the rows of a person side by side, also when they come in two pieces', async () => {
  async function* pieces(): AsyncGenerator<Row[]> {
    yield [['a', 1, 'en', 'before', 10], ['b', 1, 'fi', 'after', 20], ['c', 1, 'fi', 'before', 30]];
    yield [['c', 2, 'en', 'after', 40]];
  }
  const rows: Row[] = [];
  for await (const some of wideRows(pieces(), ['before', 'after'], 3)) rows.push(...some);
  expect(rows).toEqual([
    ['a', 1, 'en', 10, null, null, null],
    ['b', null, null, null, 1, 'fi', 20],
    ['c', 1, 'fi', 30, 2, 'en', 40],
  ]);
});
