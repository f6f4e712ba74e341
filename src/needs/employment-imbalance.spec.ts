import { employmentImbalance, employmentRates } from './employment-imbalance.js';

test.each(employmentRates)('the printed imbalance of $country follows from its rates, to 0.01', ({ women, men, printed }) => {
  expect(Math.abs(employmentImbalance({ women, men })! - printed)).toBeLessThanOrEqual(0.01);
});

test('only Portugal is a matter of rounding: 10.745', () => {
  const apart = employmentRates.filter((rates) => employmentImbalance(rates)!.toFixed(2) !== rates.printed.toFixed(2));
  expect(apart.map(({ country }) => country)).toEqual(['PT']);
  expect(employmentImbalance(apart[0]!)).toBeCloseTo(10.745, 3);
});

test.each([[50, 50, 0], [50, 25, -50], [0, 50, null]])('women %d and men %d: %d', (women, men, expected) => {
  expect(employmentImbalance({ women, men })).toBe(expected);
});
