import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInstance, type i18n } from 'i18next';
import { languageCodes } from './languages.js';
import { readSentence, type Sentence } from './sentence.js';

/** Says one sentence in one language: `t('people.signIn.title')`. A key that does not exist throws: it is a mistake of ours. */
export type Translate = (key: string, values?: Record<string, unknown>) => string;

/** The interface's sentences in all languages: `src/locales/<language>/<room>.json`, used as `room.key`. */
export class Translations {
  private readonly byLanguage = new Map<string, Translate>();

  private constructor(instance: i18n) {
    for (const code of languageCodes) this.byLanguage.set(code, translateWith(instance, code));
  }

  /** Reads every file at once, so that no request waits for one. */
  static load(folder: string): Translations {
    const instance = createInstance();
    void instance.init({
      resources: Object.fromEntries(languageCodes.map((code) => [code, readFolder(join(folder, code))])),
      fallbackLng: 'en',
      initAsync: false,
      saveMissing: true,
      missingKeyHandler: (_languages, room, key) => {
        throw new Error(`No translation for ${room}.${key}`);
      },
    });
    return new Translations(instance);
  }

  /** The function that says things in `language`, or in English where we do not speak it. */
  in(language: string): Translate {
    return this.byLanguage.get(language) ?? this.byLanguage.get('en')!;
  }
}

/**
 * i18next finds the sentence, with its plural form and its fallback, once for each form; saying it is ours.
 * Asked each time, it took most of the time of a page that says a hundred sentences.
 */
function translateWith(instance: i18n, language: string): Translate {
  const find = instance.getFixedT(language);
  const formOf = pluralForms(language);
  const kept = new Map<string, Sentence>();
  return (key, values = nothing) => {
    const { count } = values;
    const form = typeof count === 'number' ? `${key} ${formOf(count)}` : key;
    const sentence = kept.get(form) ?? readSentence(found(find, key, count));
    kept.set(form, sentence);
    return sentence(values);
  };
}

const nothing = {};

function found(find: ReturnType<i18n['getFixedT']>, key: string, count: unknown): string {
  const dot = key.indexOf('.');
  return find(key.slice(dot + 1), { ns: key.slice(0, dot), count, skipInterpolation: true });
}

// A sentence that is missing is said in English, whose plural forms are others: both tell which sentence it is.
function pluralForms(language: string): (count: number) => string {
  const [own, english] = [new Intl.PluralRules(language), new Intl.PluralRules('en')];
  const form = (count: number) => (count === 0 ? 'none' : `${own.select(count)} ${english.select(count)}`);
  const small = Array.from({ length: 200 }, (_, count) => form(count));
  return (count) => small[count] ?? form(count);
}

function readFolder(folder: string): Record<string, object> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(files.map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
}
