import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInstance, type i18n } from 'i18next';
import { languageCodes } from './languages.js';

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
      interpolation: { escapeValue: false },
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

function translateWith(instance: i18n, language: string): Translate {
  const fixed = instance.getFixedT(language);
  return (key, values = {}) => {
    const dot = key.indexOf('.');
    return fixed(key.slice(dot + 1), { ...values, ns: key.slice(0, dot) });
  };
}

function readFolder(folder: string): Record<string, object> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(files.map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
}
