import { parse } from 'csv-parse/sync';
import { csv } from '../../src/exports/writers/csv.js';
import { excelCsv, harmless } from '../../src/exports/writers/excel-csv.js';
import { awkwardColumns, awkwardRows, awkwardTable, emptyTable, longText, makeColumn, makeTable, wideTable } from '../make/table.js';
import { bytesOf } from '../support/bytes.js';

const names = awkwardColumns.map(({ name }) => name);

it('writes what another parser reads back: names, codes, reasons, and every text whole', async () => {
  const bytes = await bytesOf(csv(awkwardTable()));
  const rows = parse(bytes) as string[][];
  expect(rows).toEqual([
    names,
    ['0123abcd', '1', '1', '0', '37.5', '-96', '2024-05', '4', '-97', '=1+1', 'Short', '7'],
    ['0123abce', '2', '0', '1', '0', '-499.25', '1999-12', '1', '0.3333333333333333', '-5', longText, '-1000000000000'],
    ['r3', '3', '-96', '-96', '-96', '-996', '-96', '-96', '', '007', awkwardRows[2]![10], '-96'],
    ['r4', '-97', '-98', '-99', '-97', '-998', '-99', '-97', '0', '', '🧁🧵'.repeat(200), '-98'],
    ['r5', '', '', '', '', '', '', '', '', '', '', ''],
  ]);
});

it('ends lines with CRLF, doubles quotes and has no byte order mark for programs', async () => {
  const text = (await bytesOf(csv(awkwardTable()))).toString();
  expect(text.startsWith('respondent,')).toBe(true);
  expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text).toContain('"مرحبا، أنا أبيع الخبز ""الطازج"".\nFinished, she said."');
});

it('writes words, a byte order mark and no formula for spreadsheet programs', async () => {
  const bytes = await bytesOf(excelCsv('labels')(awkwardTable()));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header, first, second, third] = parse(bytes, { bom: true }) as string[][];
  expect(header!.slice(2, 5)).toEqual(["'=SUM(A1)", 'Na internete', "'-hodín"]);
  expect(first!.slice(1, 4)).toEqual([awkwardColumns[1]!.label['sk'], 'Áno', 'Nie']);
  expect([first![5], first![8], first![9]]).toEqual(['-96', '-97', "'=1+1"]);
  expect([second![1], second![5], second![9], second![11]]).toEqual(['متجر', '-499.25', '-5', '-1000000000000']);
  expect([third![1], third![2], third![9]]).toEqual(['Café 🧁', 'Neopýtané', '007']);
});

it('writes codes for spreadsheet programs too', async () => {
  const [header, first] = parse(await bytesOf(excelCsv('codes')(awkwardTable())), { bom: true }) as string[][];
  expect(header).toEqual(names);
  expect(first!.slice(1, 7)).toEqual(['1', '1', '0', '37.5', '-96', '2024-05']);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+358 40', "'+358 40"],
  ['@sum', "'@sum"],
  ['\tx', "'\tx"],
  ['\r=1', "'\r=1"],
  ['  =1', "'  =1"],
  ['＝1', "'＝1"],
  ['-1+cmd', "'-1+cmd"],
  ['- none', "'- none"],
  ['-5', '-5'],
  ['-5,25', '-5,25'],
  ['5-3', '5-3'],
  ['', ''],
])('%j is written as %j', (text, written) => {
  expect(harmless(text)).toBe(written);
});

it('writes a thousand columns, and a header where nobody answered', async () => {
  expect(parse(await bytesOf(csv(wideTable())))).toEqual([Array.from({ length: 1_000 }, (_, index) => `v${index}`), Array.from({ length: 1_000 }, (_, index) => String(index))]);
  expect((await bytesOf(csv(emptyTable()))).toString()).toBe(`${names.join(',')}\r\n`);
});

it('asks for rows only as fast as its pieces are taken', async () => {
  let asked = 0;
  async function* read(): AsyncGenerator<number[][]> {
    for (; ; asked += 1) yield [[asked]];
  }
  const pieces = csv({ ...makeTable([makeColumn('v', 'number')], []), read });
  for (let taken = 0; taken < 3; taken += 1) await pieces.next();
  expect(asked).toBeLessThanOrEqual(2);
  await pieces.return(undefined);
});
