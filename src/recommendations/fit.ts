import { normalAbove } from '../platform/statistics/distributions.js';
import type { Mastery } from '../profile/formulas.js';

/** How well a module of some level fits somebody at another: `difference` is the module’s level less hers. */
export function fitOf(difference: number): number {
  const steps = Math.abs(difference);
  if (steps === 0) return 1;
  if (steps === 1) return 0.6;
  return difference > 0 ? 0.3 : 0;
}

/** Her level in a competence, from 1 to 3. */
export function levelOf(mastery: number): number {
  return 1 + Math.min(2, Math.floor(3 * mastery));
}

/**
 * How well a module of some level fits somebody whose own level is known only so surely: the mean of what it would be at each
 * level, by how likely she is there. Somebody of whom little is known is then offered what would not be wrong either way.
 */
export function expectedFit(level: number, { mastery, uncertainty }: Pick<Mastery, 'mastery' | 'uncertainty'>): number {
  if (uncertainty === 0) return fitOf(level - levelOf(mastery));
  const [second, third] = [1 / 3, 2 / 3].map((least) => normalAbove((least - mastery) / uncertainty)) as [number, number];
  return (1 - second) * fitOf(level - 1) + (second - third) * fitOf(level - 2) + third * fitOf(level - 3);
}
