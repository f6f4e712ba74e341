/** What one respondent says of one competence, on steps from 1 up. Null where she did not answer. */
export interface Rating {
  readonly respondent: string;
  readonly competence: string;
  readonly importance: number | null;
  readonly ability: number | null;
  /** How many people like her she stands for; 1 where nobody is weighted. 0 or more. */
  readonly weight: number;
}

/**
 * How many respondents gave a competence one pair of ratings, with the sum of their weights and of the squares. On S
 * steps there are at most S² of them, however many respond, and the formulas need no more.
 */
export interface RatedPair {
  readonly importance: number;
  readonly ability: number;
  readonly n: number;
  readonly weight: number;
  readonly squaredWeight: number;
}

/** The pairs of ratings of one competence. Who left out one of the two is left out here, and only here. */
export function ratedPairs(ratings: readonly Rating[]): RatedPair[] {
  const pairs = new Map<string, RatedPair>();
  for (const { importance, ability, weight } of ratings) {
    if (importance === null || ability === null) continue;
    const key = `${importance}/${ability}`;
    const before = pairs.get(key) ?? { importance, ability, n: 0, weight: 0, squaredWeight: 0 };
    pairs.set(key, { ...before, n: before.n + 1, weight: before.weight + weight, squaredWeight: before.squaredWeight + weight ** 2 });
  }
  return [...pairs.values()].sort((one, other) => one.importance - other.importance || one.ability - other.ability);
}
