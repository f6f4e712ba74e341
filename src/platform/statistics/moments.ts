/** The sum, with what each addition rounds away added at the end (Neumaier). */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

/** How far each value is from the mean; all 0 where the values differ only by what a computer cannot hold. */
export function deviations(values: readonly number[]): number[] {
  const [least, most] = range(values);
  const centre = mean(values);
  const isConstant = most - least <= 1e-9 * Math.max(1, Math.abs(least), Math.abs(most));
  return values.map((value) => (isConstant ? 0 : value - centre));
}

/** The covariance (n − 1) of two rows of deviations; exactly 0 where only rounding is left of it. */
export function covariance(one: readonly number[], other: readonly number[]): number {
  const raw = productSum(one, other);
  const scale = Math.sqrt(productSum(one, one) * productSum(other, other));
  return Math.abs(raw) <= 1e-13 * scale ? 0 : raw / (one.length - 1);
}

/** The variance (n − 1) of a row of deviations. */
export function variance(row: readonly number[]): number {
  return productSum(row, row) / (row.length - 1);
}

/** The mean of a power of the deviations. */
export function moment(row: readonly number[], power: number): number {
  return mean(row.map((deviation) => deviation ** power));
}

// The mean is rounded, so the deviations do not quite add up to 0: the second term takes that out again.
function productSum(one: readonly number[], other: readonly number[]): number {
  return sum(one.map((value, at) => value * other[at]!)) - (sum(one) * sum(other)) / one.length;
}

// Math.min takes no hundred thousand arguments.
function range(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
}
