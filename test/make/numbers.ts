/** Whole numbers from 0 up to but not including `below`, the same at each run with the same seed (a linear congruence; Knuth's constants). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = BigInt(seed);
  return (below) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    return Number((state >> 32n) % BigInt(below));
  };
}

/** The same things in another order that is the same at each run. */
export function shuffledBy<Thing>(random: (below: number) => number, things: readonly Thing[]): Thing[] {
  return things.map((thing) => ({ thing, key: random(2 ** 30) })).sort((one, other) => one.key - other.key).map(({ thing }) => thing);
}
