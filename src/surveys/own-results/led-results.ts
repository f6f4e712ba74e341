import type { FirstModule } from './first-modules.js';
import type { OwnResults } from './own-results.js';

/** Results, and where they lead her first. */
export interface LedResults extends OwnResults {
  modules: FirstModule[];
}

/** Who has no account sees her results for so long after she has sent her answers, in milliseconds: others may use her device or her link. */
const shownFor = 3_600_000;

/** Until when results can be seen that were sent then. */
export function resultsEnd(sentAt: Date): Date {
  return new Date(sentAt.getTime() + shownFor);
}
