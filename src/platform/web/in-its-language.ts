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

/** The words alone. */
export function textOf(words: Spoken): string {
  return typeof words === 'object' ? words.text : words;
}
