import { isWithin, type ToleranceKind } from './tolerance.js';

const within = (value: number, answer: number, tolerance: number, toleranceKind: ToleranceKind) =>
  isWithin(value, { value: answer, tolerance, toleranceKind });

describe('isWithin', () => {
  test.each<[ToleranceKind, number, number, number, number, number, number]>([
    // kind, answer, tolerance, just out, just in, just in, just out
    ['nominal', 7, 1, 5.99, 6, 8, 8.01],
    ['nominal', -7, 1, -8.01, -8, -6, -5.99],
    ['nominal', 1234, 0, 1233.999999, 1234, 1234, 1234.000001],
    ['relative', 7, 0.1, 6.29, 6.3, 7.7, 7.71],
    ['relative', -7, 0.1, -7.71, -7.7, -6.3, -6.29],
    ['geometric', 7, 1, 3.49, 3.5, 14, 14.01],
    ['geometric', -7, 1, -14.01, -14, -3.5, -3.49],
  ])('%s around %d by %d', (kind, answer, tolerance, below, low, high, above) => {
    expect([below, low, answer, high, above].map((value) => within(value, answer, tolerance, kind))).toEqual([false, true, true, true, false]);
  });

  test('the last digits that a computer cannot hold do not count', () => {
    expect(within(0.1 + 0.2, 0.3, 0, 'nominal')).toBe(true);
    expect(within(1e9 + 1e-5, 1e9, 0, 'nominal')).toBe(true);
    expect(within(1e9 + 1e-4, 1e9, 0, 'nominal')).toBe(false);
    expect(within(3.142, 3.1415, 0.0005, 'nominal')).toBe(true);
    expect(within(1.1, 1, 0.1, 'relative')).toBe(true);
  });

  test('an answer of 0 has no relative room', () => {
    expect(within(0, 0, 0.5, 'relative')).toBe(true);
    expect(within(0.01, 0, 0.5, 'relative')).toBe(false);
  });
});
