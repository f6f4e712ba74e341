/** ln √(2π). */
const lnRootTwoPi = 0.9189385332046727;

/**
 * The binomial probability of k in n, for numbers that need not be whole: Γ(n+1)/(Γ(k+1)Γ(n−k+1)) pᵏ qⁿ⁻ᵏ with q = 1 − p.
 * In the form of C. Loader (Fast and accurate computation of binomial probabilities, 2000), which subtracts no large
 * logarithms and so keeps 14 digits.
 */
export function binomialDensity(k: number, n: number, p: number, q: number): number {
  if (p === 0 || q === 0) return k === (p === 0 ? 0 : n) ? 1 : 0;
  if (k === 0) return q ** n;
  if (k === n) return p ** n;
  const exponent = stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n * p) - deviance(n - k, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/** The Poisson probability of k when `mean` are expected, for a k that need not be whole: e⁻ᵐ mᵏ/Γ(k+1). */
export function poissonDensity(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0;
  if (k === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k);
}

// What Stirling's formula leaves of ln Γ(n+1): 1/12n − 1/360n³ + …
function stirlingError(n: number): number {
  if (n <= 15) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - lnRootTwoPi;
  const square = n * n;
  const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];
  return series.reduceRight((rest, term) => rest / square + term, 0) / n;
}

// x ln(x/m) + m − x, by its series where the two are close.
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let total = (x - m) * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = total + power / odd;
    if (next === total) return total;
    total = next;
  }
}

// C. Lanczos (1964) with g = 7 and nine terms, good to 15 digits for x ≥ ½.
function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
    12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  const series = terms.reduce((total, term, at) => total + term / (x + at), 0.9999999999998099);
  const t = x + 6.5;
  return lnRootTwoPi + (x - 0.5) * Math.log(t) - t + Math.log(series);
}
