import { pieceCount } from './atoms.js';
import type { People } from './people.js';

/** Whatever has counts of people. */
interface Counted {
  readonly counts: readonly { readonly people: People; readonly count: number | null }[];
}

/** What is weighed at once may take this many counts, and this many pieces of people: some tenths of a second of work. */
const mostCounts = 120;
const mostPieces = 2_000;

/**
 * Which earlier releases are weighed together with a planned one, and which beside it one by one: a log grows without end,
 * and finding what follows from all of it together does not. The nearest come first: those that tell people apart by
 * the same variables, and of these the newest.
 */
export function weighable<Earlier extends Counted>(planned: Counted, earlier: readonly Earlier[]): { together: Earlier[]; apart: Earlier[] } {
  const own = variablesOf(planned);
  const nearestFirst = earlier.toReversed().filter(({ counts }) => counts.length > 0).sort((one, other) => shared(other, own) - shared(one, own));
  const together = new Set<Earlier>();
  for (const release of nearestFirst) if (fits([planned, ...together, release])) together.add(release);
  return { together: earlier.filter((release) => together.has(release)), apart: nearestFirst.filter((release) => !together.has(release)) };
}

function fits(releases: readonly Counted[]): boolean {
  const groups = releases.flatMap(({ counts }) => counts.map(({ people }) => people));
  const different = [...new Map(groups.map((people) => [JSON.stringify(people), people])).values()];
  return different.length <= mostCounts && pieceCount(different) <= mostPieces;
}

function shared(release: Counted, variables: ReadonlySet<string>): number {
  return [...variablesOf(release)].filter((variable) => variables.has(variable)).length;
}

function variablesOf({ counts }: Counted): Set<string> {
  return new Set(counts.flatMap(({ people }) => Object.keys(people)));
}
