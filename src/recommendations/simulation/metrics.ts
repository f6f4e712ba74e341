/**
 * How good the first `places` of a ranking are: discounted cumulative gain with linear gains, as a share of the best
 * possible (Järvelin & Kekäläinen 2002, ACM TOIS 20(4)). `ideal` are all gains there are. 1 where nothing can be gained.
 */
export function ndcg(gains: readonly number[], ideal: readonly number[], places: number): number {
  const best = discounted([...ideal].sort((one, other) => other - one), places);
  return best === 0 ? 1 : discounted(gains, places) / best;
}

function discounted(gains: readonly number[], places: number): number {
  return gains.slice(0, places).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/**
 * How alike two rankings are, more weight on what comes first: rank-biased overlap (Webber, Moffat & Zobel 2010,
 * ACM TOIS 28(4)) of the first places, scaled so that equal lists give 1. `patience` is the chance to look one place further.
 */
export function rankBiasedOverlap(one: readonly string[], other: readonly string[], patience = 0.9): number {
  const depth = Math.max(one.length, other.length);
  if (depth === 0) return 1;
  let [sum, total] = [0, 0];
  for (let size = 1; size <= depth; size += 1) {
    const first = new Set(one.slice(0, size));
    const shared = other.slice(0, size).filter((item) => first.has(item)).length;
    sum += patience ** (size - 1) * (shared / size);
    total += patience ** (size - 1);
  }
  return sum / total;
}

/**
 * How far chances that were foretold lay from what happened: the mean squared error (Brier 1950, Monthly Weather Review 78(1)).
 * 0 is best, 1 is worst; who always says one half gets a quarter.
 */
export function brier(foretold: readonly { chance: number; happened: boolean }[]): number {
  return mean(foretold.map(({ chance, happened }) => (chance - (happened ? 1 : 0)) ** 2));
}

/** A 95 % interval. */
export interface Interval {
  low: number;
  high: number;
}

/** The mean of paired differences with its 95 % interval. */
export interface Difference extends Interval {
  mean: number;
}

/** A percentile bootstrap over pairs (Efron & Tibshirani 1993, chapter 13). `random` gives whole numbers below its argument. */
export function bootstrap(differences: readonly number[], random: (below: number) => number, resamples = 1_000): Difference {
  const { length } = differences;
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let draw = 0; draw < length; draw += 1) sum += differences[random(length)]!;
    return sum / length;
  });
  return { mean: mean(differences), ...middleOf(means) };
}

/**
 * The 95 % interval of the mean of `parts` as a share of the mean of `wholes`, two measurements of the same people: each
 * resample takes both of whom it takes, so what is hard for her in both does not widen it (Efron & Tibshirani 1993, section 10.3).
 */
export function bootstrapOfShare(parts: readonly number[], wholes: readonly number[], random: (below: number) => number, resamples = 1_000): Interval {
  const { length } = parts;
  const shares = Array.from({ length: resamples }, () => {
    let [part, whole] = [0, 0];
    for (let draw = 0; draw < length; draw += 1) {
      const who = random(length);
      part += parts[who]!;
      whole += wholes[who]!;
    }
    return part / whole;
  });
  return middleOf(shares);
}

/** Between these, 95 % of the values lie. */
function middleOf(values: readonly number[]): Interval {
  const sorted = [...values].sort((one, other) => one - other);
  return { low: sorted[Math.floor(0.025 * sorted.length)]!, high: sorted[Math.ceil(0.975 * sorted.length) - 1]! };
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
