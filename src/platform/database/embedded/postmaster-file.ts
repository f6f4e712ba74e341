import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running PostgreSQL writes about itself into postmaster.pid; a crash leaves the file behind. */
export interface PostmasterFile {
  processId: number;
  port: number;
  status: string;
}

/** Reads the file of a data directory; undefined if there is none. Port 0 while it is being written. */
export function readPostmasterFile(data: string): PostmasterFile | undefined {
  try {
    // The lines are numbered in PostgreSQL's src/include/utils/pidfile.h.
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { processId: Number(lines[0]), port: Number(lines[3] ?? 0), status: lines[7]?.trim() ?? '' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a process of this number exists, be it ours or another user's. */
export function isAlive(processId: number): boolean {
  if (!(processId > 0)) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
