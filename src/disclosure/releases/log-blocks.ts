import type { Implied } from './implied.js';
import type { People } from './people.js';
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
export function refusalAmong(planned: PlannedRelease, earlier: readonly PlannedRelease[], implied: readonly Implied[] = []): Refusal | null {
  for (const about of subjectsOf(planned)) {
    const refusal = refusalAbout(about, planned, earlier, implied);
    if (refusal !== null) return refusal;
  }
  return null;
}

/**
 * The counts of a release of which each subject may go out by itself. What is refused of one subject is as it was shown
 * last of the same people, which tells nothing new, or hidden where it never was.
 */
export function passing(planned: PlannedRelease, earlier: readonly PlannedRelease[], implied: readonly Implied[] = []): LoggedCount[] {
  const kept = new Map(subjectsOf(planned).map((about) => [about, refusalAbout(about, planned, earlier, implied) && shownLast(about, planned, earlier)]));
  return planned.counts.map((count) => {
    const last = kept.get(count.about);
    return last ? (last.get(groupOf(count.people)) ?? { ...count, count: null }) : count;
  });
}

/** A group of people whenever they answered. */
function groupOf(people: People): string {
  return JSON.stringify(Object.entries(people).filter(([variable]) => variable !== 'answered' && variable !== 'begun').sort());
}

// All of one subject as one release had it: what was counted at different times does not belong beside each other.
function shownLast(about: string, planned: PlannedRelease, earlier: readonly PlannedRelease[]): ReadonlyMap<string, LoggedCount> {
  const groups = new Set(only(planned, about).counts.map(({ people }) => groupOf(people)));
  const shown = (release: PlannedRelease) => only(release, about).counts.filter(({ people, count }) => count !== null && groups.has(groupOf(people)));
  const last = earlier.findLast((release) => shown(release).length > 0);
  return new Map((last ? shown(last) : []).map((count) => [groupOf(count.people), count]));
}

function subjectsOf({ counts }: PlannedRelease): string[] {
  return [...new Set(counts.map(({ about }) => about))];
}

function refusalAbout(about: string, planned: PlannedRelease, earlier: readonly PlannedRelease[], implied: readonly Implied[]): Refusal | null {
  return refusalOf(only(planned, about), earlier.map((release) => only(release, about)).filter(({ counts }) => counts.length > 0), implied);
}

function only(release: PlannedRelease, about: string): PlannedRelease {
  return { ...release, counts: release.counts.filter((count) => count.about === about) };
}
