import type { CodeColumn } from '../../coding/formulas.js';
import type { Column } from './column.js';
import { yesAndNo } from './question-parts.js';
import type { Words } from './words.js';

/**
 * The column of a code that texts were given. What its coders called it and how they defined it stands there in their words,
 * whatever the language of the file. Empty is a text that is not settled, so no reasons are told.
 *
 * @param texts the column of the texts
 */
export function codeColumn({ label: code, definition }: CodeColumn, name: string, texts: Column, words: Words): Column {
  const { variable, question, versions } = texts;
  const label = Object.fromEntries(Object.entries(texts.label).map(([language, text]) => [language, `${code} – ${text}`]));
  const categories = yesAndNo(words).map((category) => ({ ...category, versions }));
  return { name, variable, kind: 'code', measure: 'nominal', label, question, categories, absences: null, decimals: 0, length: 0, isFree: false, versions, definition };
}
