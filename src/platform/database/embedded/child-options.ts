import type { ServerUser } from './unprivileged-user.js';

const passedOn = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];

/**
 * How PostgreSQL's programs are run: as the server's user, in a folder that this user can enter, and with
 * an environment that neither carries our secrets nor lets a stray PGDATA or PGOPTIONS in.
 */
export function childOptions(directory: string, user: ServerUser | undefined) {
  const inherited = passedOn.filter((name) => process.env[name] !== undefined).map((name) => [name, process.env[name]]);
  const env = { ...Object.fromEntries(inherited), LC_ALL: 'C' } as NodeJS.ProcessEnv;
  return { cwd: directory, env, ...(user && { uid: user.uid, gid: user.gid }) };
}
