import type { Text } from '../../platform/language/text.js';
import { roundName, type NumberedRound } from '../../surveys/formulas.js';
import type { Category, Column, Span } from './column.js';
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
  round: { kind: 'code', measure: 'nominal', length: 0 },
};

/** A column that tells of the response and not of an answer. Instead of times there are the month, and days since her first response. */
export function factColumn(fact: Fact, name: string, versions: Span, words: Words, rounds: readonly NumberedRound[]): Column {
  const categories = categoriesOf(fact, words, rounds).map((category) => ({ ...category, versions }));
  return { name, variable: '', ...told[fact], label: words.facts[fact], question: null, categories, absences: null, decimals: told[fact].kind === 'text' ? null : 0, isFree: false, versions };
}

/** What the column of a fact is called. That of the round has a name that hardly any question has: it may come later than they. */
export function factName(fact: Fact): string {
  return fact === 'round' ? 'survey_round' : fact;
}

function categoriesOf(fact: Fact, words: Words, rounds: readonly NumberedRound[]): Omit<Category, 'versions'>[] {
  if (fact === 'finished') return yesAndNo(words);
  return fact === 'round' ? rounds.map((round) => ({ code: round.number, label: roundLabel(round, rounds, Object.keys(words.facts.round)) })) : [];
}

function roundLabel(round: NumberedRound, rounds: readonly NumberedRound[], languages: readonly string[]): Text {
  return Object.fromEntries(languages.map((language) => [language, roundName(round, rounds, language)]));
}
