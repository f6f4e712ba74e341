import { basename } from 'node:path';
import { filesOf } from './files.js';

/** The end of a key that stands for one plural form of a sentence. */
const form = /_(zero|one|two|few|many|other)$/;

/** Every sentence of a language, by `room.key`; of the folder `notes`, what translators are told about it. */
export function sentencesIn(language: string): Map<string, string> {
  const files = filesOf(`src/locales/${language}`).filter(({ path }) => path.endsWith('.json'));
  return new Map(files.flatMap(({ path, text }) => flat(JSON.parse(text) as object, `${basename(path, '.json')}.`)));
}

/** Its keys, each once however many plural forms the sentence has: `minutes_one` and `minutes_other` are `minutes`. */
export function keysOf(sentences: Map<string, string>): Set<string> {
  return new Set([...sentences.keys()].map(keyOf));
}

/** The key of a sentence without its plural form. */
export function keyOf(key: string): string {
  return key.replace(form, '');
}

/** The plural form that a key stands for; null where the sentence has one form only. */
export function formOf(key: string): string | null {
  return form.exec(key)?.[1] ?? null;
}

function flat(words: object, above: string): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[above + key, value] as [string, string]] : flat(value as object, `${above}${key}.`)));
}
