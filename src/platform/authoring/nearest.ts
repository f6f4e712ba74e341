/**
 * The known word that somebody probably meant: the one with the fewest letters to change (Damerau and Levenshtein), if that is
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

/** Letters to add, drop, change or swap with their neighbour, counted up to `most` + 1. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) rows.push(nextRow(rows, one, other, i));
  return rows.at(-1)!.at(-1)!;
}

function nextRow(rows: number[][], one: string, other: string, i: number): number[] {
  const [before, row] = [rows[i - 2], rows[i - 1]!];
  const next = [i];
  for (let j = 1; j <= other.length; j += 1) {
    const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
    const areSwapped = before && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1, areSwapped ? before[j - 2]! + 1 : change));
  }
  return next;
}
