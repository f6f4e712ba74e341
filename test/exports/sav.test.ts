import { sav } from '../../src/exports/writers/sav/sav.js';
import { awkwardColumns, awkwardTable, emptyTable, makeColumn, makeTable, wideTable } from '../make/table.js';
import { bytesOf } from '../support/bytes.js';
import { openSav } from '../support/sav.js';

const numbers = awkwardColumns.filter(({ kind }) => kind !== 'text').map(({ name }) => name);

it('writes numbers, codes and reasons that another library reads back', async () => {
  const read = await openSav(await bytesOf(sav(awkwardTable())));
  const rows = await read.readAllRows();
  const seconds = (day: string) => (Date.parse(day) - Date.parse('1582-10-14')) / 1_000;
  expect(rows.map((row) => numbers.map((name) => row[name] ?? null))).toEqual([
    [1, 1, 0, 37.5, -96, seconds('2024-05-01'), 4, -97, 7],
    [2, 0, 1, 0, -499.25, seconds('1999-12-01'), 1, 1 / 3, -1_000_000_000_000],
    [3, -96, -96, -96, -996, -96, -96, null, -96],
    [-97, -98, -99, -97, -998, -99, -97, 0, -98],
    [null, null, null, null, null, null, null, null, null],
  ]);
  expect(rows.map(({ respondent, code }) => [respondent, code])).toEqual([['0123abcd', '=1+1'], ['0123abce', '-5'], ['r3', '007'], ['r4', ''], ['r5', '']]);
});

it('names and labels every variable, and declares which numbers are no answers', async () => {
  const { meta } = await openSav(await bytesOf(sav(awkwardTable())));
  expect(meta.sysvars.map(({ name }) => name)).toEqual(awkwardColumns.map(({ name }) => name));
  expect(meta.sysvars.map(({ missing }) => missing)).toEqual([null, range(-99), range(-99), range(-99), range(-99), range(-999), range(-99), range(-99), null, null, null, range(-99)]);
  const label = awkwardColumns[1]!.label['sk']!;
  const business = meta.sysvars[1]!.label!;
  expect([label.startsWith(business), Buffer.byteLength(business)]).toEqual([true, 255]);
});

it('keeps value labels once for all variables that have them, and cuts each between two characters', async () => {
  const { meta } = await openSav(await bytesOf(sav(awkwardTable())));
  const ticked = meta.valueLabels.find(({ appliesToNames }) => appliesToNames.includes('sells_market'))!;
  expect(ticked.appliesToNames).toEqual(['sells_market', 'sells_online']);
  expect(ticked.entries.slice(0, 2)).toEqual([{ val: 0, label: 'Nie' }, { val: 1, label: 'Áno' }]);
  const [first, second, third] = meta.valueLabels.find(({ appliesToNames }) => appliesToNames.includes('business'))!.entries;
  expect([awkwardColumns[1]!.label['sk']!.startsWith(first!.label), Buffer.byteLength(first!.label)]).toEqual([true, 120]);
  expect([second!.label, third!.label]).toEqual(['متجر', 'Café 🧁']);
});

test.each([1, 8, 255, 256, 257, 504, 505, 10_000, 32_766])('keeps a text of %d bytes, and what stands behind it', async (bytes) => {
  const text = 'abcdefghij'.repeat(bytes / 10 + 1).slice(0, bytes);
  const columns = [makeColumn('a', 'text', { length: bytes, isFree: false }), makeColumn('b', 'number')];
  const read = await openSav(await bytesOf(sav(makeTable(columns, [[text, 5], ['', 6]]))));
  expect(await read.readAllRows()).toEqual([{ a: text, b: 5 }, { a: '', b: 6 }]);
});

it('cuts a text that SPSS cannot hold, and says of which variable', async () => {
  const table = makeTable([makeColumn('a', 'text', { length: 40_000 })], [['x'.repeat(40_000)]]);
  const [row] = await (await openSav(await bytesOf(sav(table)))).readAllRows();
  expect([row!['a'], table.cut]).toEqual(['x'.repeat(32_766), ['a']]);
});

it('writes a thousand variables, and none of them anybody’s', async () => {
  const wide = await openSav(await bytesOf(sav(wideTable())));
  expect(Object.values((await wide.readAllRows())[0]!)).toEqual(Array.from({ length: 1_000 }, (_, index) => index));
  const empty = await openSav(await bytesOf(sav(emptyTable())));
  expect([await empty.readAllRows(), empty.meta.header.n_cases, empty.meta.sysvars.length]).toEqual([[], 0, awkwardColumns.length]);
});

function range(min: number): object {
  return { min, max: min + 3 };
}
