import { canBePrinted, checkImbalance, employmentImbalance, type EmploymentRates } from './employment-imbalance.js';

const printed: [country: string, women: number, men: number, imbalance: number][] = [
  ['FI', 72.4, 75.9, 4.83],
  ['PL', 63.6, 78.2, 22.96],
  ['PT', 69.8, 77.3, 10.75],
  ['SK', 64.7, 77.5, 19.78],
  ['ES', 59.6, 71.5, 19.97],
  ['TR', 34.5, 76.1, 120.58],
  ['EU', 66.5, 78, 17.29],
];
const rates = printed.map(([country, women, men, imbalance]): EmploymentRates => ({ country, women, men, imbalance }));

test.each(rates)('the printed imbalance of $country follows from its rates, to 0.01', (one) => {
  expect(canBePrinted(one)).toBe(true);
  expect(checkImbalance(one)!.isAsPrinted).toBe(one.country !== 'PT');
});

test('Portugal is a matter of rounding: 10.745, which is 10.74 at once and 10.75 when it is rounded again', () => {
  expect(checkImbalance(rates[2]!)).toEqual({ computed: 10.745, rounded: 10.74, isAsPrinted: false });
});

test.each([[50, 50, 0], [50, 25, -50], [0, 50, null]])('women %d and men %d: %d', (women, men, expected) => {
  expect(employmentImbalance({ women, men })).toBe(expected);
  expect(canBePrinted({ country: 'FI', women, men, imbalance: expected ?? 0 })).toBe(expected !== null);
  expect(canBePrinted({ country: 'FI', women, men, imbalance: 30 })).toBe(false);
});
