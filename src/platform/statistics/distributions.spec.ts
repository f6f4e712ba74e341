import { golden } from '../../../test/support/golden.js';
import { binomialDensity } from './densities.js';
import { chiSquareAbove, criticalNormal, criticalStudent, fAbove, fWithAbove, noncentralChiSquareBelow, normalAbove, studentAbove } from './distributions.js';

const ours: Record<string, (...values: number[]) => number> = {
  chiSquareAbove, criticalNormal, criticalStudent, fAbove, fWithAbove, noncentralChiSquareBelow, normalAbove, studentAbove,
  binomialDensity: (k, n, p) => binomialDensity(k!, n!, p!, 1 - p!),
};

const cases = golden('platform/golden/distributions') as { of: string; arguments: number | number[]; value: number }[];

test.each(Object.keys(ours))('%s agrees with R to 11 digits', (name) => {
  const known = cases.filter(({ of }) => of === name);
  expect(known.length).toBeGreaterThan(5);
  const far = known.filter(({ arguments: values, value }) => Math.abs(ours[name]!(...[values].flat()) - value) > 1e-11 * Math.abs(value) + 1e-15);
  expect(far.map((one) => ({ ...one, ours: ours[name]!(...[one.arguments].flat()) }))).toEqual([]);
});

test('one distribution is another in disguise', () => {
  for (const t of [0.01, 0.7, 1.9, 6]) {
    expect(2 * studentAbove(t, 7)).toBeCloseTo(fAbove(t * t, 1, 7), 14);
    expect(2 * normalAbove(t)).toBeCloseTo(chiSquareAbove(t * t, 1), 14);
    expect(studentAbove(-t, 7) + studentAbove(t, 7)).toBeCloseTo(1, 14);
    expect(chiSquareAbove(t, 2)).toBeCloseTo(Math.exp(-t / 2), 14);
    expect(noncentralChiSquareBelow(t, 3, 0)).toBeCloseTo(1 - chiSquareAbove(t, 3), 14);
  }
});

test('critical values leave out what they should', () => {
  for (const confidence of [0.5, 0.9, 0.95, 0.99]) {
    expect(2 * normalAbove(criticalNormal(confidence))).toBeCloseTo(1 - confidence, 13);
    expect(2 * studentAbove(criticalStudent(confidence, 6.5), 6.5)).toBeCloseTo(1 - confidence, 13);
    expect(fAbove(fWithAbove(confidence, 4, 17), 4, 17)).toBeCloseTo(confidence, 13);
  }
});
