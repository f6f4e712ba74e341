import { randomFrom } from '../../platform/chance/chance.js';
import { Judge, type Judged } from './judge.js';
import { fairnessOf, gateOf, minutesByGroup, type Gate, type GroupMinutes, type GroupShare } from './fairness.js';
import { ablationNames, ablationsOn, calibrationOf, candidatesFor, methodNames, methodsOn, needsOf, needsWithoutQuizOf, placesFor, type AblationName, type Method, type MethodName } from './methods.js';
import { bootstrap, bootstrapOfShare, mean, rankBiasedOverlap, type Difference, type Interval } from './metrics.js';
import { baseRateOf, foretell, foretoldResult, type Foretold, type ForetoldResult } from './next-answer.js';
import { debtOf, debtsByLanguage, type Debt, type LanguageDebt } from './translation-debt.js';
import { competences, nextAnswers, simulateCatalogue, simulateLearners, type Regime, type SimulatedLearner } from './world.js';

/** How one method did under one kind of self-rating. */
export interface MethodResult {
  ndcg: number;
  gainPerHour: number;
  prerequisiteViolations: number;
  languageViolations: number;
  /** The share of the catalogue that it recommends to somebody. */
  coverage: number;
  /** Rank-biased overlap of the lists before and after one rating changes by one step; for our method only. */
  stability: number | null;
}

/** What a simulation shows. Differences are ours less the rival’s, in nDCG@5, with 95 % intervals over paired learners. */
export interface SimulationResult {
  regime: Regime;
  learners: number;
  seeds: number;
  methods: Record<MethodName, MethodResult>;
  better: Record<Exclude<MethodName, 'ours' | 'oracle'>, Difference>;
  /** Ours without one of the things that it takes into account; `lost` is what ours has more, in nDCG@5. */
  ablations: Record<AblationName, MethodResult & { lost: Difference }>;
  /** Our nDCG@5 as a share of the oracle’s: of what could be reached with the truth. */
  shareOfOracle: number;
  /** The share among other people of the same kinds, with the same catalogues. */
  shareAmongPeople: Interval;
  /** The share in other runs, with other catalogues and other kinds of people; null of fewer than ten runs. */
  shareAmongRuns: Interval | null;
  /** The mean nDCG@5 of each group, as a share of the mean of everybody. */
  fairness: GroupShare[];
  gate: Gate;
  /** How well what she can do foretells her next answers. */
  foretold: ForetoldResult;
  /** Minutes until the first module of the list is finished, what comes before it included. */
  firstModule: { all: Difference; groups: GroupMinutes[] };
  /** What is lost because modules are not in her language. */
  translationDebt: LanguageDebt[];
}

interface Tally {
  judged: Judged[];
  recommended: Set<string>;
  stability: number[];
}

/** What is looked at of our lists besides how good they are, by learner. */
interface Further {
  foretold: Foretold[];
  /** Null where the list is empty. */
  minutesToFirst: (number | null)[];
  debts: Debt[];
}

/** Runs every method on made-up learners with a hidden truth, `seeds` times anew. The same input gives the same result. */
export function simulate(regime: Regime, learners: number, seeds: number, told: (done: number) => void = () => undefined): SimulationResult {
  const names = [...methodNames, ...ablationNames];
  const tallies = Object.fromEntries(names.map((name) => [name, { judged: [], recommended: new Set(), stability: [] } as Tally])) as Record<MethodName | AblationName, Tally>;
  const people: SimulatedLearner[] = [];
  const further: Further = { foretold: [], minutesToFirst: [], debts: [] };
  let catalogueSize = 0;
  for (let seed = 0; seed < seeds; seed += 1) {
    const modules = simulateCatalogue(`${seed}`);
    const group = simulateLearners(learners, regime, `${seed}`);
    const calibration = calibrationOf(group);
    const methods = { ...methodsOn(modules, group, calibration, `${seed}`), ...ablationsOn(modules, calibration) };
    const baseRate = baseRateOf(group);
    catalogueSize += modules.length;
    people.push(...group);
    for (const [index, learner] of group.entries()) {
      const judge = new Judge(learner, modules);
      for (const name of names) note(tallies[name], judge, methods[name](learner, index), seed);
      const [needs, candidates] = [needsOf(learner, calibration), candidatesFor(learner, modules)];
      further.foretold.push(foretell(learner, nextAnswers(learner, `${seed}/next ${index}`), { needs, needsWithoutQuiz: needsWithoutQuizOf(learner), baseRate }));
      further.minutesToFirst.push(placesFor(needs, candidates)[0]?.minutes ?? null);
      further.debts.push(debtOf(needs, candidates));
      if (index % 10 === 0) tallies.ours.stability.push(stabilityOf(methods.ours, learner, index));
    }
    told(seed + 1);
  }
  const [ours, oracle] = [tallies.ours, tallies.oracle].map(({ judged }) => judged.map(({ ndcg }) => ndcg)) as [number[], number[]];
  const fairness = fairnessOf(people, ours);
  const rivals = methodNames.filter((name) => name !== 'ours' && name !== 'oracle');
  const lead = (name: MethodName | AblationName) => bootstrap(ours.map((one, index) => one - tallies[name].judged[index]!.ndcg), randomFrom(`bootstrap ${name}`));
  return {
    regime,
    learners,
    seeds,
    methods: Object.fromEntries(methodNames.map((name) => [name, resultOf(tallies[name], catalogueSize)])) as SimulationResult['methods'],
    better: Object.fromEntries(rivals.map((name) => [name, lead(name)])) as SimulationResult['better'],
    ablations: Object.fromEntries(ablationNames.map((name) => [name, { ...resultOf(tallies[name], catalogueSize), lost: lead(name) }])) as SimulationResult['ablations'],
    shareOfOracle: mean(ours) / mean(oracle),
    shareAmongPeople: bootstrapOfShare(ours, oracle, randomFrom('share among people')),
    shareAmongRuns: seeds < fewestRuns ? null : bootstrapOfShare(runsOf(ours, learners), runsOf(oracle, learners), randomFrom('share among runs')),
    fairness,
    gate: gateOf(fairness, seeds),
    foretold: foretoldResult(further.foretold),
    firstModule: { all: bootstrap(further.minutesToFirst.filter((minutes) => minutes !== null), randomFrom('minutes')), groups: minutesByGroup(people, further.minutesToFirst) },
    translationDebt: debtsByLanguage(people, further.debts),
  };
}

/** Of fewer runs, resampling says too little of other runs. */
const fewestRuns = 10;

/** The mean of each run. Learners of one run share a catalogue and their kinds, so they say less of other runs than as many of different runs would. */
function runsOf(ndcg: readonly number[], learners: number): number[] {
  return Array.from({ length: ndcg.length / learners }, (_, run) => mean(ndcg.slice(run * learners, (run + 1) * learners)));
}

function note(tally: Tally, judge: Judge, list: string[][], seed: number): void {
  tally.judged.push(judge.judge(list));
  for (const code of list.flat()) tally.recommended.add(`${seed}/${code}`);
}

function resultOf({ judged, recommended, stability }: Tally, catalogueSize: number): MethodResult {
  return {
    ndcg: mean(judged.map(({ ndcg }) => ndcg)),
    gainPerHour: mean(judged.map(({ gainPerHour }) => gainPerHour)),
    prerequisiteViolations: judged.reduce((sum, { prerequisiteViolations }) => sum + prerequisiteViolations, 0),
    languageViolations: judged.reduce((sum, { languageViolations }) => sum + languageViolations, 0),
    coverage: recommended.size / catalogueSize,
    stability: stability.length > 0 ? mean(stability) : null,
  };
}

/** One rating, one step up or down: a list that turns over at that would not be trusted. */
function stabilityOf(method: Method, learner: SimulatedLearner, index: number): number {
  const random = randomFrom(`stability ${index}`);
  const competence = competences[random(competences.length)]!;
  const { importance, ability } = learner.said[competence]!;
  const nudged = ability === 4 ? 3 : ability === 1 ? 2 : ability + (random(2) === 0 ? 1 : -1);
  const changed = { ...learner, said: { ...learner.said, [competence]: { importance, ability: nudged } } };
  return rankBiasedOverlap(method(learner, index).map((steps) => steps.at(-1)!), method(changed, index).map((steps) => steps.at(-1)!));
}
