import { shuffled, type Random } from '../../platform/chance/chance.js';

/** The fewest sheets that leave together while a round is open. */
export const leastBatch = 10;

/** So many sheets stay behind each time, drawn by chance: so the last batch of a round is not a single late sheet. */
export const stayBehind = 5;

/** Sheets in a chance order: those that leave now, and those that wait on. */
export interface Batch<Kept> {
  leaving: Kept[];
  staying: Kept[];
}

/**
 * Decides which of the sheets that wait are moved to the answers that analysts see. While the round is open, all but
 * five leave once that makes ten at least; when it is over, all leave.
 */
export function batchOf<Kept>(waiting: readonly Kept[], isOver: boolean, random: Random): Batch<Kept> {
  const mixed = shuffled(waiting, random);
  if (isOver) return { leaving: mixed, staying: [] };
  const leaving = mixed.length - stayBehind;
  return leaving < leastBatch ? { leaving: [], staying: mixed } : { leaving: mixed.slice(0, leaving), staying: mixed.slice(leaving) };
}
