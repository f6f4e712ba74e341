import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { claim, openInstallation, type Installation } from './installation.js';
import { makeBackup, type Made } from './platform/backup/make-backup.js';
import { CannotDo, readArguments, WrongUse, type Command, type Io } from './platform/commands/command.js';
import { atMostEverySecond, interruptible } from './platform/commands/patience.js';

export const backup: Command = {
  name: 'backup',
  about: 'Writes the whole installation, database and stored files, into one file that only its owner may read. It may run beside the web application. The secret is not in it.',
  usage: 'imentor backup FILE',
  example: 'bin/imentor backup /var/backups/imentor-monday.tar.gz',
  async run(args, io) {
    const path = readPath(args);
    const installation = await openInstallation(io.environment, io.say);
    try {
      const lock = await claim(installation, 'beside others', 'imentor backup', io.say);
      const made = await interruptible((signal) => make(path, installation, io, signal)).finally(() => lock.release());
      return told(path, made, io);
    } finally {
      await installation.close();
    }
  },
};

function readPath(args: string[]): string {
  const { positionals } = readArguments(args, {});
  const [path, ...more] = positionals;
  if (!path || more.length > 0) throw new WrongUse('Say into which file the backup goes.');
  return path;
}

async function make(path: string, { settings, databaseUrl }: Installation, io: Io, signal: AbortSignal): Promise<Made> {
  const { dataDirectory, secret } = settings;
  const source = { databaseUrl, dataDirectory, secret, program: programVersion(), now: new Date() };
  return makeBackup(path, source, { progress: atMostEverySecond(io.say), signal }).catch((error: unknown) => {
    throw signal.aborted ? new CannotDo('Interrupted. No backup was written.') : error;
  });
}

function told(path: string, { rows, files, bytes, lost }: Made, io: Io): number {
  io.out(`${path}: ${rows} rows and ${files} stored files in ${(bytes / 1_000_000).toFixed(1)} MB.`);
  io.say('The secret is not in it. Keep a copy of it elsewhere: without it, links in mails stop working and erasures cannot be repeated.');
  if (lost.length === 0) return 0;
  io.say(`The backup is complete but for these stored files, which the disk has lost or damaged: ${lost.join(', ')}. Publish the content again, and make another backup.`);
  return 1;
}

function programVersion(): string {
  return (JSON.parse(readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')) as { version: string }).version;
}
