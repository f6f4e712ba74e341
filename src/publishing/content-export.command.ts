import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CannotDo, readArguments, WrongUse, type Command } from '../platform/commands/command.js';
import { NoSuchFolder, openFolder } from '../platform/files/open-folder.js';
import { PublicationsService } from './publications.service.js';

export const contentExport: Command = {
  name: 'content export',
  about: 'Gives the published content back as the same files, byte for byte.',
  usage: 'imentor content export DIR',
  example: 'bin/imentor content export my-copy',
  run: async (args, io) => {
    const { positionals } = readArguments(args, {});
    const [directory] = positionals;
    if (!directory) throw new WrongUse('Say which folder to write into.');
    openEmpty(directory);
    const count = await io.withServices((services) => exportInto(directory, services.get(PublicationsService)));
    io.out(`${count} files in ${directory}`);
    return 0;
  },
};

function openEmpty(directory: string): void {
  try {
    openFolder(resolve(directory));
  } catch (error) {
    throw error instanceof NoSuchFolder ? new CannotDo(`${directory} cannot be used: ${error.message}. Name another folder.`) : error;
  }
  if (readdirSync(directory).length > 0) throw new CannotDo(`${directory} is not empty. Name a new folder, so that nothing of yours is lost.`);
}

async function exportInto(directory: string, publications: PublicationsService): Promise<number> {
  const current = await publications.current();
  if (!current) throw new CannotDo('Nothing has been published yet.');
  let count = 0;
  for await (const { path, bytes } of publications.sources(current.id)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), bytes);
    count += 1;
  }
  return count;
}
