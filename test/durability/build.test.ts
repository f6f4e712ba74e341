import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const project = resolve(import.meta.dirname, '../..');
const needed = ['bin/build.mjs', 'package.json', 'nest-cli.json', '.swcrc', 'tsconfig.json', 'tsconfig.build.json'];
const start = "import { buildIfStale } from './bin/build.mjs'; buildIfStale(); console.log((await import('./dist/answer.js')).answer);";

let clone: string;

// A clone with one small file in it, in which a start builds, and then loads what was built.
beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'imentor-build-'));
  await Promise.all(needed.map((name) => cp(join(project, name), join(clone, name))));
  await symlink(join(project, 'node_modules'), join(clone, 'node_modules'));
  await mkdir(join(clone, 'src'));
  await answer('42');
});
afterEach(() => rm(clone, { recursive: true }));

it('is done once for all that start at the same moment, and none of them meets half of it', async () => {
  const runs = await Promise.all([run(), run(), run()]);
  expect(runs).toEqual(runs.map(() => expect.objectContaining({ code: 0, out: '42\n' }) as unknown));
  expect(runs.filter(({ said }) => said.includes('Building…'))).toHaveLength(1);
  expect(await builtThings()).toEqual(['dist']);
});

it('is not kept waiting by a process that was killed in the middle of it', async () => {
  const killed = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(killed, 'exit');
  await writeFile(join(clone, 'dist.lock'), String(killed.pid));
  expect(await run()).toMatchObject({ code: 0, out: '42\n', said: expect.stringContaining('Waiting until dist.lock is gone…') });
  expect(await builtThings()).toEqual(['dist']);
});

it('says what is wrong when it fails, and leaves what was built before', async () => {
  await run();
  await answer('42 +');
  expect(await run()).toMatchObject({ code: 1, out: '', said: expect.stringContaining('The build failed.') });
  await answer('6 * 7');
  expect(await run()).toMatchObject({ code: 0, out: '42\n' });
  expect(await builtThings()).toEqual(['dist']);
});

async function answer(expression: string): Promise<void> {
  await writeFile(join(clone, 'src/answer.ts'), `export const answer: number = ${expression};\n`);
}

async function run(): Promise<{ code: unknown; out: string; said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', start], { cwd: clone });
  const [out, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, out, said };
}

async function builtThings(): Promise<string[]> {
  return (await readdir(clone)).filter((name) => name.startsWith('dist'));
}
