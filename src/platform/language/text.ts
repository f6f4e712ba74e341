/** The same words in several languages, by language code: `{ en: 'Price', fi: 'Hinta' }`. */
export type Text = Readonly<Record<string, string>>;

/** A text as one reader sees it: `language` is the one found, which may not be the one asked for. */
export interface Said {
  text: string;
  language: string;
}

/**
 * The words of `text` in the first of `languages` that has them, else in its first language.
 * An empty text is said as an empty string in the language asked for.
 */
export function say(text: Text, languages: readonly string[]): Said {
  const language = languages.find((code) => text[code]) ?? Object.keys(text).find((code) => text[code]);
  return language ? { text: text[language]!, language } : { text: '', language: languages[0] ?? 'en' };
}
