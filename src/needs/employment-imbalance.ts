/** Employment rates of women and men in percent, and the imbalance that the source prints beside them. */
export interface EmploymentRates {
  /** Two letters; EU for the average of Europe. */
  readonly country: 'FI' | 'PL' | 'PT' | 'SK' | 'ES' | 'TR' | 'EU';
  readonly women: number;
  readonly men: number;
  readonly printed: number;
}

/** Where the rates come from, to be shown beside them. */
export const employmentRatesSource = { title: 'i-Mentor, description of the project', about: 'employment in general, migrants included', year: 2017 } as const;

/** As printed. Portugal's rates give 10.74499: 10.74 rounded at once, 10.75, as printed, when 10.745 is rounded again. */
export const employmentRates: readonly EmploymentRates[] = [
  { country: 'FI', women: 72.4, men: 75.9, printed: 4.83 },
  { country: 'PL', women: 63.6, men: 78.2, printed: 22.96 },
  { country: 'PT', women: 69.8, men: 77.3, printed: 10.75 },
  { country: 'SK', women: 64.7, men: 77.5, printed: 19.78 },
  { country: 'ES', women: 59.6, men: 71.5, printed: 19.97 },
  { country: 'TR', women: 34.5, men: 76.1, printed: 120.58 },
  { country: 'EU', women: 66.5, men: 78, printed: 17.29 },
];

/** How far the rate of men lies above that of women, in percent of women's: (men − women)/women. Null where no woman is employed. */
export function employmentImbalance({ women, men }: Pick<EmploymentRates, 'women' | 'men'>): number | null {
  return women === 0 ? null : (100 * (men - women)) / women;
}
