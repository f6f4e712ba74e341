import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place.js';

const largest = 5 * 1024 * 1024;

/** The server's own log, opened for one start. `said()` is what it wrote since. */
export interface ServerLog {
  descriptor: number;
  said(): string;
  close(): void;
}

/** Opens server.log beside the data; a large one is put aside as server.log.1, in place of the one before. */
export function openServerLog({ directory, user }: Place): ServerLog {
  const file = join(directory, 'server.log');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largest) renameSync(file, `${file}.1`);
  const from = size > largest ? 0 : size;
  const descriptor = openSync(file, 'a', 0o600);
  if (user) fchownSync(descriptor, user.uid, user.gid);
  return {
    descriptor,
    said: () => readFileSync(file).subarray(from).toString(),
    close: () => closeSync(descriptor),
  };
}
