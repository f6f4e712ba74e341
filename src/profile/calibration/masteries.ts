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

/** Somebody of whom little is known is not made out to be extreme. */
const widest = 1.5;

/** How well somebody can do each competence, by all that she said and showed of all of them. What the calibration does not know is left out. */
export function masteriesOf({ calibration, precision }: ReadyCalibration, said: ReadonlyMap<string, SaidAndShown>): Map<string, Mastery> {
  const person = calibration.competences.map((competence) => said.get(competence) ?? nothing);
  const known = knownOf(calibration, precision, person);
  const taken = knownOf(calibration, precision, person.map((one) => ({ ...one, evidence: [] })));
  const abilities = calibration.ability.map((value, at) => ({ value: value + known.mean[at]!, variance: known.covariance[at]![at]! }));
  const apart = setApart(abilities);
  const masteries = calibration.competences.map((competence, at): [string, Mastery] => {
    const before = spreadOf(calibration.ability[at]! + taken.mean[at]!, taken.covariance[at]![at]!).mean;
    const { mean, spread } = spreadOf(abilities[at]!.value, abilities[at]!.variance);
    const own = masteryOf(person[at]!.ability ?? before, person[at]!.evidence);
    return [competence, { ...own, mastery: sigmoid(apart[at]!), uncertainty: spread, expected: mean, taken: before }];
  });
  return new Map(masteries);
}

/**
 * Abilities as far from each other as they truly are. Each is likeliest near the mean, so that together they lie too close;
 * but what somebody needs follows from how far they are apart (constrained Bayes estimates: Louis 1984, Journal of the
 * American Statistical Association 79; Ghosh 1992, the same 87).
 */
function setApart(abilities: readonly { value: number; variance: number }[]): number[] {
  const meanOf = (of: (ability: { value: number; variance: number }) => number) => abilities.reduce((sum, ability) => sum + of(ability), 0) / abilities.length;
  const centre = meanOf(({ value }) => value);
  const [apart, unsure] = [meanOf(({ value }) => (value - centre) ** 2), meanOf(({ variance }) => variance)];
  const factor = apart === 0 ? 1 : Math.min(widest, Math.sqrt(1 + unsure / apart));
  return abilities.map(({ value }) => centre + factor * (value - centre));
}

/** The mean and standard deviation of a share whose logit is normal. */
function spreadOf(ability: number, variance: number): { mean: number; spread: number } {
  const shares = points.map(({ at, weight }) => ({ weight, share: sigmoid(ability + at * Math.sqrt(variance)) }));
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  const mean = shares.reduce((sum, { weight, share }) => sum + weight * share, 0) / total;
  return { mean, spread: Math.sqrt(shares.reduce((sum, { weight, share }) => sum + weight * (share - mean) ** 2, 0) / total) };
}
