import { asksForBirth } from './dictionary/birth-region.js';
import type { Column } from './dictionary/column.js';

/** What is left out of a file, told less exactly or refused, in the order in which it is said. */
export const treatments = ['names', 'dates', 'birth', 'leftOut', 'coarse', 'textsLeftOut', 'textsInIt', 'unfinishedLeftOut', 'rareStays', 'unfit'] as const;
export type Treatment = (typeof treatments)[number];

/** What decides it: what was asked for, what the survey has, and what came of looking. */
interface Decided {
  texts: boolean;
  unfinished: boolean;
  columns: readonly Column[];
  /** Whether columns are left out on wish. */
  leavesOut: boolean;
  /** Whether columns are told less exactly on wish. */
  coarsens: boolean;
  /** Somebody shares her combination with too few. */
  isRare: boolean;
  /** Whether the kind of file holds so many rows and columns. */
  fits: boolean;
}

/** What a file does with the answers of those who are in it. */
export function treatmentsOf({ texts, unfinished, columns, leavesOut, coarsens, isRare, fits }: Decided): Treatment[] {
  const hasTexts = columns.some(({ isFree }) => isFree);
  const holds: Record<Treatment, boolean> = {
    names: true,
    dates: true,
    birth: columns.some(({ variable }) => asksForBirth.has(variable)),
    leftOut: leavesOut,
    coarse: coarsens,
    textsLeftOut: hasTexts && !texts,
    textsInIt: hasTexts && texts,
    unfinishedLeftOut: !unfinished,
    rareStays: isRare,
    unfit: !fits,
  };
  return treatments.filter((treatment) => holds[treatment]);
}
