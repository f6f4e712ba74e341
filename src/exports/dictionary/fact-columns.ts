import type { Column, Span } from './column.js';
import { yesAndNo } from './question-parts.js';
import type { Fact, Words } from './words.js';

type Told = Pick<Column, 'kind' | 'measure' | 'length'>;

const told: Record<Fact, Told> = {
  respondent: { kind: 'text', measure: 'nominal', length: 32 },
  version: { kind: 'number', measure: 'nominal', length: 0 },
  language: { kind: 'text', measure: 'nominal', length: 8 },
  wave: { kind: 'text', measure: 'nominal', length: 32 },
  way: { kind: 'text', measure: 'nominal', length: 16 },
  organisation: { kind: 'text', measure: 'nominal', length: 64 },
  finished: { kind: 'code', measure: 'nominal', length: 0 },
  month: { kind: 'month', measure: 'scale', length: 0 },
  day: { kind: 'number', measure: 'scale', length: 0 },
};

/** A column that tells of the response and not of an answer. Instead of times there are the month, and days since her first response. */
export function factColumn(fact: Fact, name: string, versions: Span, words: Words): Column {
  const categories = fact === 'finished' ? yesAndNo(words).map((category) => ({ ...category, versions })) : [];
  return { name, variable: '', ...told[fact], label: words.facts[fact], question: null, categories, absences: null, decimals: told[fact].kind === 'text' ? null : 0, isFree: false, versions };
}
