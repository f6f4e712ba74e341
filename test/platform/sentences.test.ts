import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInstance } from 'i18next';
import { languageCodes } from '../../src/platform/language/languages.js';
import { Translations } from '../../src/platform/language/translations.js';

const folder = resolve(import.meta.dirname, '../../src/locales');
const counts = [0, 1, 2, 3, 5, 11, 21, 100, 1000, 1.5];

/** Every key of a room’s file, plural forms taken together: `minutes_one` and `minutes_other` are `minutes`, which is said of every kind of number. */
function keysIn(words: object): Map<string, readonly number[]> {
  return new Map(namesIn(words).map((name) => [name.replace(plural, ''), plural.test(name) ? counts : [2]]));
}

function namesIn(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'object' ? namesIn(value as object, `${above}${key}.`) : [`${above}${key}`]));
}

const plural = /_(zero|one|two|few|many|other)$/;

function load(language: string): Record<string, object> {
  const files = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(files.map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, language, name), 'utf8')) as object]));
}

// Every name that a sentence anywhere uses, so that none stays open.
const names = [...JSON.stringify(load('en')).matchAll(/\{\{\s*([\w-]+)\s*\}\}/g)].map((match) => match[1]!);
const filled = new Map(counts.map((count) => [count, { ...Object.fromEntries(names.map((name) => [name, `‹${name}›`])), count }]));

it.each(languageCodes)('says in %s, key by key and for every kind of number, what i18next says', (language) => {
  const resources = Object.fromEntries(languageCodes.map((code) => [code, load(code)]));
  const library = createInstance();
  void library.init({ resources, fallbackLng: 'en', initAsync: false, interpolation: { escapeValue: false } });
  const ours = Translations.load(folder).in(language);
  const theirs = library.getFixedT(language);
  const different = Object.entries(resources['en']!).flatMap(([room, words]) =>
    [...keysIn(words)].flatMap(([key, kinds]) =>
      kinds.filter((count) => ours(`${room}.${key}`, filled.get(count)) !== theirs(key, { ...filled.get(count), ns: room })).map((count) => `${room}.${key} with ${count}`),
    ),
  );
  expect(different).toEqual([]);
});
