/** How somebody comes to answer a survey. */
export const ways = ['account', 'invitation', 'open', 'anonymous', 'assisted', 'sheet'] as const;
export type Way = (typeof ways)[number];

/** Those among them that a round can open. */
export const roundWays = ['account', 'invitation', 'open', 'anonymous'] as const satisfies readonly Way[];
export type RoundWay = (typeof roundWays)[number];

/** Which time the same people are asked the same, in the order of time; '' where they are asked once. */
export const waves = ['', 'before', 'middle', 'after', 'six-months', 'one-year'] as const;
export type Wave = (typeof waves)[number];
