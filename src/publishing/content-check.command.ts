import { join } from 'node:path';
import { readArguments, type Command } from '../platform/commands/command.js';
import { Translations } from '../platform/language/translations.js';
import { checkFolder, written } from './check.js';

const locales = join(import.meta.dirname, '../locales');

export const contentCheck: Command = {
  name: 'content check',
  about: 'Names every mistake in a content folder with its file and line; changes nothing.',
  usage: 'imentor content check [DIR] [--json]',
  example: 'bin/imentor content check content',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
    const directory = positionals[0] ?? (io.environment['CONTENT_DIR'] || 'content');
    const translations = Translations.load(locales);
    const checked = checkFolder(directory, (language) => translations.in(language));
    if (values.json) io.out(JSON.stringify({ mistakes: checked.mistakes }, null, 2));
    else for (const mistake of checked.mistakes) io.out(written(mistake));
    io.say(checked.mistakes.length === 0 ? 'No mistakes.' : `${checked.mistakes.length} to mend.`);
    return checked.mistakes.length === 0 ? 0 : 1;
  },
};
