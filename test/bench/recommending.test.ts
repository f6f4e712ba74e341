import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

// In a process of its own, as the bench runs it: the modules of a test run several times slower.
async function measured(file: string, call: string): Promise<unknown> {
  const script = `import * as bench from './bench/${file}'; console.log(JSON.stringify(bench.${call}))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: join(import.meta.dirname, '../..') });
  return JSON.parse(stdout);
}

it('measures how long a list takes that is worked out anew, with 200 modules and 30 competences', async () => {
  const { name, median, longest, target } = (await measured('recommending.mjs', 'measureRecommending()')) as Record<string, number>;
  expect({ name, target }).toEqual({ name: 'A list anew: 200 modules, 30 competences', target: 5 });
  expect(median).toBeGreaterThan(0);
  expect(longest).toBeGreaterThanOrEqual(median!);
});

it('finds what lists are worth, with intervals', async () => {
  const worth = (await measured('worth.mjs', 'measureWorth({ simulated: 40, runs: 1, say() {} })')) as { name: string; share: { mean: number; low: number; high: number } }[];
  expect(worth.map(({ name }) => name)).toEqual(['Honest self-ratings', 'Biased self-ratings', 'Biased, every competence tested']);
  for (const { share } of worth) expect(share.low < share.mean && share.mean < share.high && share.high < 1).toBe(true);
});
