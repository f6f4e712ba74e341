/** The middle value; of an even number of values, the mean of the two in the middle. @param {readonly number[]} values at least one */
export function median(values) {
  if (values.length === 0) throw new RangeError('There is no median of nothing');
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * How fast the product is, as a share of the floor. Each round measured both, one right after the other, so what slows
 * the machine for a while slows both: the shares of the rounds are compared, not the rates of different moments.
 *
 * @param {readonly { floor: number, product: number }[]} rounds requests per second
 * @returns {{ floor: number, product: number, ratio: number, least: number, most: number }} medians, and the range of the shares
 */
export function compare(rounds) {
  const ratios = rounds.map(({ floor, product }) => product / floor);
  return {
    floor: median(rounds.map(({ floor }) => floor)),
    product: median(rounds.map(({ product }) => product)),
    ratio: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
  };
}
