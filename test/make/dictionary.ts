import { resolve } from 'node:path';
import { dictionaryOf, type Dictionary, type Version } from '../../src/exports/dictionary/dictionary.js';
import { translatedWords } from '../../src/exports/dictionary/translated-words.js';
import { languageCodes } from '../../src/platform/language/languages.js';
import { Translations } from '../../src/platform/language/translations.js';
import { readSmall } from './survey-file.js';

const translations = Translations.load(resolve(import.meta.dirname, '../../src/locales'));

/** What files say besides a survey's own words. */
export const words = translatedWords(new Map(languageCodes.map((code) => [code, translations.in(code)])));

/** The versions that these survey files become, one after the other. @throws when a file has mistakes */
export function versionsOf(...files: string[]): Version[] {
  return files.map((file, index) => {
    const { read, mistakes } = readSmall(file);
    if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
    return { number: index + 1, definition: read!.definition };
  });
}

export function dictionaryOfFiles(...files: string[]): Dictionary {
  return dictionaryOf(versionsOf(...files), words);
}
