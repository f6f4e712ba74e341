/* The door to this room's formulas: pure, so that a command that only computes loads no framework. */
export type { AnswerShown } from './evidence.js';
export { abilityOf, difficultyAfter, logit, masteryOf, sigmoid, type Evidence, type Mastery } from './mastery.js';
