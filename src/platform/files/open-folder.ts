import { mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const reasons: Record<string, string> = {
  ENOTDIR: 'a file is in its place',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOENT: 'no files can be put there',
  EROFS: 'that disk may only be read',
  ENOSPC: 'that disk is full',
};

/** A folder cannot be made or written to. The message is the reason, in words. */
export class NoSuchFolder extends Error {}

/**
 * Makes a folder unless it is there, with those above it, and tries whether files can be put in it.
 * @param path absolute
 * @throws NoSuchFolder
 */
export function openFolder(path: string): void {
  try {
    make(path);
    rmdirSync(mkdtempSync(join(path, '.try-')));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new NoSuchFolder(reasons[code] ?? message, { cause: error });
  }
}

// Not by mkdir's own `recursive`, which never ends where the system has no room for folders, as in /proc.
function make(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) return;
  if (there) throw Object.assign(new Error(`${path} is a file`), { code: 'ENOTDIR' });
  make(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Two first starts at the same moment: the other one has just made it.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
