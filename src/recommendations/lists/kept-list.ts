import type { Counterfactual } from '../counterfactual.js';
import type { Reason } from '../reasons.js';
import type { Place } from '../recommending.js';
import type { Snapshot } from './snapshot.js';

/** A term of a score: what the module gives towards one competence. */
export interface Term {
  term: string;
  value: number;
}

/** A place as it was shown: it can be said again in any language, without what it followed from. */
export interface KeptPlace {
  module: string;
  steps: string[];
  minutes: number;
  score: number;
  /** They sum to the score, the greatest first. */
  parts: Term[];
  explores: boolean;
  /** Competences and goals are named by their ids. */
  reasons: Reason[];
  /** What would move it. */
  turnaround: Counterfactual | null;
  /**
   * How likely it was that this place came out so, for weighing outcomes later: 1, but for the place that explores, which is
   * drawn. Null for that place in lists of the first algorithm.
   */
  propensity: number | null;
}

/** A list that somebody was shown, with what it followed from. */
export interface KeptList {
  /** Counts her lists, from 1. */
  number: number;
  algorithm: number;
  inputsHash: string;
  inputs: Snapshot;
  places: KeptPlace[];
  shownAt: Date;
}

/** A place ready to be kept. */
export function keptPlace({ parts, explores, ...place }: Place, reasons: Reason[], turnaround: Counterfactual | null): KeptPlace {
  const terms = parts.map(({ competence, value }) => ({ term: competence, value }));
  return { ...place, parts: terms, reasons, turnaround, explores: explores !== null };
}
