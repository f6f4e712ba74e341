import { binomialDensity, poissonDensity } from './densities.js';

/** Two shares that add up to 1, each exact where it is small: below and above. */
export interface Shares {
  readonly below: number;
  readonly above: number;
}

/**
 * The regularised incomplete beta function Iₓ(a, b), with 1 − x given too because it may be tiny. By its continued
 * fraction (DLMF 8.17.22, Lentz's method), on the side where that is quick.
 */
export function incompleteBeta(a: number, b: number, x: number, oneLessX: number): Shares {
  const front = ((a * b) / (a + b)) * binomialDensity(a, a + b, x, oneLessX);
  if (x <= (a + 1) / (a + b + 2)) return fromBelow((front * betaFraction(a, b, x)) / a);
  return fromAbove((front * betaFraction(b, a, oneLessX)) / b);
}

/**
 * The regularised incomplete gamma functions P(a, x) below and Q(a, x) above: by the series (DLMF 8.11.4) for small x,
 * else by the continued fraction (8.9.2).
 */
export function incompleteGamma(a: number, x: number): Shares {
  if (x === 0) return { below: 0, above: 1 };
  const front = a * poissonDensity(a, x);
  return x < a + 1 ? fromBelow((front / a) * gammaSeries(a, x)) : fromAbove(front * gammaFraction(a, x));
}

function betaFraction(a: number, b: number, x: number): number {
  return continuedFraction(1 - ((a + b) * x) / (a + 1), 1, (m) => {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return [[even, 1], [odd, 1]];
  });
}

function gammaFraction(a: number, x: number): number {
  const start = x + 1 - a;
  return continuedFraction(start, Infinity, (m) => [[m * (a - m), start + 2 * m]]);
}

type Step = readonly [numerator: number, denominator: number];

// Lentz's method as Thompson and Barnett changed it, until a step changes nothing.
function continuedFraction(start: number, startOfC: number, steps: (m: number) => Step[]): number {
  let d = 1 / notZero(start);
  let c = startOfC;
  let total = d;
  for (let m = 1; ; m += 1) {
    const before = total;
    for (const [numerator, denominator] of steps(m)) {
      d = 1 / notZero(denominator + numerator * d);
      c = notZero(denominator + numerator / c);
      total *= c * d;
    }
    if (Math.abs(total - before) <= 1e-16 * Math.abs(total)) return total;
  }
}

function gammaSeries(a: number, x: number): number {
  let term = 1;
  let total = 1;
  for (let n = a + 1; term > 1e-17 * total; n += 1) {
    term *= x / n;
    total += term;
  }
  return total;
}

function notZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

function fromBelow(below: number): Shares {
  return { below, above: 1 - below };
}

function fromAbove(above: number): Shares {
  return { below: 1 - above, above };
}
