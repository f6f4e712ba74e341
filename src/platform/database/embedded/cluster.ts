import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { CannotStartDatabase } from './cannot-start.js';
import { childOptions } from './child-options.js';
import { makeWhole } from './make-whole.js';
import { clusterIn, type Place } from './place.js';

/** The files of one PostgreSQL: its data directory, and the password of its roles. */
export interface Cluster {
  data: string;
  password: string;
}

const run = promisify(execFile);

// pg_trgm finds words by the letters that LC_CTYPE knows: with "C" it would see no Arabic and no Cyrillic.
// The first name is glibc's, the second macOS's; sorting does not depend on it, that is the builtin C.UTF-8.
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Opens the cluster of a place, and makes it first where there is none.
 *
 * @throws CannotStartDatabase if another major version of PostgreSQL made it
 */
export async function openCluster(place: Place, binaries: Binaries, fast: boolean): Promise<Cluster> {
  const cluster = clusterIn(place.directory);
  if (!existsSync(cluster)) await makeWhole(cluster, (folder) => fillCluster(folder, place, binaries, fast));
  const data = join(cluster, 'data');
  refuseOtherVersion(data, binaries);
  return { data, password: readFileSync(join(cluster, 'password'), 'utf8').trim() };
}

async function fillCluster(folder: string, place: Place, binaries: Binaries, fast: boolean): Promise<void> {
  writeFileSync(join(folder, 'password'), `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  const { user } = place;
  if (user) for (const path of [join(folder, 'password'), folder]) chownSync(path, user.uid, user.gid);
  await initialise(folder, place, binaries, fast);
}

async function initialise(folder: string, place: Place, binaries: Binaries, fast: boolean): Promise<void> {
  const settings = ['--username=postgres', `--pwfile=${join(folder, 'password')}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const speed = fast ? ['--no-sync'] : [];
  for (const characterType of characterTypes) {
    const known = [...settings, ...locale, `--lc-ctype=${characterType}`, ...speed, `--pgdata=${join(folder, 'data')}`];
    try {
      await run(binaries.initdb, known, childOptions(place.directory, place.user));
      return;
    } catch (error) {
      if (!/invalid locale/.test((error as { stderr?: string }).stderr ?? '')) throw error;
    }
  }
}

function refuseOtherVersion(data: string, { version }: Binaries): void {
  const theirs = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const ours = version.split('.')[0]!;
  if (theirs === ours || version.startsWith(`${theirs}beta`)) return;
  throw new CannotStartDatabase(
    `The data in ${data} were made by PostgreSQL ${theirs}, and this i-Mentor brings PostgreSQL ${ours}. ` +
      'Back them up with the i-Mentor that made them ("imentor backup"), move the folder away, and restore the backup with this one.',
  );
}
