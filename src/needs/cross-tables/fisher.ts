import { binomialDensity } from '../../platform/statistics/densities.js';
import { sum } from '../../platform/statistics/moments.js';

/**
 * Fisher's exact test of a table of two by two, two-sided: how likely, with these margins, is a table no likelier than
 * this one.
 */
export function fisherExact([[a, b], [c, d]]: readonly [readonly [number, number], readonly [number, number]]): number {
  const [first, second, drawn] = [a + b, c + d, a + c];
  const least = Math.max(0, drawn - second);
  const tables = Array.from({ length: Math.min(first, drawn) - least + 1 }, (_, step) => hypergeometric(least + step, first, second, drawn));
  const own = tables[a - least]!;
  // Tables that are equally likely differ by rounding; R allows the same.
  return Math.min(1, sum(tables.filter((chance) => chance <= own * (1 + 1e-7))));
}

// The chance of `hits` among the first when `drawn` are drawn of both, from binomial chances (Loader, 2000).
function hypergeometric(hits: number, first: number, second: number, drawn: number): number {
  const n = first + second;
  if (drawn === 0 || drawn === n) return 1;
  const [p, q] = [drawn / n, (n - drawn) / n];
  return (binomialDensity(hits, first, p, q) * binomialDensity(drawn - hits, second, p, q)) / binomialDensity(drawn, n, p, q);
}
