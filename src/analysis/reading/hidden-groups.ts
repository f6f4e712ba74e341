import { placeOf, protectTable, withTotals, type AudienceRule } from '../../disclosure/index.js';

/**
 * Which groups show nothing, by their places: those of too few people, and others with them where the rest and everybody
 * together would tell what is hidden.
 */
export function hiddenGroups(counts: readonly number[], { threshold, width }: AudienceRule): ReadonlySet<number> {
  const [only] = counts;
  if (counts.length < 2) return new Set(only !== undefined && only < threshold ? [0] : []);
  const table = withTotals(counts.map((_, at) => String(at).padStart(4, '0')), ['n'], counts.map((count) => [count]));
  const { primary, complementary } = protectTable(table, { threshold, zeros: false, width, totalsKnown: true });
  return new Set([...primary, ...complementary].map((cell) => placeOf(table, cell).row));
}
