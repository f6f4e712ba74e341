import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

// In a process of its own, as the bench runs it: the modules of a test run several times slower.
const script = "import { measureRecommending } from './bench/recommending.mjs'; console.log(JSON.stringify(measureRecommending()))";

it('works a list out anew within its time, with 200 modules and 30 competences', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: join(import.meta.dirname, '../..') });
  const { name, median, longest, target } = JSON.parse(stdout) as Record<string, number>;
  expect({ name, target }).toEqual({ name: 'A list anew: 200 modules, 30 competences', target: 5 });
  expect(median).toBeGreaterThan(0);
  expect(median).toBeLessThan(target!);
  expect(longest).toBeGreaterThanOrEqual(median!);
});
