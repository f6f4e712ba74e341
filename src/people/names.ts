/** The most characters of a name by which somebody is called. */
export const longestName = 100;

/** Whether there is something to see: spaces and invisible characters alone would leave a gap in every list. */
export const somethingToSee = /[^\p{C}\p{Z}]/u;
