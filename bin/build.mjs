import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src');
const built = join(root, 'dist');
const stamp = join(built, '.built');
// Beside dist/, for from there a whole folder can be put in its place at once.
const [lock, next, former] = ['lock', 'next', 'former'].map((name) => `${built}.${name}`);

/**
 * Builds dist/ when it is older than src/. Ends the process with a message when that is impossible. Several processes may
 * do so at once: one builds, the others wait for it; and dist/ is never seen half built.
 */
export function buildIfStale() {
  if (isFresh()) return;
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  if (!existsSync(nest)) fail(`The packages are not installed. Run “npm ci” in ${relative(process.cwd(), root) || 'this folder'} first.`);
  takeLock();
  const fault = isFresh() ? '' : build(nest);
  rmSync(lock, { force: true });
  if (fault) fail(`The build failed.\n${fault}`);
}

function isFresh() {
  return !existsSync(source) || (existsSync(stamp) && statSync(stamp).mtimeMs >= newest(source));
}

// Folders count too: removing a file changes only them.
function newest(path) {
  const stats = statSync(path);
  return stats.isDirectory() ? Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : stats.mtimeMs;
}

function takeLock() {
  for (let waited = false; !tryLock(); waited = true) {
    if (!waited) process.stderr.write(`Another process is building. Waiting until ${relative(process.cwd(), lock)} is gone…\n`);
    if (isLeftBehind()) rmSync(lock, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

function tryLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the process that holds the lock is no more. */
function isLeftBehind() {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Builds, and puts what was built in its place. What went wrong, or nothing. */
function build(nest) {
  const startedAt = new Date();
  process.stderr.write('Building…\n');
  const configuration = `${next}.json`;
  writeFileSync(configuration, JSON.stringify({ extends: './tsconfig.build.json', compilerOptions: { outDir: `./${basename(next)}` } }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [nest, 'build', '--path', basename(configuration)], { cwd: root, encoding: 'utf8' });
  rmSync(configuration);
  if (status !== 0) return `${stdout}${stderr}`;
  writeFileSync(join(next, '.built'), '');
  utimesSync(join(next, '.built'), startedAt, startedAt);
  rmSync(former, { recursive: true, force: true });
  if (existsSync(built)) renameSync(built, former);
  renameSync(next, built);
  rmSync(former, { recursive: true, force: true });
  return '';
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
