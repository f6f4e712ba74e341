/* The door to the formulas: pure, so that they load no framework. */
export type { CompetenceNeed, RankedDiscrepancy } from './competence-need.js';
export { beforeAfter, type BeforeAfter } from './change/before-after.js';
export { crossTable, type CrossCell } from './cross-tables/cross-table.js';
export type { ChiSquare } from './cross-tables/chi-square.js';
export { crosshairRules, type CrosshairRule, type MapPoint, type Quadrant } from './importance-performance.js';
export { analysePairs, type NeedsAnalysis, type RankedNeed } from './needs-analysis.js';
export type { RatedPair } from './rating.js';
export { reliabilityFrom, type ItemCovariances, type ItemReliability, type ScaleReliability } from './reliability/reliability.js';
export type { Interval, Mean } from './weighted-mean.js';
export { effectiveSize, type EffectiveSize } from './weighting/effective-size.js';
export { postStratify } from './weighting/post-stratification.js';
export { rake } from './weighting/raking.js';
export { wilsonInterval } from './wilson.js';
