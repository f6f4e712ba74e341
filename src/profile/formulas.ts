/* The door to this room's formulas: pure, so that a command that only computes loads no framework. */
export type { AnswerShown } from './evidence.js';
export type { Calibration, SaidAndShown } from './calibration/calibration.js';
export { fewestLearners, learnedFrom, type Learner } from './calibration/learning.js';
export { masteriesOf, ready, type ReadyCalibration } from './calibration/masteries.js';
export { lessThanRated } from './choice.js';
export { abilityOf, difficultyAfter, expectedShare, logit, masteryOf, sigmoid, type Evidence, type Mastery } from './mastery.js';
