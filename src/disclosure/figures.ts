import { isSmall } from './tables/small-counts.js';

/** A figure about some people that somebody would like to show. */
export type Figure =
  | { readonly kind: 'count'; readonly n: number }
  | { readonly kind: 'percentage'; readonly of: number; readonly n: number }
  | { readonly kind: 'mean'; readonly n: number; readonly sd: number }
  | { readonly kind: 'sd'; readonly n: number; readonly sd: number }
  | { readonly kind: 'quantile'; readonly n: number; readonly at: number }
  | { readonly kind: 'minimum'; readonly n: number }
  | { readonly kind: 'maximum'; readonly n: number };

/** Why a figure is not shown; null where it may be. */
export type Withheld = 'too few people' | 'one person’s value' | 'all the same' | null;

/**
 * Whether a figure may be shown to an audience that sees nothing of fewer than `threshold` people.
 *
 * - A percentage gives its count away, so the count, the rest and the base are held to the rule.
 * - A mean or a standard deviation needs as many people as a count. Where all answered the same it tells what each said.
 * - A quantile at `at` (0 to 1) needs that many people below and above it; the smallest and the largest value are
 *   somebody's own and are never shown.
 */
export function withheld(figure: Figure, threshold: number): Withheld {
  const few = (count: number) => isSmall(count, { threshold, zeros: false });
  if (figure.kind === 'minimum' || figure.kind === 'maximum') return 'one person’s value';
  if (figure.kind === 'count') return few(figure.n) ? 'too few people' : null;
  if (figure.kind === 'percentage') return figure.of < threshold || few(figure.n) || few(figure.of - figure.n) ? 'too few people' : null;
  if (figure.n < threshold) return 'too few people';
  if (figure.kind === 'quantile') return Math.floor(figure.n * Math.min(figure.at, 1 - figure.at)) < threshold ? 'one person’s value' : null;
  return figure.sd === 0 ? 'all the same' : null;
}
