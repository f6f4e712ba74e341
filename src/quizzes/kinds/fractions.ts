import type { Grade, Part, PartState } from './kind.js';

/** Fractions of thirds do not add up to one exactly: this near to 0 is wrong, this near to 1 is right. */
const tolerance = 0.000001;

/** Whether a fraction is as good as none (or less than none), as good as all, or between. */
export function stateOf(fraction: number): Exclude<PartState, 'unanswered'> {
  if (fraction < tolerance) return 'wrong';
  return fraction > 1 - tolerance ? 'right' : 'partial';
}

/** A grade with the state that its fraction has. */
export function graded(fraction: number, parts: readonly Part[]): Grade {
  return { fraction, state: stateOf(fraction), parts };
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
