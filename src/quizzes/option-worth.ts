import { stateOf } from './kinds/fractions.js';
import type { Option, PartState } from './kinds/kind.js';

/**
 * What it is worth to choose an option. Of several right ones each brings only a share of the mark and is right all
 * the same; where one may be chosen, only the one that brings the whole mark is.
 */
export function worthOf(kind: 'single' | 'multiple', { fraction }: Pick<Option, 'fraction'>): Exclude<PartState, 'unanswered'> {
  const state = stateOf(fraction);
  return kind === 'multiple' && state === 'partial' ? 'right' : state;
}
