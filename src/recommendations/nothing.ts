import type { Need } from './need.js';
import type { Candidate } from './recommending.js';

/** From here on, a need is worth a place among those that she has most. */
export const noticed = 0.05;

/**
 * Why a list is empty: nothing is needed, nobody has written a module for what is, none of those can be read, or what fits is
 * done, turned down, or longer than the time that she has.
 */
export function whyNothing(needs: readonly Need[], candidates: readonly Candidate[]): 'needed' | 'written' | 'readable' | 'left' {
  const needed = needs.filter(({ need }) => need > noticed).map(({ competence }) => competence);
  if (needed.length === 0) return 'needed';
  const written = candidates.filter(({ teaches }) => needed.some((competence) => Object.hasOwn(teaches, competence)));
  if (written.length === 0) return 'written';
  return written.some(({ language }) => language > 0) ? 'left' : 'readable';
}
