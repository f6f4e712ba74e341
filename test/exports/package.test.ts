import { createHash } from 'node:crypto';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { csv } from '../../src/exports/writers/csv.js';
import type { Codebook } from '../../src/exports/writers/package/codebook.js';
import { dataPackage } from '../../src/exports/writers/package/package.js';
import type { Table } from '../../src/exports/writers/table.js';
import { awkwardColumns, awkwardTable, emptyTable, wideTable } from '../make/table.js';
import { bytesOf } from '../support/bytes.js';
import { unzip } from '../support/zip.js';
import { dataPackageSchema } from './data-package-schema.js';
import { ddiMistakes, partsOf, rootOf, type DdiElement } from './ddi-rules.js';

interface Field {
  name: string;
  type: string;
  missingValues: string[];
  categories?: { value: number; label: string }[];
}

interface Descriptor {
  resources: [{ path: string; bytes: number; hash: string; schema: { fields: Field[]; missingValues: string[] } }];
}

async function packed(table: Table): Promise<{ files: Record<string, string>; descriptor: Descriptor; codebook: Codebook }> {
  let codebook: Codebook | null = null;
  const files = await unzip(await bytesOf(dataPackage({ of: (made) => ((codebook = made), '<p>a page</p>'), style: 'p { margin: 0 }' })(table)));
  return { files, descriptor: JSON.parse(files['datapackage.json']!) as Descriptor, codebook: codebook! };
}

it('packs the csv, its description, a codebook for people and one for archives', async () => {
  const { files } = await packed(awkwardTable());
  expect(Object.keys(files)).toEqual(['small.csv', 'datapackage.json', 'codebook.html', 'codebook.css', 'ddi.xml']);
  expect(files['small.csv']).toBe((await bytesOf(csv(awkwardTable()))).toString());
  expect(files['codebook.html']).toBe('<p>a page</p>');
});

it('describes the file as Frictionless wants it, with its size and its hash', async () => {
  const { files, descriptor } = await packed(awkwardTable());
  const ajv = addFormats.default(new Ajv.default());
  expect([ajv.validate(dataPackageSchema, descriptor), ajv.errors]).toEqual([true, null]);
  const [{ path, bytes, hash }] = descriptor.resources;
  expect({ path, bytes, hash }).toEqual({ path: 'small.csv', bytes: Buffer.byteLength(files['small.csv']!), hash: `sha256:${createHash('sha256').update(files['small.csv']!).digest('hex')}` });
});

it('gives every cell of the file a type that it fits, or a missing value', async () => {
  const { files, descriptor } = await packed(awkwardTable());
  const [{ schema }] = descriptor.resources;
  const rows = parse(files['small.csv']!, { columns: true }) as Record<string, string>[];
  expect(schema.fields.map(({ name }) => name)).toEqual(awkwardColumns.map(({ name }) => name));
  const misfits = rows.flatMap((row) => schema.fields.filter(({ name, missingValues, ...field }) => !missingValues.includes(row[name]!) && !fits(row[name]!, field)).map(({ name }) => `${name}: ${row[name]}`));
  expect(misfits).toEqual([]);
  expect(schema.missingValues).toEqual(['', '-96', '-97', '-98', '-99']);
  expect(schema.fields.find(({ name }) => name === 'balance')!.missingValues).toEqual(['', '-996', '-997', '-998', '-999']);
  expect(schema.fields.find(({ name }) => name === 'sum')!.missingValues).toEqual(['']);
});

function fits(text: string, { type, categories }: Omit<Field, 'name' | 'missingValues'>): boolean {
  if (categories) return categories.some(({ value }) => String(value) === text);
  const patterns: Record<string, RegExp> = { string: /^/, number: /^-?\d+(\.\d+)?$/, integer: /^-?\d+$/, yearmonth: /^\d{4}-\d{2}$/ };
  return patterns[type]!.test(text);
}

it('counts how often each code stands in the file', async () => {
  const { codebook } = await packed(awkwardTable());
  const business = codebook.entries.find(({ column }) => column.name === 'business')!;
  expect(business.codes.map(({ code, count }) => [code, count])).toEqual([[1, 1], [2, 1], [3, 1], [-96, 0], [-97, 1], [-98, 0], [-99, 0]]);
  expect(business.empty).toBe(1);
});

it('writes a DDI-Codebook as its schema wants it', async () => {
  for (const table of [awkwardTable(), emptyTable(), wideTable()]) expect(ddiMistakes(rootOf((await packed(table)).files['ddi.xml']!))).toEqual([]);
});

it('would notice a part that stands in the wrong place, and one that must not be there', async () => {
  const { files } = await packed(awkwardTable());
  const broken = files['ddi.xml']!.replace(/(<sumStat.*?<\/sumStat>)(.*?)(<varFormat type=)"numeric"/, '$2$3"figures"').replace(/<titl>.*?<\/titl>/, '').replace('<varGrp', '<figure/><varGrp');
  expect(ddiMistakes(rootOf(broken)).map((mistake) => mistake.split(' ').slice(0, 2).join(' '))).toEqual(expect.arrayContaining(['<titlStmt> lacks', '<varFormat> has', '<dataDscr> has', '<figure> is']));
});

it('names in it every variable, its labels in each language, its codes with their counts, and its sets', async () => {
  const { files } = await packed(awkwardTable());
  const every = all(rootOf(files['ddi.xml']!));
  const variables = every.filter(({ name }) => name === 'var');
  expect(variables.map(({ attribs }) => attribs['name'])).toEqual(awkwardColumns.map(({ name }) => name));
  expect(new Set(every.flatMap(({ attribs }) => attribs?.['ID'] ?? [])).size).toBe(awkwardColumns.length + 2);
  const business = variables[1]!;
  expect(partsOf(business).filter(({ name }) => name === 'labl').map(({ attribs, children }) => [attribs['xml:lang'], children[0]!.data])).toEqual([['sk', awkwardColumns[1]!.label['sk']], ['en', 'Business']]);
  const categories = partsOf(business).filter(({ name }) => name === 'catgry').map((category) => partsOf(category));
  expect(categories.map((parts) => [parts[0]!.children[0]!.data, parts.at(-1)!.children[0]!.data])).toEqual([['1', '1'], ['2', '1'], ['3', '1'], ['-96', '0'], ['-97', '1'], ['-98', '0'], ['-99', '0']]);
  const [set] = every.filter(({ name }) => name === 'varGrp');
  expect(set!.attribs).toMatchObject({ name: 'sells_set', type: 'multipleResp', var: 'V3 V4' });
});

it('packs a file that nobody answered', async () => {
  const { files, codebook } = await packed(emptyTable());
  expect(files['ddi.xml']).toContain('<caseQnty>0</caseQnty>');
  expect(codebook.entries.every(({ empty }) => empty === 0)).toBe(true);
});

function all(element: DdiElement): DdiElement[] {
  return [element, ...partsOf(element).flatMap(all)];
}
