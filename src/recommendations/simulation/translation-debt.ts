import { randomFrom } from '../../platform/chance/chance.js';
import { groupedBy } from '../../platform/collections/grouped.js';
import type { Need } from '../need.js';
import type { Candidate } from '../recommending.js';
import { placesFor } from './methods.js';
import { bootstrap, type Difference } from './metrics.js';

/** What one learner loses because modules are not in her language. */
export interface Debt {
  /** Of the list that she would have if everything were in her language, the places that she cannot read, and all of them. */
  lostPlaces: number;
  places: number;
  /** F of that list less F of the list that she has; and F of that list. */
  lostValue: number;
  value: number;
}

/** The debts of all learners of one language together. */
export interface LanguageDebt {
  language: string;
  learners: number;
  /** The share of the places. */
  lostPlaces: number;
  /** Σ lost F. */
  lostValue: number;
  /** Lost F of one learner. */
  each: Difference;
  /** Lost F as a share of all F that there would be. */
  share: number;
}

/**
 * Makes her list twice: from the modules that there are, and as if all of them were in her language. A module in her second
 * language is no lost place, but is worth less to her, and that is in the lost value. Lists are made by worth per minute, so
 * a single one can lose less than nothing: where a long module gives way to a short one.
 */
export function debtOf(needs: readonly Need[], candidates: readonly Candidate[]): Debt {
  const byCode = new Map(candidates.map((candidate) => [candidate.code, candidate]));
  const canRead = (code: string): boolean => byCode.get(code)!.language > 0 && byCode.get(code)!.needs.every(canRead);
  const translated = placesFor(needs, candidates.map((candidate) => ({ ...candidate, language: 1 })));
  const [value, own] = [translated, placesFor(needs, candidates)].map((list) => list.reduce((sum, { score }) => sum + score, 0)) as [number, number];
  return { lostPlaces: translated.filter(({ module }) => !canRead(module)).length, places: translated.length, lostValue: value - own, value };
}

/** By language, the greatest debt first. */
export function debtsByLanguage(learners: readonly { language: string }[], debts: readonly Debt[]): LanguageDebt[] {
  const owed = learners.map(({ language }, index) => ({ language, ...debts[index]! }));
  return [...groupedBy(owed, ({ language }) => language)].map(([language, own]) => debtTogether(language, own)).sort((one, other) => other.lostValue - one.lostValue || (one.language < other.language ? -1 : 1));
}

function debtTogether(language: string, own: readonly Debt[]): LanguageDebt {
  const total = (of: (debt: Debt) => number) => own.reduce((sum, debt) => sum + of(debt), 0);
  const lostValue = total((debt) => debt.lostValue);
  return {
    language,
    learners: own.length,
    lostPlaces: shareOf(total((debt) => debt.lostPlaces), total((debt) => debt.places)),
    lostValue,
    each: bootstrap(own.map((debt) => debt.lostValue), randomFrom(`debt ${language}`)),
    share: shareOf(lostValue, total((debt) => debt.value)),
  };
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
