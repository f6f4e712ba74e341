/**
 * Krippendorff's alpha for values that are only the same or not (Content Analysis, 3rd ed., 2013, chapter 12): 1 where
 * coders always agree, 0 where they agree as chance would. A unit is what each coder said of one text; who said nothing
 * is left out, and a unit that fewer than two coded counts for nothing. Null where there is nothing to compare, or where
 * only one value was ever used.
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | null {
  const pairable = units.filter((values) => values.length >= 2);
  const total = pairable.reduce((sum, values) => sum + values.length, 0);
  const expected = total ** 2 - sumOfSquares(pairable.flat());
  if (expected === 0) return null;
  const observed = pairable.reduce((sum, values) => sum + (values.length ** 2 - sumOfSquares(values)) / (values.length - 1), 0);
  return 1 - ((total - 1) * observed) / expected;
}

// Of all ordered pairs of values, how many are of the same value.
function sumOfSquares(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count ** 2, 0);
}
