import type { Text } from '../platform/language/text.js';

/** Employment rates of women and men in percent, and the imbalance that the source prints beside them. */
export interface EmploymentRates {
  /** Two letters; EU for the average of Europe. */
  readonly country: string;
  readonly women: number;
  readonly men: number;
  readonly imbalance: number;
}

/** Rates as a source prints them. A figure without its source is no fact. */
export interface EmploymentFacts {
  readonly year: number;
  /** Who printed them, and whose employment they count. */
  readonly origin: Text;
  readonly about: Text;
  readonly rates: readonly EmploymentRates[];
}

/** How far the rate of men lies above that of women, in percent of women's: (men − women)/women. Null where no woman is employed. */
export function employmentImbalance({ women, men }: Pick<EmploymentRates, 'women' | 'men'>): number | null {
  return women === 0 ? null : (100 * (men - women)) / women;
}

/** A printed imbalance beside the one that follows from the rates. */
export interface CheckedImbalance {
  /** To three decimals, so that one sees how it was rounded. */
  readonly computed: number;
  /** To two, as sources print it. */
  readonly rounded: number;
  readonly isAsPrinted: boolean;
}

/**
 * Whether a source printed what follows from its rates. One hundredth apart is a matter of rounding twice: 10.7450 is
 * rounded to 10.74 at once, and to 10.75 where somebody rounds 10.745 again.
 */
export function checkImbalance(rates: EmploymentRates): CheckedImbalance | null {
  const value = employmentImbalance(rates);
  if (value === null) return null;
  const rounded = to(2, value);
  return { computed: to(3, value), rounded, isAsPrinted: rounded === rates.imbalance };
}

/** Whether a printed imbalance can come from its rates at all, whichever way somebody rounded. */
export function canBePrinted(rates: EmploymentRates): boolean {
  const value = employmentImbalance(rates);
  return value !== null && Math.abs(value - rates.imbalance) <= 0.01;
}

function to(decimals: number, value: number): number {
  return Number(value.toFixed(decimals));
}
