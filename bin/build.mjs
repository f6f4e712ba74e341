import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src');
const stamp = join(root, 'dist', '.built');

/** Builds dist/ when it is older than src/. Ends the process with a message when that is impossible. */
export function buildIfStale() {
  if (!existsSync(source) || (existsSync(stamp) && statSync(stamp).mtimeMs >= newest(source))) return;
  const startedAt = new Date();
  process.stderr.write('Building…\n');
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  if (!existsSync(nest)) fail(`The packages are not installed. Run “npm ci” in ${relative(process.cwd(), root) || 'this folder'} first.`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [nest, 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) fail(`The build failed.\n${stdout}${stderr}`);
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt);
}

// Folders count too: removing a file changes only them.
function newest(path) {
  const stats = statSync(path);
  return stats.isDirectory() ? Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : stats.mtimeMs;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
