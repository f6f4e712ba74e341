import { readFileSync, statSync } from 'node:fs';
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

/** Whether a process, not a dead one, has the data directory as its working directory, as PostgreSQL does; undefined where nobody can tell. */
export function worksIn(processId: number, data: string): boolean | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const its = statSync(`/proc/${processId}/cwd`);
    const ours = statSync(data);
    return its.ino === ours.ino && its.dev === ours.dev;
  } catch {
    return false; // it has just ended, or belongs to another user than our server would
  }
}
