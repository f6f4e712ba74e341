import type { AnonymityReport } from '../disclosure/index.js';
import type { Text } from '../platform/language/text.js';
import type { Format } from './formats.js';
import type { Treatment } from './treatments.js';

/** What somebody asks for. */
export interface ExportRequest {
  /** Who asks; null for the operator of the installation. */
  by: string | null;
  survey: string;
  format: Format;
  /** A row a response, or a row a person with all waves side by side. */
  layout: 'long' | 'wide';
  /** The waves that go along; null for all. */
  waves: readonly string[] | null;
  /** What the file is for: pseudonyms of different purposes cannot be joined. */
  purpose: string;
  /** The language of labels; null for the one in which the survey was written. */
  language: string | null;
  /** Whether words of her own go along. */
  texts: boolean;
  /** Whether responses that were not sent go along. */
  unfinished: boolean;
  /** Columns that are left out on wish, by their names, with all that is made of them. */
  without: readonly string[];
  /** Columns that are told less exactly, by their names. Where one is left out as well, it is not there. */
  coarsen: readonly string[];
  /** Columns by which somebody may be found; the usual ones where none is named. */
  known: readonly string[];
  now: Date;
}

/** How well people are hidden among each other: the same before a file is asked for and when it is there. */
export interface Hiding {
  /** The columns by which somebody may be found, and how well people are hidden behind them. */
  known: string[];
  anonymity: AnonymityReport;
  /** The fewest people that should look alike. */
  k: number;
  /** What each of `known` does to it. Files that were made before this was looked at say nothing of it. */
  variables?: KnownVariable[];
  /** What whoever also has earlier files of the survey can put together; null, or not there, where that is no more. */
  together?: Together | null;
}

/** A column with what it is called. */
export interface NamedColumn {
  name: string;
  label: Text;
}

/** How well people are hidden in a file and in earlier ones, put together. */
export interface Together {
  /** What the file leaves out or tells less exactly, and an earlier one tells, or tells more exactly. */
  columns: NamedColumn[];
  anonymity: AnonymityReport;
}

/** A column by which somebody may be found. */
export interface KnownVariable extends NamedColumn {
  /** How many people would share their combination with too few, if this column were not there. */
  belowWithout: number;
}

/** What a file holds, and what has to be said of it. */
export interface Exported extends Hiding {
  rows: number;
  columns: number;
  /** Columns of which a text had to be cut. */
  cut: string[];
  /** What was left out on wish. Files that were made before one could wish for it say nothing of it. */
  leftOut?: NamedColumn[];
  /** What is told less exactly on wish. Files that were made before one could wish for it say nothing of it. */
  coarse?: NamedColumn[];
}

/** What is said before a file is made. */
export interface Looked extends Hiding {
  /** Which of its languages the survey was written in. */
  language: string;
  treatments: Treatment[];
}

/** How many people share their combination with too few. */
export function peopleBelow({ anonymity: { rows, shareBelow } }: Pick<Hiding, 'anonymity'>): number {
  return Math.round(rows * (shareBelow ?? 0));
}
