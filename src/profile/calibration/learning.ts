import { inverse, square, times, type Matrix } from '../../platform/statistics/matrices.js';
import { logit } from '../mastery.js';
import { knownOf, mattersMore, prideLeft, saysMore, type Calibration, type Known, type SaidAndShown } from './calibration.js';

/** Somebody, by competence in the order of the calibration. */
export type Learner = readonly SaidAndShown[];

/** Of fewer people nothing is learned: what they say is taken as it is said. */
export const fewestLearners = 100;

/** So many people like the average stand beside those who are seen, so that few teach little. */
const unseen = 30;

/** So many rounds are enough: what is still to come moves no list. */
const rounds = 15;

/** Variances never quite vanish. */
const least = 1e-4;

/**
 * Learns from what many people said and showed, by expectation and maximisation (Dempster, Laird & Rubin 1977, Journal of
 * the Royal Statistical Society B 39(1)): what is known of each with the calibration so far, then the calibration that makes
 * this likeliest. The same people give the same calibration. Each round is handed out, so that a server can breathe between
 * two; the last one is the result.
 */
export function* learning(competences: readonly string[], people: readonly Learner[]): Generator<Calibration> {
  let calibration = beginning(competences, people);
  for (let round = 0; round < rounds; round += 1) {
    calibration = improved(calibration, people);
    yield calibration;
  }
}

/** The calibration that is learned at the end; null of too few people. */
export function learnedFrom(competences: readonly string[], people: readonly Learner[]): Calibration | null {
  return people.length < fewestLearners ? null : [...learning(competences, people)].at(-1)!;
}

/** Where learning begins: everybody says what is true of her. */
function beginning(competences: readonly string[], people: readonly Learner[]): Calibration {
  const said = competences.map((_, at) => meanOf(people.flatMap((person) => person[at]!.ability ?? []), 1 / 2));
  return {
    competences,
    said,
    matters: competences.map((_, at) => meanOf(people.flatMap((person) => person[at]!.importance ?? []), 2 / 3)),
    ability: said.map(asAbility),
    follows: square(competences.length, () => 0),
    varies: square(competences.length, (row, column) => (row === column ? 1 : 0.3)),
    slope: 0.2,
    pride: 0.01,
    chance: 0.04,
  };
}

/** Somebody as she is seen with the calibration so far. */
interface Seen extends Known {
  person: Learner;
  /** By competence: how much more matters to her, and how much more she says, than all. */
  matters: number[];
  ratings: { at: number; more: number; weight: number }[];
  /** What she says too much of everything: its mean and variance, and how it goes with each of her abilities. */
  pride: { mean: number; variance: number; withAbility: number[] };
}

function improved(calibration: Calibration, people: readonly Learner[]): Calibration {
  const precision = inverse(calibration.varies);
  const seen = people.map((person) => see(calibration, precision, person));
  const { competences, matters } = calibration;
  const said = saidOf(calibration, seen);
  return { competences, matters, said, ability: abilityOf(calibration, said, seen), follows: followsOf(seen), varies: variesOf(seen), slope: slopeOf(seen), pride: prideOf(seen), chance: chanceOf(calibration, seen) };
}

function see(calibration: Calibration, precision: Matrix, person: Learner): Seen {
  const known = knownOf(calibration, precision, person);
  const { slope } = calibration;
  const says = saysMore(calibration, person);
  const left = prideLeft(calibration, says);
  const weights = says.map(({ weight }) => weight);
  const shared = times(known.covariance, weights);
  const mean = left * says.reduce((sum, { more, weight }, at) => sum + weight * (more - slope * known.mean[at]!), 0);
  const variance = left + (left * slope) ** 2 * weights.reduce((sum, weight, at) => sum + weight * shared[at]!, 0);
  const pride = { mean, variance, withAbility: shared.map((value) => -left * slope * value) };
  const ratings = person.flatMap(({ ability, weight }, at) => (ability === null ? [] : [{ at, more: says[at]!.more, weight }]));
  return { ...known, person, pride, ratings, matters: mattersMore(calibration, person) };
}

/** What all say on average, where ability and pride do not tell. */
function saidOf({ said, slope }: Calibration, seen: readonly Seen[]): number[] {
  const [beyond, weights] = [said.map(() => 0), said.map(() => 0)];
  for (const { ratings, mean, pride } of seen) {
    for (const { at, more, weight } of ratings) {
      beyond[at]! += weight * (more - slope * mean[at]! - pride.mean);
      weights[at]! += weight;
    }
  }
  return said.map((value, at) => (weights[at] === 0 ? value : value + beyond[at]! / weights[at]!));
}

/**
 * What all can do on average. A competence about which few were asked is drawn to what is said of it, corrected by as much as
 * people say too much, or too little, of the others.
 */
function abilityOf({ ability }: Calibration, said: readonly number[], seen: readonly Seen[]): number[] {
  const shown = ability.map((value, at) => value + meanOf(seen.map(({ mean, expected }) => mean[at]! - expected[at]!), 0));
  const asked = ability.map((_, at) => seen.filter(({ person }) => person[at]!.evidence.length > 0).length);
  const usual = weighted(shown.map((value, at) => ({ weight: asked[at]!, value: value - asAbility(said[at]!) })), 0);
  return shown.map((value, at) => (asked[at]! * value + unseen * (asAbility(said[at]!) + usual)) / (asked[at]! + unseen));
}

/** The regression of abilities on what matters, drawn to none (a ridge). */
function followsOf(seen: readonly Seen[]): number[][] {
  const size = seen[0]!.mean.length;
  const crossed = square(size, (row, column) => sumOf(seen, ({ mean, matters }) => mean[row]! * matters[column]!));
  const among = square(size, (row, column) => sumOf(seen, ({ matters }) => matters[row]! * matters[column]!));
  const ridge = least + (unseen * meanOf(among.map((row, at) => row[at]!), 0)) / seen.length;
  const inverted = inverse(among.map((row, at) => row.with(at, row[at]! + ridge)));
  return crossed.map((row) => times(inverted, row));
}

/** How abilities vary together, drawn to all of them varying alike. */
function variesOf(seen: readonly Seen[]): number[][] {
  const size = seen[0]!.mean.length;
  const raw = square(size, (row, column) => sumOf(seen, ({ mean, expected, covariance }) => covariance[row]![column]! + (mean[row]! - expected[row]!) * (mean[column]! - expected[column]!)) / seen.length);
  const alone = meanOf(raw.map((row, at) => row[at]!), 1);
  const together = meanOf(raw.flatMap((row, at) => row.filter((_, column) => column !== at)), 0);
  return raw.map((row, at) => row.map((value, column) => (seen.length * value + unseen * (column === at ? alone : together)) / (seen.length + unseen)));
}

/** The regression of what is said on abilities, pride taken out. */
function slopeOf(seen: readonly Seen[]): number {
  const rated = seen.flatMap(({ ratings, mean, covariance, pride }) => ratings.map(({ at, more, weight }) => ({ weight, with: (more - pride.mean) * mean[at]! - pride.withAbility[at]!, of: mean[at]! ** 2 + covariance[at]![at]! })));
  const of = sumOf(rated, (one) => one.weight * one.of);
  return of === 0 ? 0 : Math.max(0, sumOf(rated, (one) => one.weight * one.with) / of);
}

function prideOf(seen: readonly Seen[]): number {
  return Math.max(least, meanOf(seen.map(({ pride }) => pride.mean ** 2 + pride.variance), 0));
}

/** What is left of ratings that neither ability nor pride explains. */
function chanceOf({ slope }: Calibration, seen: readonly Seen[]): number {
  const squares = seen.flatMap(({ ratings, mean, covariance, pride }) =>
    ratings.map(({ at, more, weight }) => (more - slope * mean[at]! - pride.mean) ** 2 * weight + weight * (slope ** 2 * covariance[at]![at]! + pride.variance + 2 * slope * pride.withAbility[at]!)),
  );
  return Math.max(least, meanOf(squares, least));
}

/** The ability of somebody who says what is true; nobody is nothing or everything. */
function asAbility(said: number): number {
  return logit(Math.min(0.95, Math.max(0.05, said)));
}

function sumOf<Thing>(things: readonly Thing[], value: (thing: Thing) => number): number {
  let sum = 0;
  for (const thing of things) sum += value(thing);
  return sum;
}

function meanOf(values: readonly number[], otherwise: number): number {
  return values.length === 0 ? otherwise : sumOf(values, (value) => value) / values.length;
}

function weighted(values: readonly { weight: number; value: number }[], otherwise: number): number {
  const weight = sumOf(values, (one) => one.weight);
  return weight === 0 ? otherwise : sumOf(values, (one) => one.weight * one.value) / weight;
}
