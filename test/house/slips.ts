import { languageCodes } from '../../src/platform/language/languages.js';
import { keysOf, sentencesIn } from './sentences.js';

const english = sentencesIn('en');
const keys = keysOf(english);
const rooms = [...new Set([...keys].map((key) => key.split('.')[0]!))].join('|');
const keyLike = new RegExp(`\\b(?:${rooms})\\.[\\w-]+(?:\\.[\\w-]+)*`, 'g');
const unfilled = /\{\{|\}\}|\{mlang|\[object \w+\]|\bundefined\b|\bNaN\b|\bInvalid Date\b/;
const value = /\{\{.*?\}\}/g;

/** By language, any English sentence that it says in other words, with anything in the place of its values. */
const foreign = new Map<string, RegExp>(languageCodes.map((language) => [language, foreignTo(language)]));

/** What somebody would see who reads the page or hears it, and should not: keys, open placeholders, English sentences. */
export function slipsIn(html: string, language: string): string[] {
  return [...new Set(wordsIn(html, language))].flatMap((words) => {
    if (unfilled.test(words)) return [`“${words}” is not filled in`];
    if (words.match(keyLike)?.some((one) => keys.has(one))) return [`“${words}” is a key, not a sentence`];
    return foreign.get(language)!.test(words) ? [`“${words}” is English`] : [];
  });
}

const attributes = /\s(?:alt|title|aria-label|placeholder|label|data-words)="([^"]+)"/g;
const empty = /^(?:img|input|br|hr|meta|link|source|track|area|base|col|wbr|!doctype)$/i;

/** Each text, and each attribute that is read or said; not what the page marks as written in another language. */
function wordsIn(html: string, language: string): string[] {
  const words: string[] = [];
  const open = [{ name: '', language }];
  for (const [piece, closing, name] of html.matchAll(/<(\/?)([!\w-]+)[^>]*>|[^<]+/g)) {
    const around = open.at(-1)!.language;
    if (closing) open.length = open.findLastIndex((element) => element.name === name);
    const own = name ? (/\slang="([\w-]+)"/.exec(piece)?.[1] ?? around) : around;
    if (name && !closing && !empty.test(name)) open.push({ name, language: own });
    if (own === language) words.push(...(name ? [...piece.matchAll(attributes)].map((match) => match[1]!) : [piece]));
  }
  return words.map(readable);
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&#x3D;': '=', '&#x60;': '`' };

function readable(words: string): string {
  return words.replace(/&[\w#]+;/g, (entity) => entities[entity] ?? entity).trim();
}

function foreignTo(language: string): RegExp {
  const own = new Set(sentencesIn(language).values());
  const others = [...english.values()].filter((sentence) => !own.has(sentence) && /\p{L}{2}/u.test(sentence.replace(value, '')));
  return new RegExp(`^(?:${others.map(patternOf).join('|') || '(?!)'})$`);
}

function patternOf(sentence: string): string {
  return sentence.split(value).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');
}
