/** An entry of a sheet as far as its standing is concerned. */
export interface Standing {
  place: number;
  workerId: string | null;
  finishedAt: Date | null;
}

/**
 * What somebody can do with a sheet: type it the first time or again; nothing, because a colleague is at it (`taken`),
 * because she typed it herself and somebody else has to type it again (`own`), or because it was typed twice (`done`).
 */
export type EntryStanding = 'first' | 'second' | 'taken' | 'own' | 'done';

export function standingOf(entries: readonly Standing[], viewerId: string): EntryStanding {
  const [first, second] = [1, 2].map((place) => entries.find((entry) => entry.place === place));
  if (!first || !first.finishedAt) return isFree(first, viewerId) ? 'first' : 'taken';
  if (second?.finishedAt) return 'done';
  if (first.workerId === viewerId) return 'own';
  return isFree(second, viewerId) ? 'second' : 'taken';
}

// A draft is its worker's alone, unless her account is gone.
function isFree(entry: Standing | undefined, viewerId: string): boolean {
  return !entry || entry.workerId === null || entry.workerId === viewerId;
}
