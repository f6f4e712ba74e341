/** What is seen afterwards of those who finished a module, for one competence that it teaches. */
export interface Outcome {
  /** Who finished it, and was asked about the competence before she began and again later. */
  completers: number;
  /** Those of them who did better later. */
  gains: number;
}

/** So many completers of whom nothing is known yet, who would do as the mean: few people move little. */
const unseen = 10;

/** What is seen moves what the author says by so much at the most. */
const [least, most] = [0.5, 1.5];

/** Moves in steps of this are enough: a list should not be another one each night. */
const step = 0.05;

/** How often somebody does better after a module, over the whole catalogue; null where nothing is seen. */
export function meanRate(outcomes: Iterable<Outcome>): number | null {
  let [completers, gains] = [0, 0];
  for (const outcome of outcomes) {
    completers += outcome.completers;
    gains += outcome.gains;
  }
  return gains > 0 ? gains / completers : null;
}

/**
 * By how much a module teaches better or worse than its author says, drawn towards 1 where few have finished it:
 * ((10π + gains) / (10 + n)) / π, from 0.5 to 1.5. How many people take a module counts nothing.
 */
export function outcomeFactor(outcome: Outcome | undefined, mean: number | null): number {
  if (!outcome || mean === null) return 1;
  const factor = (unseen * mean + outcome.gains) / (unseen + outcome.completers) / mean;
  return Math.round(Math.min(most, Math.max(least, factor)) / step) * step;
}

/** What a module teaches, corrected by what is seen afterwards. */
export function asSeen(teaches: Readonly<Record<string, number>>, outcomeOf: (competence: string) => Outcome | undefined, mean: number | null): Record<string, number> {
  return Object.fromEntries(Object.entries(teaches).map(([competence, strength]) => [competence, Math.min(1, outcomeFactor(outcomeOf(competence), mean) * strength)]));
}
