/** How many said that a module is too easy, and too hard, for them. */
export interface Votes {
  tooEasy: number;
  tooHard: number;
}

/** What each vote moves, and how far all votes together may move it: one level. */
const [eachVote, most] = [0.2, 1];

/** Of fewer votes, the level that its author gave stands. */
const fewestVotes = 5;

/** How much harder (above 0) or easier a module turns out to be than its author thought, in levels. */
export function difficultyOf({ tooEasy, tooHard }: Votes): number {
  return Math.min(most, Math.max(-most, eachVote * (tooHard - tooEasy)));
}

/** The level of a module for everybody, from 1 to 3: its author’s, until enough women have said otherwise. */
export function votedLevel(level: number, votes: Votes): number {
  if (votes.tooEasy + votes.tooHard < fewestVotes) return level;
  return Math.min(3, Math.max(1, level + Math.round(difficultyOf(votes))));
}
