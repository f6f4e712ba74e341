import { createWriteStream, lstatSync, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CannotDo } from './command.js';
import { reasonOf } from './text-file.js';

/**
 * Writes a file piece by piece that only its owner may read: all of it or nothing, in the place of one that was there.
 * @throws CannotDo when that is impossible, or `signal` says to stop
 */
export async function writePieces(path: string, pieces: AsyncIterable<Buffer>, signal: AbortSignal): Promise<void> {
  const target = isSpecial(path) ? path : `${path}.${process.pid}.part`;
  const failed: unknown[] = [];
  try {
    await pipeline(heard(pieces, failed), createWriteStream(target, { mode: 0o600 }), { signal });
    if (target !== path) renameSync(target, path);
  } catch (error) {
    if (target !== path) rmSync(target, { force: true });
    if (signal.aborted) throw new CannotDo('Interrupted. No file was written.');
    throw failed.includes(error) ? error : new CannotDo(`${path} cannot be written: ${reasonOf(error)}.`);
  }
}

// What goes wrong in making the pieces is told as it is; all else is the disk's.
async function* heard(pieces: AsyncIterable<Buffer>, failed: unknown[]): AsyncGenerator<Buffer> {
  try {
    yield* pieces;
  } catch (error) {
    failed.push(error);
    throw error;
  }
}

// A link to a terminal or a pipe is written to, never replaced.
function isSpecial(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile();
}
