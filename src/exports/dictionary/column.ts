import type { Text } from '../../platform/language/text.js';
import type { AbsenceReason } from '../../surveys/formulas.js';
import type { Bands } from './bands.js';

export { absenceReasons, type AbsenceReason } from '../../surveys/formulas.js';

/** A cell without a value, and why. There is one for each reason, so that they may be compared. */
export interface Absence {
  readonly why: AbsenceReason;
}

export const absences: { readonly [Reason in AbsenceReason]: Absence } = {
  'not-asked': { why: 'not-asked' },
  'rather-not-say': { why: 'rather-not-say' },
  'dont-know': { why: 'dont-know' },
  'not-reached': { why: 'not-reached' },
};

/** What stands in one place of a file. A month is a number: 12 × year + month, January being 0. Null was left empty. */
export type Cell = number | string | null | Absence;

/** A row of a file: a cell for each column. */
export type Row = readonly Cell[];

/** The versions of a survey, by their numbers, in which something was there: the first and the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A number that stands for an option or a step, for ever. */
export interface Category {
  readonly code: number;
  readonly label: Text;
  readonly versions: Span;
}

/** A variable as it stands in every file. */
export interface Column {
  /** At most 32 letters, digits and underscores, a letter first; unique whatever the size of letters. */
  readonly name: string;
  /** The permanent id of the survey's variable; '' for a fact about the response. */
  readonly variable: string;
  readonly kind: 'number' | 'code' | 'text' | 'month';
  readonly measure: 'nominal' | 'ordinal' | 'scale';
  readonly label: Text;
  /** The question as it was asked last; null for a fact about the response. */
  readonly question: Text | null;
  readonly categories: readonly Category[];
  /** The code of each reason for an empty cell; null where none is told. */
  readonly absences: Readonly<Record<AbsenceReason, number>> | null;
  /** Digits after the point that numbers have; null where that is not known. */
  readonly decimals: number | null;
  /** The most characters (code points) of a text; 0 for numbers. */
  readonly length: number;
  /** Words of her own: left out of files unless they are asked for. */
  readonly isFree: boolean;
  readonly versions: Span;
  /** When coders give a code, and when not; only columns of codes have it. */
  readonly definition?: string;
  /** Into what it is put where it is told less exactly; only numbers that the survey limits have it. */
  readonly bands?: Bands;
}

/** Columns of 0 and 1 that are the answers to one question where several options can be ticked. */
export interface MultipleSet {
  readonly name: string;
  readonly label: Text;
  readonly columns: readonly string[];
}

export function isAbsence(cell: Cell): cell is Absence {
  return typeof cell === 'object' && cell !== null;
}
