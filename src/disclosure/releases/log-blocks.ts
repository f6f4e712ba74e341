import type { Implied } from './implied.js';
import { refusalOf, type Refusal, type Release, type ReleasedCount } from './release-rule.js';

/**
 * A count of the log. `about` is what is told of these people: '' for how many they are; the competence or the page of
 * the survey where it is told of those who answered there, who may be fewer.
 */
export interface LoggedCount extends ReleasedCount {
  readonly about: string;
}

/** A release as the log compares it: each count says what it is about. */
export interface PlannedRelease extends Release {
  readonly counts: readonly LoggedCount[];
}

/**
 * Whether a release tells too much beside earlier ones. Counts are compared with counts about the same: that two of 40
 * people left out a question is no group that anybody asked for.
 */
export function refusalAmong(planned: PlannedRelease, earlier: readonly PlannedRelease[], implied: Implied | null = null): Refusal | null {
  const subjects = [...new Set(planned.counts.map(({ about }) => about))];
  for (const about of subjects) {
    const refusal = refusalOf(only(planned, about), earlier.map((release) => only(release, about)).filter(({ counts }) => counts.length > 0), implied);
    if (refusal !== null) return refusal;
  }
  return null;
}

function only(release: PlannedRelease, about: string): PlannedRelease {
  return { ...release, counts: release.counts.filter((count) => count.about === about) };
}
