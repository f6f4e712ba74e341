import { audienceRules, type Audience } from '../audiences.js';
import { solved } from '../tables/linear-system.js';
import { atomsOf, variablesOf, type Atom } from './atoms.js';
import { mayTellTogether } from './entangled.js';
import { matters, narrowed, type Implied } from './implied.js';
import { areSame, isWithin, type People } from './people.js';
import { weighable } from './weighable.js';

/** A count in a table or file that was released or is about to be; null where the guard hid it. */
export interface ReleasedCount {
  readonly people: People;
  readonly count: number | null;
}

/**
 * One table or file as the release log keeps it. What was counted until when is a condition as any other: a variable such
 * as `answered`, from 0 below the number of answers that there were.
 */
export interface Release {
  readonly name: string;
  readonly audience: Audience;
  readonly counts: readonly ReleasedCount[];
}

/** Why a release is refused: the key of the sentence that says so, the releases that it names, and the groups that it is about. */
export interface Refusal {
  readonly key: `disclosure.refused.${'changed' | 'difference' | 'together' | 'tooFine'}`;
  readonly earlier: readonly Release[];
  readonly threshold: number;
  readonly groups: readonly People[];
}

interface Known {
  readonly people: People;
  readonly count: number;
}

/**
 * Whether a release, safe in itself, tells too much together with earlier ones. It does when
 *
 * - the same people were counted before and there are a few more or fewer now: the few are those who came or left;
 * - people of one count are among those of another one, and too few are left over;
 * - a group of too few follows from all counts together by adding and subtracting: by Gaussian elimination over the
 *   smallest groups that all counts can be put together from.
 *
 * Each time too few are fewer than the threshold of whoever may see both releases. What follows only because nobody is
 * fewer than nobody is not looked for across releases.
 *
 * @param implied what follows from what people are, which readers know as well
 * @returns null where the release may go out
 */
export function refusalOf(planned: Release, earlier: readonly Release[], implied: readonly Implied[] = []): Refusal | null {
  for (const before of earlier) {
    const refusal = pairRefusal(planned, before, implied);
    if (refusal !== null) return refusal;
  }
  return earlier.length === 0 ? null : togetherRefusal(planned, earlier, implied);
}

function pairRefusal(planned: Release, before: Release, implied: readonly Implied[]): Refusal | null {
  const about = { earlier: [before], threshold: thresholdOf(planned, before) };
  for (const now of knownOf(planned)) {
    for (const then of knownOf(before)) {
      const few = Math.abs(now.count - then.count);
      if (few === 0 || few >= about.threshold) continue;
      if (areSame(now.people, then.people)) return { key: 'disclosure.refused.changed', ...about, groups: [now.people] };
      if (isWithin(narrowed(now.people, implied), then.people)) return { key: 'disclosure.refused.difference', ...about, groups: [then.people, now.people] };
      if (isWithin(narrowed(then.people, implied), now.people)) return { key: 'disclosure.refused.difference', ...about, groups: [now.people, then.people] };
    }
  }
  return null;
}

// All that can be weighed at once, and those for which that is too much one by one.
function togetherRefusal(planned: Release, earlier: readonly Release[], implied: readonly Implied[]): Refusal | null {
  const { together, apart } = weighable(planned, earlier);
  const groups = [...(together.length > 0 ? [together] : []), ...apart.map((before) => [before])];
  return groups.map((releases) => sumsRefusal(planned, releases, implied)).find((refusal) => refusal !== null) ?? null;
}

function sumsRefusal(planned: Release, earlier: readonly Release[], implied: readonly Implied[]): Refusal | null {
  const about = { earlier, threshold: Math.min(...earlier.map((before) => thresholdOf(planned, before))) };
  const old = withoutRepeats(earlier.flatMap(knownOf));
  const all = withoutRepeats([...old, ...knownOf(planned)]);
  const named = new Set(variablesOf(groupsOf(all)));
  const mattering = implied.filter((one) => matters(one, named));
  if (mattering.length === 0 && !mayTellTogether(groupsOf(old), groupsOf(knownOf(planned)))) return null;
  const atoms = atomsOf(groupsOf(all), mattering);
  if (atoms === null) return { key: 'disclosure.refused.tooFine', ...about, groups: [] };
  const few = [...sumsOver(atoms, all)].filter(([, count]) => count > 0 && count < about.threshold);
  // What the earlier ones tell by themselves cannot be taken back by refusing this one.
  const before = few.length > 0 ? sumsOver(atoms, old) : new Map<number, number>();
  const told = few.find(([atom]) => !before.has(atom));
  return told === undefined ? null : { key: 'disclosure.refused.together', ...about, groups: [atoms[told[0]]!.people] };
}

// Counts that contradict each other are of different times: nothing follows from them, and the pairs were looked at.
// `known` are the first of the groups that were cut into atoms, or all of them.
function sumsOver(atoms: readonly Atom[], known: readonly Known[]): Map<number, number> {
  const rows = known.map((_, group) => Uint8Array.from(atoms, ({ isIn }) => Number(isIn[group])));
  return solved(rows, known.map(({ count }) => count)) ?? new Map<number, number>();
}

function groupsOf(known: readonly Known[]): People[] {
  return known.map(({ people }) => people);
}

function knownOf({ counts }: Release): Known[] {
  return counts.flatMap(({ people, count }) => (count === null ? [] : [{ people, count }]));
}

/** A page that many looked at stands in the log once for each way of asking for it; its counts say the same each time. */
function withoutRepeats(known: readonly Known[]): Known[] {
  return [...new Map(known.map((one) => [JSON.stringify([one.count, Object.entries(one.people).sort()]), one])).values()];
}

function thresholdOf(one: Release, other: Release): number {
  return Math.min(audienceRules[one.audience].threshold, audienceRules[other.audience].threshold);
}
