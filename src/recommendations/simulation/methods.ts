import { randomFrom } from '../../platform/chance/chance.js';
import { learnedFrom, masteriesOf, masteryOf, ready, sigmoid, type ReadyCalibration, type SaidAndShown } from '../../profile/formulas.js';
import { fitOf, levelOf } from '../fit.js';
import { needOf, needsSteps, share, type Need } from '../need.js';
import { recommend, type Candidate, type Place } from '../recommending.js';
import { mean } from './metrics.js';
import { competences, type SimulatedLearner, type SimulatedModule } from './world.js';

/** How many places a list has. */
const places = 5;

/** What a second language is worth. */
const secondLanguage = 0.85;

/** A way of making a list for one learner: codes of modules, the first first, with what has to come before among them. */
export type Method = (learner: SimulatedLearner, index: number) => string[][];

export const methodNames = ['ours', 'random', 'popularity', 'gap-only', 'level-only', 'cohort', 'oracle'] as const;
export type MethodName = (typeof methodNames)[number];

/** Ours and its rivals, all on the same catalogue and the same learners. Rivals propose only what she can read, as ours does. */
export function methodsOn(modules: readonly SimulatedModule[], learners: readonly SimulatedLearner[], calibration: ReadyCalibration | null, seed: string): Record<MethodName, Method> {
  const popularity = shuffledCodes(modules, `${seed}/popularity`);
  const cohorts = new Map<string, Record<string, number>>();
  return {
    ours: (learner) => listFor(needsOf(learner, calibration), candidatesFor(learner, modules)),
    oracle: (learner) => listFor(trueNeedsOf(learner), candidatesFor(learner, modules)),
    random: (learner, index) => readable(learner, modules, shuffledCodes(modules, `${seed}/random ${index}`)),
    popularity: (learner) => readable(learner, modules, popularity),
    'gap-only': (learner) => ranked(learner, modules, ({ teaches }) => weigh(teaches, (competence) => gapOf(learner, competence))),
    'level-only': (learner) => ranked(learner, modules, ({ level, teaches }) => mean(Object.keys(teaches).map((competence) => fitOf(level - levelOf(share(learner.said[competence]!.ability, needsSteps)))))),
    cohort: (learner) => {
      const needs = cohorts.get(learner.country) ?? cohortNeeds(learners.filter(({ country }) => country === learner.country));
      cohorts.set(learner.country, needs);
      return ranked(learner, modules, ({ teaches }) => weigh(teaches, (competence) => needs[competence]!));
    },
  };
}

export const ablationNames = ['no prerequisites', 'no time', 'no language', 'no quiz', 'level taken as sure', 'ratings taken at their word'] as const;
export type AblationName = (typeof ablationNames)[number];

/** Ours, each time without one of the things that it takes into account. */
export function ablationsOn(modules: readonly SimulatedModule[], calibration: ReadyCalibration | null): Record<AblationName, Method> {
  const changed = (change: (candidate: Candidate) => Partial<Candidate>): Method => (learner) => listFor(needsOf(learner, calibration), candidatesFor(learner, modules).map((candidate) => ({ ...candidate, ...change(candidate) })));
  return {
    'no prerequisites': changed(() => ({ needs: [] })),
    'no time': changed(() => ({ minutes: 1 })),
    'no language': changed(() => ({ language: 1 })),
    'no quiz': (learner) => listFor(needsWithoutQuizOf(learner), candidatesFor(learner, modules)),
    'level taken as sure': (learner) => listFor(needsOf(learner, calibration).map((need) => ({ ...need, mastery: { ...need.mastery, uncertainty: 0 } })), candidatesFor(learner, modules)),
    'ratings taken at their word': (learner) => listFor(needsOf(learner, null), candidatesFor(learner, modules)),
  };
}

/** What the recommender learns of how ratings go with answers: from what all learners say and show, and nothing of what is true of them. */
export function calibrationOf(learners: readonly SimulatedLearner[]): ReadyCalibration | null {
  const calibration = learnedFrom(competences, learners.map((learner) => competences.map((competence) => saidAndShown(learner, competence))));
  return calibration && ready(calibration);
}

function saidAndShown({ said, evidence }: SimulatedLearner, competence: string): SaidAndShown {
  const { importance, ability } = said[competence]!;
  return { importance: share(importance, needsSteps), ability: share(ability, needsSteps), weight: 1, evidence: evidence[competence]! };
}

function listFor(needs: readonly Need[], candidates: readonly Candidate[]): string[][] {
  return placesFor(needs, candidates).map(({ steps }) => steps);
}

/** Our list, as long as she has time for it all. */
export function placesFor(needs: readonly Need[], candidates: readonly Candidate[]): Place[] {
  return recommend(needs, candidates, { places, minutes: null, explore: null });
}

/** What the recommender works out of what a learner says and shows. */
export function needsOf(learner: SimulatedLearner, calibration: ReadyCalibration | null): Need[] {
  const { said, goal, evidence } = learner;
  const masteries = calibration && masteriesOf(calibration, new Map(competences.map((competence) => [competence, saidAndShown(learner, competence)])));
  return competences.map((competence) => {
    const own = { importance: share(said[competence]!.importance, needsSteps), ability: share(said[competence]!.ability, needsSteps), basis: 'ratings' as const };
    return needOf(competence, own, masteries?.get(competence) ?? masteryOf(own.ability, evidence[competence]!), goal[competence]);
  });
}

/** What it would work out without quizzes: there is nothing by which to read ratings then either. */
export function needsWithoutQuizOf(learner: SimulatedLearner): Need[] {
  return needsOf({ ...learner, evidence: Object.fromEntries(competences.map((competence) => [competence, []])) }, null);
}

/** What it would work out if it knew the truth: the most that any recommender of this kind can reach. */
export function trueNeedsOf({ truth, goal }: SimulatedLearner): Need[] {
  return competences.map((competence) => {
    const mastery = sigmoid(truth.ability[competence]!);
    return needOf(competence, { importance: truth.importance[competence]!, ability: mastery, basis: 'ratings' }, { mastery, uncertainty: 0, weight: 0, answers: 0, right: 0, expected: mastery, taken: mastery, alone: mastery }, goal[competence]);
  });
}

/** The catalogue as one learner can use it. */
export function candidatesFor(learner: SimulatedLearner, modules: readonly SimulatedModule[]): Candidate[] {
  return modules.map(({ languages, ...module }) => ({ ...module, done: false, language: languages.has(learner.language) ? 1 : languages.has(learner.secondLanguage) ? secondLanguage : 0 }));
}

function gapOf({ said }: SimulatedLearner, competence: string): number {
  const { importance, ability } = said[competence]!;
  return Math.max(0, importance - ability);
}

/** The mean weighted discrepancy (Borich) of a group, per competence; what nobody misses counts nothing. */
function cohortNeeds(learners: readonly SimulatedLearner[]): Record<string, number> {
  return Object.fromEntries(
    competences.map((competence) => {
      const importance = mean(learners.map(({ said }) => said[competence]!.importance));
      return [competence, Math.max(0, importance * (importance - mean(learners.map(({ said }) => said[competence]!.ability))))];
    }),
  );
}

function weigh(teaches: Readonly<Record<string, number>>, worth: (competence: string) => number): number {
  return Object.entries(teaches).reduce((sum, [competence, strength]) => sum + strength * worth(competence), 0);
}

function ranked(learner: SimulatedLearner, modules: readonly SimulatedModule[], score: (module: SimulatedModule) => number): string[][] {
  const inOrder = modules.map((module) => ({ code: module.code, score: score(module) })).sort((one, other) => other.score - one.score || (one.code < other.code ? -1 : 1));
  return readable(learner, modules, inOrder.map(({ code }) => code));
}

function readable({ language, secondLanguage: second }: SimulatedLearner, modules: readonly SimulatedModule[], codes: readonly string[]): string[][] {
  const known = new Set(modules.filter(({ languages }) => languages.has(language) || languages.has(second)).map(({ code }) => code));
  return codes.filter((code) => known.has(code)).slice(0, places).map((code) => [code]);
}

function shuffledCodes(modules: readonly SimulatedModule[], seed: string): string[] {
  const random = randomFrom(seed);
  return modules.map(({ code }) => ({ code, key: random(2 ** 32) })).sort((one, other) => one.key - other.key).map(({ code }) => code);
}
