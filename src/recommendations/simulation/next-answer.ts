import { randomFrom } from '../../platform/chance/chance.js';
import { expectedShare, logit, type Evidence } from '../../profile/formulas.js';
import type { Need } from '../need.js';
import { bootstrap, brier, mean, type Difference } from './metrics.js';
import { chanceOfRight, competences, type SimulatedLearner } from './world.js';

/**
 * Who foretells whether somebody will get her next question right: ours by the mean of what is likely, ours by what is set apart
 * for lists, ratings alone, one chance for everybody, and who knows the truth, beyond whom there is chance alone.
 */
export const foretellers = ['ours', 'set apart', 'no quiz', 'base rate', 'truth'] as const;
export type Foreteller = (typeof foretellers)[number];

/** The Brier score of each foreteller for one learner, or for all of them. */
export type Foretold = Record<Foreteller, number>;

/** How well next answers are foretold; `better` is the other’s Brier score less ours, over paired learners. */
export interface ForetoldResult {
  brier: Foretold;
  better: Record<Exclude<Foreteller, 'ours'>, Difference>;
}

/** How well each foretells the next answers of a learner, one question about each competence. */
export function foretell(learner: SimulatedLearner, next: Readonly<Record<string, Evidence>>, known: { needs: readonly Need[]; needsWithoutQuiz: readonly Need[]; baseRate: number }): Foretold {
  const by = (chance: (competence: string, answer: Evidence) => number) => brier(competences.map((competence) => ({ chance: chance(competence, next[competence]!), happened: next[competence]!.fraction === 1 })));
  const byMastery = (needs: readonly Need[], of: (need: Need) => number) => {
    const masteries = new Map(needs.map((need) => [need.competence, of(need)]));
    return by((competence, answer) => expectedShare(logit(inside(masteries.get(competence)!)), answer));
  };
  return {
    ours: byMastery(known.needs, ({ mastery }) => mastery.expected),
    'set apart': byMastery(known.needs, ({ mastery }) => mastery.mastery),
    'no quiz': byMastery(known.needsWithoutQuiz, ({ mastery }) => mastery.expected),
    'base rate': by(() => known.baseRate),
    truth: by((competence, { difficulty, guess }) => chanceOfRight(learner.truth.ability[competence]!, difficulty, guess)),
  };
}

/** The share of all answers so far that were right: what to expect of anybody at any question. */
export function baseRateOf(learners: readonly SimulatedLearner[]): number {
  return mean(learners.flatMap(({ evidence }) => competences.flatMap((competence) => evidence[competence]!.map(({ fraction }) => fraction))));
}

export function foretoldResult(foretold: readonly Foretold[]): ForetoldResult {
  const lead = (name: Foreteller) => bootstrap(foretold.map((one) => one[name] - one.ours), randomFrom(`foretold ${name}`));
  const others = foretellers.filter((name) => name !== 'ours');
  return {
    brier: Object.fromEntries(foretellers.map((name) => [name, mean(foretold.map((one) => one[name]))])) as Foretold,
    better: Object.fromEntries(others.map((name) => [name, lead(name)])) as ForetoldResult['better'],
  };
}

// Nobody is nothing or everything: as where answers begin to move what she says of herself.
function inside(mastery: number): number {
  return Math.min(0.95, Math.max(0.05, mastery));
}
