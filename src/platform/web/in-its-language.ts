import Handlebars from 'handlebars';

/** Words that a page shows: a text in its own language, or one that says in which language it is. */
export type Spoken = string | { text: string; language: string; direction: 'ltr' | 'rtl'; foreign: boolean };

/** Words in an element that says their language, where that is another one than the page's: a voice reads them right then. */
export function inItsLanguage(words: Spoken): Handlebars.SafeString {
  const text = Handlebars.escapeExpression(textOf(words));
  const language = languageOf(words).toHTML();
  return new Handlebars.SafeString(language === '' ? text : `<span${language}>${text}</span>`);
}

/** The attributes for an element that cannot hold another one, as an option of a list. */
export function languageOf(words: Spoken): Handlebars.SafeString {
  const marks = typeof words === 'object' && words.foreign ? ` lang="${Handlebars.escapeExpression(words.language)}" dir="${words.direction}"` : '';
  return new Handlebars.SafeString(marks);
}

/** The language of words, where it is another one than the page's. */
export function foreignLanguageOf(words: Spoken): string | null {
  return typeof words === 'object' && words.foreign ? words.language : null;
}

/** Words that stand in one line where nothing can be marked but the whole line: it says its language where all of them are of it. */
export function inOneLine(words: readonly [Spoken, ...Spoken[]], separator: string): Spoken {
  const [first] = words;
  const text = words.map(textOf).join(separator);
  return typeof first === 'object' && words.every((one) => typeof one === 'object' && one.language === first.language) ? { ...first, text } : text;
}

/** The words alone. */
export function textOf(words: Spoken): string {
  return typeof words === 'object' ? words.text : words;
}
