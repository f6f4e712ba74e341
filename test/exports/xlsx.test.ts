import readWorkbook from 'read-excel-file/node';
import { absenceReasons } from '../../src/exports/dictionary/column.js';
import { lettersOf } from '../../src/exports/writers/xlsx/sheet.js';
import { xlsx } from '../../src/exports/writers/xlsx/xlsx.js';
import { awkwardColumns, awkwardRows, awkwardTable, emptyTable, longText, makeColumn, makeTable, reasons, wideTable } from '../make/table.js';
import { bytesOf } from '../support/bytes.js';
import { unzip } from '../support/zip.js';

async function sheets(table: Parameters<typeof xlsx>[0]): Promise<Record<string, unknown[][]>> {
  const read = await readWorkbook(await bytesOf(xlsx(table)), { trim: false });
  return Object.fromEntries(read.map(({ sheet, data }) => [sheet, data]));
}

it('writes what another library reads back, cell by cell', async () => {
  const table = awkwardTable();
  const { data } = await sheets(table);
  expect(data).toEqual([
    awkwardColumns.map(({ name }) => name),
    ['0123abcd', 1, 1, 0, 37.5, -96, '2024-05', 4, -97, '=1+1', 'Short', 7],
    ['0123abce', 2, 0, 1, 0, -499.25, '1999-12', 1, 1 / 3, '-5', longText.slice(0, 32_767), -1_000_000_000_000],
    ['r3', 3, -96, -96, -96, -996, -96, -96, null, '007', awkwardRows[2]![10], -96],
    ['r4', -97, -98, -99, -97, -998, -99, -97, 0, null, '🧁🧵'.repeat(200), -98],
    ['r5', ...Array.from({ length: 11 }, () => null)],
  ]);
  expect(table.cut).toEqual(['story']);
});

it('says in a second sheet what variables and codes mean, and from which version to which', async () => {
  const { codebook } = await sheets(awkwardTable());
  const about = codebook!.filter(([variable]) => variable === 'business');
  const label = awkwardColumns[1]!.label['sk'];
  expect(about.slice(0, 4)).toEqual([
    ['business', label, label, null, null, 1, 1],
    ['business', null, null, 1, label, 1, 2],
    ['business', null, null, 2, 'متجر', 1, 2],
    ['business', null, null, 3, 'Café 🧁', 1, 2],
  ]);
  expect(about.slice(4).map(([, , , code, meaning]) => [code, meaning])).toEqual(absenceReasons.map((reason, index) => [-96 - index, reasons[reason]['sk']]));
});

it('keeps what XML or Excel would change: control characters go, spaces and _x0041_ stay', async () => {
  const table = makeTable([makeColumn('a', 'text')], [['  \u0007a\u0000<&>\uD800_x0041_ ']]);
  const files = await unzip(await bytesOf(xlsx(table)));
  expect(files['xl/worksheets/sheet1.xml']).toContain('<t xml:space="preserve">  a&lt;&amp;&gt;\u{FFFD}_x005F_x0041_ </t>');
});

it('cuts a text that is too long between two characters', async () => {
  const { data } = await sheets(makeTable([makeColumn('a', 'text')], [[`${'x'.repeat(32_766)}🧁`]]));
  expect(data![1]).toEqual(['x'.repeat(32_766)]);
});

it('writes a thousand columns, and a header where nobody answered', async () => {
  const { data } = await sheets(wideTable());
  expect(data![1]).toEqual(Array.from({ length: 1_000 }, (_, index) => index));
  expect((await sheets(emptyTable()))['data']).toEqual([awkwardColumns.map(({ name }) => name)]);
});

test.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA'], [16_383, 'XFD']])('column %d is %s', (index, letters) => {
  expect(lettersOf(index)).toBe(letters);
});

it('refuses more rows or columns than a sheet holds, before it writes anything', async () => {
  const rows = xlsx({ ...makeTable([makeColumn('v', 'number')], []), count: 1_048_576 });
  await expect(rows.next()).rejects.toThrow('A sheet holds 1048575 rows, and these are 1048576');
  const columns = xlsx(makeTable(Array.from({ length: 16_385 }, (_, index) => makeColumn(`v${index}`, 'number')), []));
  await expect(columns.next()).rejects.toThrow('16384 columns');
});

it('ends with the error when rows cannot be read', async () => {
  async function* read(): AsyncGenerator<never[]> {
    yield [];
    throw new Error('the database is away');
  }
  await expect(bytesOf(xlsx({ ...awkwardTable(), read }))).rejects.toThrow('the database is away');
});
