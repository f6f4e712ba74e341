import { mean } from './kinds/fractions.js';
import type { Part } from './kinds/kind.js';

/**
 * The fraction of a question of several parts after several tries (Moodle's “interactive with count-back”): each
 * part that is right at last costs one penalty per try up to the last one in which it was worse. A part that was
 * right at once keeps its whole share, however often the others were tried.
 *
 * @param tries the parts as graded at each try, in order; at least one
 * @param penalty the share that a try costs, 0 to 1
 */
export function countBack(tries: readonly (readonly Part[])[], penalty: number): number {
  const last = tries.at(-1) ?? [];
  return mean(last.map((part) => Math.max(0, part.fraction - penalty * triesToReach(part, tries))));
}

function triesToReach(part: Part, tries: readonly (readonly Part[])[]): number {
  const fractions = tries.map((parts) => parts.find((one) => one.id === part.id)?.fraction ?? 0);
  return fractions.findLastIndex((fraction) => fraction < part.fraction) + 1;
}
