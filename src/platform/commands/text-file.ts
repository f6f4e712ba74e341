import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { CannotDo } from './command.js';

/** The largest file that is read whole, in bytes. */
const largest = 256_000_000;

/** How a file that is not in UTF-8 is mended, by the program that people make such files with. */
const saving = {
  table: 'save it as UTF-8, “CSV UTF-8” in a spreadsheet program',
  text: 'open it in a text editor, choose the encoding “UTF-8” and save it again',
};

/**
 * The text of a file that was named on the command line, without a byte order mark; `kind` is what it holds.
 * @throws CannotDo with what to do, and the line from which on it cannot be read.
 */
export function readTextFile(path: string, kind: keyof typeof saving): string {
  const bytes = readBytes(path);
  if (isUtf16(bytes)) throw new CannotDo(`${path} is written in UTF-16: ${saving[kind]}.`);
  if (bytes.includes(0)) throw new CannotDo(`${path} is not a text file.`);
  if (!isUtf8(bytes)) throw new CannotDo(`${path}:${lineNotInUtf8(bytes)}: this line is not in UTF-8: ${saving[kind]}.`);
  return new TextDecoder('utf-8').decode(bytes);
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

function lineNotInUtf8(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split(/\r\n|\n|\r/);
  return lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1'))) + 1;
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
