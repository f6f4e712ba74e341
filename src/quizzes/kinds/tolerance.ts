/** How far a number may be from the answer: so much, such a share of it, or such a factor. */
export type ToleranceKind = 'nominal' | 'relative' | 'geometric';

/** A number that counts, within a tolerance that is at least 0. */
export interface Tolerated {
  readonly value: number;
  readonly tolerance: number;
  readonly toleranceKind: ToleranceKind;
}

/** Room for the last digits that a computer cannot hold (Moodle's precision of 14 digits). */
const precision = 1e-14;

/**
 * Whether `value` is near enough: nominal `|v − a| ≤ t`, relative `|v − a| ≤ t·|a|`, geometric `a/(1+t) ≤ v ≤ a·(1+t)`
 * (Moodle, question/type/numerical).
 */
export function isWithin(value: number, answer: Tolerated): boolean {
  const [low, high] = interval(answer);
  return low <= value && value <= high;
}

function interval({ value, tolerance, toleranceKind }: Tolerated): readonly [number, number] {
  if (toleranceKind === 'geometric') return ascending(value / (1 + tolerance + precision), value * (1 + tolerance + precision));
  const room = toleranceKind === 'relative' ? Math.abs(value) * (tolerance + precision) : tolerance + precision * Math.max(1, Math.abs(value));
  return [value - room, value + room];
}

function ascending(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}
