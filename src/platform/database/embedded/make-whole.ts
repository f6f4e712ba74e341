import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAlive } from './postmaster-file.js';

const passingName = /^unfinished-(\d+)-[0-9a-f]+$/;

/**
 * Makes a folder that exists whole or not at all, whenever we are interrupted: it is filled under a passing
 * name and gets its own at the end. If somebody else makes it at the same time, the first one stays.
 */
export async function makeWhole(destination: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const around = dirname(destination);
  // Not by mkdir's mode, which the umask narrows: the server's user must get through.
  if (await mkdir(around, { recursive: true })) await chmod(around, 0o711);
  await removeUnfinished(around);
  const folder = join(around, `unfinished-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(folder, { mode: 0o700 });
    await fill(folder);
    await rename(folder, destination);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!existsSync(destination)) throw error;
  }
}

/** Our own number counts as dead: in a container, the process that was killed may have had the same one. */
async function removeUnfinished(around: string): Promise<void> {
  const left = (await readdir(around)).filter((name) => {
    const maker = Number(passingName.exec(name)?.[1] ?? NaN);
    return maker === process.pid || (maker > 0 && !isAlive(maker));
  });
  await Promise.all(left.map((name) => rm(join(around, name), { recursive: true, force: true })));
}
