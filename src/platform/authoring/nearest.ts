/**
 * The known word that somebody probably meant: the one with the fewest letters to change (Levenshtein), if that is
 * at most a third of the word. Null when nothing is near.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(word.length / 3));
  const ranked = [...known].map((other) => ({ other, changes: distance(word.toLowerCase(), other.toLowerCase(), most) }));
  const best = ranked.sort((one, other) => one.changes - other.changes)[0];
  return best && best.changes <= most ? best.other : null;
}

/** A sentence that offers the nearest known word, or names them all when they are few; empty when there is nothing to say. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const all = [...new Set(known)];
  const near = nearest(word, all);
  if (near !== null) return ` Did you mean “${near}”?`;
  return all.length > 0 && all.length <= 12 ? ` It can be ${all.join(', ')}.` : '';
}

/** Letters to add, drop or change, counted up to `most` + 1. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) row = nextRow(row, one[i - 1]!, other, i);
  return row[other.length]!;
}

function nextRow(row: number[], letter: string, other: string, first: number): number[] {
  const next = [first];
  for (let j = 1; j <= other.length; j += 1) {
    const change = row[j - 1]! + (letter === other[j - 1] ? 0 : 1);
    next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
  }
  return next;
}
