import { randomFrom, type Random } from '../../platform/chance/chance.js';
import { sigmoid, type Evidence } from '../../profile/formulas.js';
import { needsSteps } from '../need.js';
import type { Candidate } from '../recommending.js';

/** A module of a made-up catalogue: what it teaches, and in which languages. */
export interface SimulatedModule extends Omit<Candidate, 'language' | 'done'> {
  languages: ReadonlySet<string>;
}

/** A made-up learner: what is true of her, which the recommender never sees, and what she says and shows. */
export interface SimulatedLearner {
  country: string;
  language: string;
  secondLanguage: string;
  assisted: boolean;
  minutes: number;
  goal: Readonly<Record<string, number>>;
  truth: { ability: Readonly<Record<string, number>>; importance: Readonly<Record<string, number>> };
  said: Readonly<Record<string, { importance: number; ability: number }>>;
  evidence: Readonly<Record<string, readonly Evidence[]>>;
}

/**
 * Honest self-ratings err by chance alone; biased ones are too high where she can little and too low where she can much. In
 * both, quizzes have asked about seven in ten competences, six questions each; where they are biased and `tested`, ten about each.
 */
export const regimes = ['honest', 'biased', 'tested'] as const;

/**
 * Further ways to err, by which what works against one of them is seen to work against others: everybody errs in everything
 * by as much as she is sure of herself; all err in the same things; people say of everything that they can do it rather well;
 * half of them are honest and half biased; and biased people whose abilities and wishes have nothing to do with each other.
 */
export const furtherRegimes = ['proud', 'topics', 'agreeable', 'mixed', 'unlike'] as const;
export type Regime = (typeof regimes)[number] | (typeof furtherRegimes)[number];

export const competences = Array.from({ length: 15 }, (_, index) => `c${String(index + 1).padStart(2, '0')}`);

const countries = [
  { code: 'FI', language: 'fi' },
  { code: 'TR', language: 'tr' },
  { code: 'SK', language: 'sk' },
  { code: 'ES', language: 'es' },
  { code: 'PL', language: 'pl' },
  { code: 'PT', language: 'pt' },
];
const ownLanguages = ['en', 'tr', 'uk', 'ar', 'es', 'pt'];
const moduleCount = 60;

/** A catalogue of 60 modules on three levels, most of them in most languages, some with one that comes first. */
export function simulateCatalogue(seed: string): SimulatedModule[] {
  const random = randomFrom(`${seed}/catalogue`);
  const modules: SimulatedModule[] = [];
  for (let index = 0; index < moduleCount; index += 1) {
    const main = competences[index % competences.length]!;
    const level = 1 + (Math.floor(index / competences.length) % 3);
    const second = competences[random(competences.length)]!;
    const teaches = { ...(chance(random, 0.5) && { [second]: 0.2 + 0.3 * fraction(random) }), [main]: 0.4 + 0.5 * fraction(random) };
    const first = modules.find((one) => one.level === level - 1 && one.teaches[main] !== undefined);
    const languages = new Set(['en', ...[...ownLanguages, ...countries.map((country) => country.language)].filter(() => chance(random, 0.75))]);
    modules.push({ code: `m${String(index + 1).padStart(2, '0')}`, level, minutes: 20 + 5 * random(5), teaches, needs: first && chance(random, 0.5) ? [first.code] : [], languages });
  }
  return modules;
}

/** Learners of five profiles in six countries. */
export function simulateLearners(count: number, regime: Regime, seed: string): SimulatedLearner[] {
  const profiles = Array.from({ length: 5 }, (_, index) => makeProfile(randomFrom(`${seed}/profile ${index}`)));
  const topics = topicsOf(randomFrom(`${seed}/topics`));
  return Array.from({ length: count }, (_, index) => {
    const random = randomFrom(`${seed}/learner ${index}`);
    const profile = regime === 'unlike' ? makeProfile(random) : profiles[index % profiles.length]!;
    return makeLearner(profile, index, regime === 'mixed' ? (Math.floor(index / 30) % 2 === 0 ? 'honest' : 'biased') : regime, topics, random);
  });
}

/** How many steps all say too much, or too little, of each competence. */
function topicsOf(random: Random): Record<string, number> {
  return each(() => 0.8 * gaussian(random));
}

interface Profile {
  ability: Record<string, number>;
  importance: Record<string, number>;
}

function makeProfile(random: Random): Profile {
  return { ability: each(() => -0.6 + 0.9 * gaussian(random)), importance: each(() => 0.7 + 0.25 * gaussian(random)) };
}

function makeLearner(profile: Profile, index: number, regime: Regime, topics: Readonly<Record<string, number>>, random: Random): SimulatedLearner {
  const country = countries[index % countries.length]!;
  const [talent, pride] = [0.5 * gaussian(random), 0.5 * gaussian(random)];
  const ability = each((competence) => profile.ability[competence]! + talent + 0.8 * gaussian(random));
  const importance = each((competence) => clamp(profile.importance[competence]! + 0.2 * gaussian(random), 0, 1));
  const said = each((competence) => ({ importance: step(importance[competence]!, 0.4 * gaussian(random)), ability: step(sigmoid(ability[competence]!), 0.4 * gaussian(random) + bias(regime, sigmoid(ability[competence]!), pride, topics[competence]!)) }));
  const goals = competences.filter(() => chance(random, 0.2));
  return {
    country: country.code,
    language: ownLanguages[random(ownLanguages.length)]!,
    secondLanguage: country.language,
    assisted: chance(random, 0.3),
    minutes: 60 * (1 + random(4)),
    goal: chance(random, 0.6) ? Object.fromEntries(goals.map((competence) => [competence, 0.8])) : {},
    truth: { ability, importance },
    said,
    evidence: each((competence) => quiz(ability[competence]!, questionsAsked(regime, random), random)),
  };
}

// Who can little does not see what is missing, and who can much thinks that everybody can; and some are sure of themselves
// in everything. What she says then goes with what she can at about r = 0.3, as in meta-analyses of self-evaluation (Zell &
// Krizan 2014, Perspectives on Psychological Science 9(2)).
function bias(regime: Regime, mastery: number, pride: number, topic: number): number {
  if (regime === 'honest') return 0;
  if (regime === 'proud') return 2 * pride;
  if (regime === 'topics') return topic;
  if (regime === 'agreeable') return 0.7 * (3.3 - (1 + (needsSteps - 1) * mastery)) + pride;
  return 1.8 * (0.5 - mastery) + pride;
}

/** A rating on the steps of a needs pair, from a share and an error in steps. */
function step(share: number, error: number): number {
  return clamp(Math.round(1 + (needsSteps - 1) * share + error), 1, needsSteps);
}

function questionsAsked(regime: Regime, random: Random): number {
  if (regime === 'tested') return 10;
  return chance(random, 0.7) ? 6 : 0;
}

/** Answers of the three-parameter logistic model: options to choose from, questions of differing difficulty. */
function quiz(ability: number, questions: number, random: Random): Evidence[] {
  return Array.from({ length: questions }, () => {
    const [difficulty, guess] = [gaussian(random), 0.25];
    const isRight = chance(random, chanceOfRight(ability, difficulty, guess));
    return { fraction: isRight ? 1 : 0, guess, difficulty, share: 1, first: true, daysAgo: random(60) };
  });
}

/** How likely somebody is to get a question right. */
export function chanceOfRight(ability: number, difficulty: number, guess: number): number {
  return guess + (1 - guess) * sigmoid(1.2 * (ability - difficulty));
}

/** What comes next: one more question about each competence, drawn by a chance of its own, so that nothing before it changes. */
export function nextAnswers({ truth }: SimulatedLearner, seed: string): Record<string, Evidence> {
  const random = randomFrom(seed);
  return each((competence) => quiz(truth.ability[competence]!, 1, random)[0]!);
}

function each<Value>(make: (competence: string) => Value): Record<string, Value> {
  return Object.fromEntries(competences.map((competence) => [competence, make(competence)]));
}

function fraction(random: Random): number {
  return random(2 ** 32) / 2 ** 32;
}

function chance(random: Random, probability: number): boolean {
  return fraction(random) < probability;
}

/** A draw from the standard normal distribution (Box & Muller 1958). */
function gaussian(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - fraction(random))) * Math.cos(2 * Math.PI * fraction(random));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
