import { join } from 'node:path';
import { counted, written } from '../platform/authoring/mistakes.js';
import { readArguments, type Command } from '../platform/commands/command.js';
import { Translations } from '../platform/language/translations.js';
import { checkFolder } from './check.js';

const locales = join(import.meta.dirname, '../locales');

export const contentCheck: Command = {
  name: 'content check',
  about: 'Names every mistake in a content folder with its file and line; changes nothing. Warnings, such as a translation whose base has changed, keep nothing from being published.',
  usage: 'imentor content check [DIR] [--json]',
  example: 'bin/imentor content check content',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
    const directory = positionals[0] ?? (io.environment['CONTENT_DIR'] || 'content');
    const translations = Translations.load(locales);
    const checked = checkFolder(directory, (language) => translations.in(language));
    if (values.json) io.out(JSON.stringify({ mistakes: checked.mistakes }, null, 2));
    else for (const mistake of checked.mistakes) io.out(written(mistake, directory));
    io.say(counted(checked.mistakes));
    return checked.hasErrors ? 1 : 0;
  },
};
