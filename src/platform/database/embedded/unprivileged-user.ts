import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whom PostgreSQL runs as when we are root: it refuses to run as root itself. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

/** Whether this process is root (never on Windows). */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The user `postgres`, else `nobody`, from a text like /etc/passwd; undefined where neither exists. */
export function unprivilegedUser(passwd = readFileSync('/etc/passwd', 'utf8')): ServerUser | undefined {
  const entries = passwd.split('\n').map((line) => line.split(':'));
  const entry = ['postgres', '_postgres', 'nobody']
    .map((name) => entries.find(([candidate]) => candidate === name))
    .find((found) => found !== undefined);
  return entry && { name: entry[0]!, uid: Number(entry[2]), gid: Number(entry[3]) };
}

/**
 * Whether that user can enter a directory. The user is asked, so that access lists and every folder
 * above count too, which no look at the mode bits would see.
 */
export function canEnter(user: ServerUser, directory: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], { uid: user.uid, gid: user.gid, cwd: '/' });
  return asked.status === 0;
}
