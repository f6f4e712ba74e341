/** One answer to a quiz question, as it tells about a competence. */
export interface Evidence {
  /** The share of the mark, from 0 to 1. */
  fraction: number;
  /** The chance to get it right by guessing, from 0 to below 1: one of n options gives 1/n, a typed answer 0. */
  guess: number;
  /** How hard the question is, in logits: 0 is a question that half of those in the middle get right. */
  difficulty: number;
  /** How much of the answer is about the competence, above 0 up to 1. */
  share: number;
  /** Whether she saw the question for the first time. */
  first: boolean;
  /** Days since the answer, 0 or more. */
  daysAgo: number;
}

/** What is known about how well somebody can do something. */
export interface Mastery {
  /** From 0 (not at all) to 1. */
  mastery: number;
  /** How unsure that is: a standard deviation, from 0 to 0.5. */
  uncertainty: number;
  /** How much quiz evidence stands behind it, in full answers. */
  weight: number;
  /** How many answers those were, and how many of them were right, to be said in a sentence. */
  answers: number;
  right: number;
  /** The mean of what is likely; `mastery` is set further apart than that where several things are read together. */
  expected: number;
  /** What is taken of her before any answer of hers is looked at: what she says of it, or what follows from all that she says. */
  taken: number;
  /** What her word on this and her answers about this alone would tell. */
  alone: number;
}

/** What a self-rating is worth, in answers. */
const priorWeight = 2;

/** Thirds of a mark do not add up to one exactly. */
const rounding = 1e-6;

/** A question that was seen before tells less. */
const repeatWeight = 0.3;

/** After so many days, an answer counts half: people forget, and learn elsewhere. */
const halfLife = 180;

/**
 * How well somebody can do something, from what she says of herself and what quizzes showed.
 *
 * An Elo-like estimate in logits (Pelánek 2016, Computers & Education 98, doi 10.1016/j.compedu.2016.03.017): each answer
 * moves it by K(n)·(fraction − expected), K(n) = 1/(1 + 0.05 n), where the expected share allows for guessing. It is blended
 * with the self-rating by weight, so that it returns to it as the evidence grows old.
 *
 * @param prior what she says of herself, from 0 to 1
 * @param evidence her answers, the oldest first
 */
export function masteryOf(prior: number, evidence: readonly Evidence[]): Mastery {
  const { ability, weight } = abilityOf(prior, evidence);
  const mastery = (priorWeight * prior + weight * sigmoid(ability)) / (priorWeight + weight);
  return { mastery, uncertainty: Math.sqrt((mastery * (1 - mastery)) / (priorWeight + weight + 1)), weight, ...counted(evidence), expected: mastery, taken: prior, alone: mastery };
}

/** How many answers there were, and how many of them were right. */
function counted(evidence: readonly Evidence[]): Pick<Mastery, 'answers' | 'right'> {
  return { answers: evidence.length, right: evidence.filter(({ fraction }) => fraction > 1 - rounding).length };
}

/** Her ability in logits, as her answers moved it from what she says of herself, and how much they weigh together. */
export function abilityOf(prior: number, evidence: readonly Evidence[]): { ability: number; weight: number } {
  let ability = logit(Math.min(0.95, Math.max(0.05, prior)));
  let weight = 0;
  for (const answer of evidence) {
    const counts = weightOf(answer);
    ability += (counts * (answer.fraction - expectedShare(ability, answer))) / (1 + 0.05 * weight);
    weight += counts;
  }
  return { ability, weight };
}

/**
 * How hard a question turns out to be, after one more answer by somebody of this ability (in logits). `answers` came before;
 * an answer that is about the competence in part only moves it by that part.
 */
export function difficultyAfter(difficulty: number, answers: number, ability: number, { fraction, guess, share }: Pick<Evidence, 'fraction' | 'guess' | 'share'>): number {
  return difficulty - (share * (fraction - expectedShare(ability, { guess, difficulty }))) / (1 + 0.05 * answers);
}

/** What one answer tells of an ability near this one: which way it lies from there, and how much that is worth. */
export function answerTells(ability: number, answer: Evidence): { score: number; information: number } {
  const { fraction, guess, difficulty } = answer;
  const share = expectedShare(ability, answer);
  const knows = sigmoid(ability - difficulty);
  const slope = (1 - guess) * knows * (1 - knows);
  const counts = weightOf(answer) / (share * (1 - share));
  return { score: counts * slope * (fraction - share), information: counts * slope ** 2 };
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

export function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function weightOf({ share, first, daysAgo }: Evidence): number {
  return share * (first ? 1 : repeatWeight) * 0.5 ** (daysAgo / halfLife);
}

/** The share of its mark that somebody of this ability (in logits) may be expected to get at a question, guessing allowed for. */
export function expectedShare(ability: number, { guess, difficulty }: Pick<Evidence, 'guess' | 'difficulty'>): number {
  return guess + (1 - guess) * sigmoid(ability - difficulty);
}
