import { criticalNormal } from '../platform/statistics/distributions.js';
import type { Interval } from './weighted-mean.js';

/**
 * Wilson's confidence interval of a share (J. Am. Stat. Assoc. 22, 1927), without continuity correction: 0 to 1.
 * Null where there is nobody.
 *
 * @param count how many of the `n` have it, unweighted
 */
export function wilsonInterval(count: number, n: number, confidence = 0.95): Interval | null {
  if (n === 0) return null;
  const z = criticalNormal(confidence);
  const share = count / n;
  const whole = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / whole;
  const reach = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / whole;
  // At 0 and 1 the bound is exactly there, but for rounding.
  return [count === 0 ? 0 : centre - reach, count === n ? 1 : centre + reach];
}
