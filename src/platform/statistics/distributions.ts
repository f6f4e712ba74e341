import { poissonDensity } from './densities.js';
import { incompleteBeta, incompleteGamma } from './incomplete-functions.js';
import { whereFalls } from './where-falls.js';

/** The share of the standard normal distribution above z. */
export function normalAbove(z: number): number {
  const { above } = incompleteGamma(0.5, (z * z) / 2);
  return z >= 0 ? above / 2 : 1 - above / 2;
}

/** The share of Student's t distribution above t. @param df degrees of freedom, above 0, need not be whole */
export function studentAbove(t: number, df: number): number {
  const whole = df + t * t;
  const { below } = incompleteBeta(df / 2, 0.5, df / whole, (t * t) / whole);
  return t >= 0 ? below / 2 : 1 - below / 2;
}

/** The share of the F distribution above f ≥ 0. */
export function fAbove(f: number, df1: number, df2: number): number {
  const whole = df2 + df1 * f;
  return incompleteBeta(df2 / 2, df1 / 2, df2 / whole, (df1 * f) / whole).below;
}

/** The share of the chi-square distribution above x ≥ 0. */
export function chiSquareAbove(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).above;
}

/** The share of the chi-square distribution below x ≥ 0 when the truth is not 0 but `noncentrality`: central ones, mixed as Poisson says. */
export function noncentralChiSquareBelow(x: number, df: number, noncentrality: number): number {
  const middle = noncentrality / 2;
  const reach = 10 * Math.sqrt(middle) + 40;
  let share = 0;
  for (let step = Math.max(0, Math.floor(middle - reach)); step <= middle + reach; step += 1) {
    share += poissonDensity(step, middle) * incompleteGamma(df / 2 + step, x / 2).below;
  }
  return share;
}

/** The z that leaves half of what `confidence` leaves out above it: 1.96 for 0.95. */
export function criticalNormal(confidence: number): number {
  return whereFalls(normalAbove, (1 - confidence) / 2);
}

/** The t that leaves half of what `confidence` leaves out above it. */
export function criticalStudent(confidence: number, df: number): number {
  return whereFalls((t) => studentAbove(t, df), (1 - confidence) / 2);
}

/** The f that has the share `above` above it. */
export function fWithAbove(above: number, df1: number, df2: number): number {
  return whereFalls((f) => fAbove(f, df1, df2), above);
}
