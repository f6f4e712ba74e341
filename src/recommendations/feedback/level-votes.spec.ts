import { difficultyOf, votedLevel } from './level-votes.js';

it.each([
  [0, 0, 0],
  [1, 0, -0.2],
  [0, 3, 0.6],
  [2, 2, 0],
  [0, 40, 1],
  [40, 0, -1],
])('moves by 0.2 a vote and by a level at the most: %p too easy, %p too hard', (tooEasy, tooHard, difficulty) => {
  expect(difficultyOf({ tooEasy, tooHard })).toBeCloseTo(difficulty, 12);
});

it.each([
  ['four votes are too few', 2, 0, 4, 2],
  ['five say that it is harder', 2, 0, 5, 3],
  ['five say that it is easier', 2, 5, 0, 1],
  ['three against two are no majority', 2, 2, 3, 2],
  ['four against one are', 2, 1, 4, 3],
  ['nothing is above level 3', 3, 0, 90, 3],
  ['nothing is below level 1', 1, 90, 0, 1],
])('%s', (_why, level, tooEasy, tooHard, voted) => {
  expect(votedLevel(level, { tooEasy, tooHard })).toBe(voted);
});
