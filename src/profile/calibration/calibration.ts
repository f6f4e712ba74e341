import { inverse, square, times, type Matrix } from '../../platform/statistics/matrices.js';
import { answerTells, type Evidence } from '../mastery.js';

/**
 * How what people say of themselves goes with what quizzes show of them, learned from everybody together. Abilities are in
 * logits, what is said is a share from 0 to 1. Of somebody it is taken that
 *
 *   ability = mean of all + what goes with what matters to her (`follows`) + her own, in which abilities go together (`varies`);
 *   said    = mean of all + slope × (ability less mean of all) + her pride, the same in everything she rates + chance.
 *
 * Nothing else goes into it: no country, no language, no age.
 */
export interface Calibration {
  competences: readonly string[];
  /** By competence: the means of what people can do, say that they can do, and say that matters. */
  ability: readonly number[];
  said: readonly number[];
  matters: readonly number[];
  /** How each ability (row) goes with how much each competence (column) matters to somebody. */
  follows: Matrix;
  /** The covariance of abilities beyond that. */
  varies: Matrix;
  /** How much more somebody says for each logit that she can do more. */
  slope: number;
  /** The variance of what somebody says too much, or too little, of everything. */
  pride: number;
  /** The variance of what chance adds to one rating. */
  chance: number;
}

/** What somebody said and showed of one competence. */
export interface SaidAndShown {
  /** How well she says that she can do it, and how much it matters to her, from 0 to 1; null where she did not say. */
  ability: number | null;
  importance: number | null;
  /** How much of a rating `ability` is: 1, or less where one answer was about several competences. */
  weight: number;
  evidence: readonly Evidence[];
}

/** What is known of somebody’s abilities, in logits less the mean of all. */
export interface Known {
  mean: number[];
  covariance: number[][];
  /** What would be expected of her by what matters to her alone. */
  expected: number[];
}

/** From the third time on, nothing moves that could be noticed. */
const scorings = 3;

/** Beyond so many logits, answers tell nothing any more. */
const farthest = 4;

/**
 * What somebody can do, by all that she said and showed together: the likeliest abilities and how sure they are, found by
 * Fisher scoring (Gelman et al. 2013, Bayesian Data Analysis, chapter 4).
 *
 * @param precision the inverse of the calibration’s `varies`
 */
export function knownOf(calibration: Calibration, precision: Matrix, person: readonly SaidAndShown[]): Known {
  const expected = times(calibration.follows, mattersMore(calibration, person));
  const { certainty, pull } = told(calibration, precision, person, expected);
  let [mean, covariance] = [expected, [] as number[][]];
  for (let scoring = 0; scoring < scorings; scoring += 1) {
    const shown = person.map(({ evidence }, at) => shownBy(evidence, calibration.ability[at]! + mean[at]!));
    covariance = inverse(certainty.map((row, at) => row.with(at, row[at]! + shown[at]!.information)));
    const beyond = times(covariance, shown.map(({ score, information }, at) => pull[at]! + score + information * (mean[at]! - expected[at]!)));
    mean = expected.map((value, at) => within(calibration.ability[at]!, value + beyond[at]!));
  }
  return { mean, covariance, expected };
}

/** How much more each competence matters to her than to all; what she did not say, as much as to all. */
export function mattersMore({ matters }: Calibration, person: readonly SaidAndShown[]): number[] {
  return person.map(({ importance }, at) => (importance === null ? 0 : importance - matters[at]!));
}

/** How much more she says of each competence than all do, and how much that weighs: one over a variance. */
export function saysMore({ said, chance }: Calibration, person: readonly SaidAndShown[]): { more: number; weight: number }[] {
  return person.map(({ ability, weight }, at) => (ability === null ? { more: 0, weight: 0 } : { more: ability - said[at]!, weight: weight / chance }));
}

/** The variance that is left of somebody’s pride after ratings that weigh so much. */
export function prideLeft({ pride }: Calibration, ratings: readonly { weight: number }[]): number {
  return pride / (1 + pride * ratings.reduce((sum, { weight }) => sum + weight, 0));
}

/** What is certain of her abilities by her ratings alone, once her pride is taken out of them (Sherman & Morrison 1950), and where they pull. */
function told(calibration: Calibration, precision: Matrix, person: readonly SaidAndShown[], expected: readonly number[]): { certainty: number[][]; pull: number[] } {
  const { slope } = calibration;
  const ratings = saysMore(calibration, person);
  const left = prideLeft(calibration, ratings);
  // What is said beyond what would be said at the abilities expected of her.
  const beyond = ratings.map(({ more, weight }, at) => ({ weight, more: more - slope * expected[at]! }));
  const shared = left * beyond.reduce((sum, { more, weight }) => sum + weight * more, 0);
  const certainty = square(precision.length, (row, column) => {
    const [one, other] = [ratings[row]!.weight, ratings[column]!.weight];
    return precision[row]![column]! + slope ** 2 * ((row === column ? one : 0) - left * one * other);
  });
  return { certainty, pull: beyond.map(({ more, weight }) => slope * weight * (more - shared)) };
}

/** What answers tell of an ability, looked at from near it. */
function shownBy(evidence: readonly Evidence[], ability: number): { score: number; information: number } {
  let [score, information] = [0, 0];
  for (const answer of evidence) {
    const tells = answerTells(ability, answer);
    score += tells.score;
    information += tells.information;
  }
  return { score, information };
}

function within(mean: number, deviation: number): number {
  return Math.min(farthest, Math.max(-farthest, mean + deviation)) - mean;
}
