import { inverse, type Matrix } from '../../platform/statistics/matrices.js';
import { masteryOf, sigmoid, type Mastery } from '../mastery.js';
import { knownOf, type Calibration, type SaidAndShown } from './calibration.js';

/** A calibration with what is worked out of it once for everybody. */
export interface ReadyCalibration {
  calibration: Calibration;
  precision: Matrix;
}

export function ready(calibration: Calibration): ReadyCalibration {
  return { calibration, precision: inverse(calibration.varies) };
}

/** Standard deviations at which a spread is looked at. */
const points = [-3, -2, -1, 0, 1, 2, 3].map((at) => ({ at, weight: Math.exp(-(at ** 2) / 2) }));

const nothing: SaidAndShown = { ability: null, importance: null, weight: 1, evidence: [] };

/** How well somebody can do each competence, by all that she said and showed of all of them. What the calibration does not know is left out. */
export function masteriesOf({ calibration, precision }: ReadyCalibration, said: ReadonlyMap<string, SaidAndShown>): Map<string, Mastery> {
  const person = calibration.competences.map((competence) => said.get(competence) ?? nothing);
  const known = knownOf(calibration, precision, person);
  const taken = knownOf(calibration, precision, person.map((one) => ({ ...one, evidence: [] })));
  const masteries = calibration.competences.map((competence, at): [string, Mastery] => {
    const { evidence } = person[at]!;
    const before = spreadOf(calibration.ability[at]! + taken.mean[at]!, taken.covariance[at]![at]!).mean;
    const { mean, spread } = spreadOf(calibration.ability[at]! + known.mean[at]!, known.covariance[at]![at]!);
    const own = masteryOf(person[at]!.ability ?? before, evidence);
    return [competence, { ...own, mastery: mean, uncertainty: spread, taken: before }];
  });
  return new Map(masteries);
}

/** The mean and standard deviation of a share whose logit is normal. */
function spreadOf(ability: number, variance: number): { mean: number; spread: number } {
  const shares = points.map(({ at, weight }) => ({ weight, share: sigmoid(ability + at * Math.sqrt(variance)) }));
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  const mean = shares.reduce((sum, { weight, share }) => sum + weight * share, 0) / total;
  return { mean, spread: Math.sqrt(shares.reduce((sum, { weight, share }) => sum + weight * (share - mean) ** 2, 0) / total) };
}
