import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** Says with which settings Node was called, before anything of ours is read, and ends. */
const telling = `data:text/javascript,${encodeURIComponent('process.stdout.write(JSON.stringify(process.execArgv)); process.exit();')}`;

it.each([scripts['start']!, 'bin/imentor serve', 'bin/imentor serve --worker', 'bin/imentor export small --format xlsx --out small.xlsx'])('gives what is young in memory little room, whatever starts it: %s', async (line) => {
  const { stdout } = await promisify(execFile)('sh', ['-c', line], { cwd: root, env: { ...process.env, NODE_OPTIONS: `--import=${telling}` } });
  expect(JSON.parse(stdout)).toEqual(['--max-semi-space-size=8']);
});
