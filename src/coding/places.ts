/** From whom the codes of a text come: the first coder, the second, or both when they settled a difference. */
export const places = { first: 1, second: 2, settled: 3 } as const;

/** The place of one of the two coders. */
export type CoderPlace = 1 | 2;
