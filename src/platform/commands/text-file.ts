import { lstatSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { CannotDo } from './command.js';

/** The largest file that is read whole, in bytes. */
const largest = 256_000_000;

/** The text of a file that was named on the command line, without a byte order mark. @throws CannotDo with what to do. */
export function readTextFile(path: string): string {
  const bytes = readBytes(path);
  if (isUtf16(bytes)) throw new CannotDo(`${path} is written in UTF-16: save it as UTF-8.`);
  if (bytes.includes(0)) throw new CannotDo(`${path} is not a text file.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotDo(`${path} is not in UTF-8: save it as UTF-8, “CSV UTF-8” in a spreadsheet program.`);
  }
}

/** Writes a file, all of it or nothing, in the place of one that was there. @throws CannotDo when that is impossible. */
export function writeTextFile(path: string, text: string): void {
  const draft = `${path}.${process.pid}.part`;
  try {
    if (isSpecial(path)) return writeFileSync(path, text);
    writeFileSync(draft, text);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new CannotDo(`${path} cannot be written: ${reasonOf(error)}.`);
  }
}

function readBytes(path: string): Buffer {
  try {
    const { size } = statSync(path);
    if (size > largest) throw new CannotDo(`${path} is too large: at most ${largest / 1_000_000} MB can be read.`);
    return readFileSync(path);
  } catch (error) {
    throw error instanceof CannotDo ? error : new CannotDo(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

// A link to a terminal or a pipe is written to, never replaced.
function isSpecial(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile();
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk may only be read',
};

/** What the operating system says, in words. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}
