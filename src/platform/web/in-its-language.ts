import Handlebars from 'handlebars';
import type { Translate } from '../language/translations.js';

/** Words of one language: a text in the page's own, or one that says in which language it is. */
export type Words = string | { readonly text: string; readonly language: string; readonly direction: 'ltr' | 'rtl'; readonly foreign: boolean };

/** Words that a page shows: of one language, or a line of several in the order in which they stand. */
export type Spoken = Words | readonly Words[];

/** Words in elements that say their language, where that is another one than the page's: a voice reads them right then. */
export function inItsLanguage(words: Spoken): Handlebars.SafeString {
  return new Handlebars.SafeString(wordsIn(words).map(marked).join(''));
}

function marked(words: Words): string {
  const text = Handlebars.escapeExpression(textOf(words));
  const language = languageOf(words).toHTML();
  return language === '' ? text : `<span${language}>${text}</span>`;
}

/** The attributes for an element that cannot hold another one, as an option of a list. */
export function languageOf(words: Spoken): Handlebars.SafeString {
  const marks = isForeign(words) ? ` lang="${Handlebars.escapeExpression(words.language)}" dir="${words.direction}"` : '';
  return new Handlebars.SafeString(marks);
}

/** The language of words, where it is another one than the page's, and all of them are of it. */
export function foreignLanguageOf(words: Spoken): string | null {
  return isForeign(words) ? words.language : null;
}

/** Words that stand in one line. Where all of them are of one language, they are one piece. */
export function inOneLine(words: readonly Spoken[], separator: string): Spoken {
  const [first] = words;
  const text = words.map(textOf).join(separator);
  if (isSaid(first) && words.every((one) => isSaid(one) && one.language === first.language)) return { ...first, text };
  return words.some((one) => wordsIn(one).some(isForeign)) ? words.flatMap((one, at) => (at === 0 ? wordsIn(one) : [separator, ...wordsIn(one)])) : text;
}

/** A sentence that takes in words of another language: they stay marked in it. */
export function saidWith(t: Translate, key: string, values: Readonly<Record<string, Spoken | number>>): Spoken {
  const taken = new Map<string, Spoken>();
  const placed = Object.entries(values).map(([name, value]): [string, Spoken | number] => {
    if (typeof value === 'number' || !wordsIn(value).some(isForeign)) return [name, typeof value === 'number' ? value : textOf(value)];
    const place = String.fromCharCode(firstPlace + taken.size);
    taken.set(place, value);
    return [name, place];
  });
  const sentence = t(key, Object.fromEntries(placed));
  return taken.size === 0 ? sentence : sentence.split(places).filter(Boolean).flatMap((piece) => wordsIn(taken.get(piece) ?? piece));
}

// Signs that no language uses keep the place of words while the sentence is made.
const firstPlace = 0xe000;
const places = /([\uE000-\uE00F])/u;

/** The words alone. */
export function textOf(words: Spoken): string {
  return wordsIn(words).map((one) => (typeof one === 'string' ? one : one.text)).join('');
}

/** Each piece of a line. */
export function wordsIn(words: Spoken): readonly Words[] {
  return Array.isArray(words) ? (words as readonly Words[]) : [words as Words];
}

function isSaid(words: Spoken | undefined): words is Exclude<Words, string> {
  return typeof words === 'object' && !Array.isArray(words);
}

function isForeign(words: Spoken): words is Exclude<Words, string> {
  return isSaid(words) && words.foreign;
}
