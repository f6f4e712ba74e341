/** Draws numbers that are the same at each run: a simulated installation can be made again anywhere. */
export interface Random {
  /** A number from 0 up to but not including 1. */
  fraction(): number;
  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number;
  pick<Choice>(choices: readonly Choice[]): Choice;
}

/** A generator of its own for each thing that is made up. Mulberry32 (T. Ettinger, 2017): 32 bits of state, plenty for names and dates. */
export function randomFor(seed: number): Random {
  let state = seed | 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number) => Math.floor(fraction() * end);
  return { fraction, below, pick: (choices) => choices[below(choices.length)]! };
}
