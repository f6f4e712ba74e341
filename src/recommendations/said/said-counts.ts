import { audienceRules, protectTable, shownCounts, withTotals } from '../../disclosure/index.js';
import type { Why } from '../feedback/feedback.js';

/** What can be said of a module, in the order of the columns. */
export const sayings = ['too-easy', 'too-hard', 'not-for-me', 'known'] as const;

/** Why it is not for somebody, in the order in which she is asked. */
export const whys: readonly Why[] = ['time', 'language', 'topic', 'other'];

/** How many people said one thing of a module in one language; null where the language is not known. */
export interface SaidCount {
  module: string;
  language: string | null;
  kind: (typeof sayings)[number];
  why: Why | null;
  people: number;
}

/** A number that may be shown, or null where it is hidden. */
export type Shown = number | null;

/** What authors may see of what was said of one module. */
export interface ShownCounts {
  /** By language, null for a language that is not known; each row in the order of `sayings`. */
  languages: { language: string | null; counts: Shown[] }[];
  /** All languages together. */
  all: Shown[];
  /** In the order of `whys`; none where too few said that it is not for them. */
  whys: Shown[];
  /** Whether so many said that it is not for them that their words may be shown. */
  words: boolean;
}

const { threshold, width } = audienceRules.partner;

/** Numbers of people below this are hidden from authors. */
export const fewest = threshold;

/** Hides what is about too few people, and what would give that away. The totals of a row are taken as known. */
export function shownOf(counts: readonly SaidCount[]): ShownCounts {
  const languages = [...new Set(counts.map(({ language }) => language))].sort((one, other) => ((one ?? '~') < (other ?? '~') ? -1 : 1));
  const people = (wanted: (count: SaidCount) => boolean) => counts.filter(wanted).reduce((sum, one) => sum + one.people, 0);
  const table = languages.map((language) => sayings.map((kind) => people((one) => one.language === language && one.kind === kind)));
  const shown = guarded(languages.map((language) => language ?? '~'), sayings, table);
  const all = shown.at(-1)!;
  const said = people(({ kind }) => kind === 'not-for-me');
  const reasons = whys.map((why) => people((one) => one.why === why));
  return {
    languages: languages.map((language, row) => ({ language, counts: shown[row]! })),
    all,
    whys: said >= threshold && all[sayings.indexOf('not-for-me')] !== null ? guarded(['whys'], whys, [reasons])[0]! : [],
    words: said >= threshold,
  };
}

function guarded(rows: readonly string[], columns: readonly string[], inner: readonly (readonly number[])[]): Shown[][] {
  const table = withTotals(rows, columns, inner);
  return shownCounts(table, protectTable(table, { threshold, width, zeros: false })).map((row) => row.slice(0, columns.length));
}
