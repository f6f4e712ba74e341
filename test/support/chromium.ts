import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const project = resolve(import.meta.dirname, '../..');
const names = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * A real Chromium without a window, with our fonts only, so that pages look the same on every machine. On a machine that does
 * much else it may end before it has begun, which says nothing of our pages: then it is started once more.
 */
export async function launchChromium(): Promise<Browser> {
  return launch().catch(launch);
}

async function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] || installed() || (await unpacked());
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: ['--font-render-hinting=none', '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : [])],
    env: { ...process.env, FONTCONFIG_FILE: resolve(import.meta.dirname, 'fonts.conf') } as Record<string, string>,
  });
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// The package unpacks into the temporary folder, readable by one user and unsafe for two at a time. So each
// process unpacks into a folder of its own, and the first to be ready gives its folder the name that all use.
async function unpacked(): Promise<string> {
  const cache = join(project, 'node_modules/.cache');
  const home = join(cache, `chromium-${versionOfPackage()}`);
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, 'unpacking-'));
    await unpackInto(folder);
    takeName(folder, home);
  }
  return join(home, 'chromium');
}

async function unpackInto(folder: string): Promise<void> {
  const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: project, env: { ...process.env, TMPDIR: folder } });
}

function takeName(folder: string, home: string): void {
  try {
    renameSync(folder, home);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

function versionOfPackage(): string {
  const description = readFileSync(join(project, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}
