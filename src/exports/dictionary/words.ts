import type { Text } from '../../platform/language/text.js';
import type { AbsenceReason } from './column.js';

/** What files say besides the survey's own words, in every language of the interface. */
export interface Words {
  readonly facts: Readonly<Record<Fact, Text>>;
  readonly absences: Readonly<Record<AbsenceReason, Text>>;
  readonly yes: Text;
  readonly no: Text;
  readonly importance: Pair;
  readonly ability: Pair;
  /** The value of a column that says whether something was written. */
  readonly written: Text;
  /** What stands behind the label of such a column. */
  readonly whetherWritten: Text;
  /** What stands in a text for words that coders have hidden. */
  readonly hidden: Text;
  /** What stands behind the label of words beside an option. */
  readonly otherWords: Text;
  /** What stands behind the label of the place that an option was given. */
  readonly place: Text;
  /** What is said of a column that was left out on wish. */
  readonly leftOut: Text;
  /** What stands behind the label of a column that is told less exactly on wish. */
  readonly inBands: Text;
  readonly inYears: Text;
  readonly inContinents: Text;
}

/** One half of a needs question: what is asked, and its steps. */
export interface Pair {
  readonly title: Text;
  readonly steps: readonly Text[];
}

/** What is told of a response itself. */
export const facts = ['respondent', 'version', 'language', 'wave', 'way', 'organisation', 'finished', 'month', 'day', 'round'] as const;
export type Fact = (typeof facts)[number];

/** The same words in both, each in its language: “Costs – how important is it?”. A language that one lacks is left out. */
export function joined(one: Text, other: Text): Text {
  const languages = Object.keys(one).filter((language) => other[language]);
  return Object.fromEntries(languages.map((language) => [language, `${one[language]} – ${other[language]}`]));
}
