/** One answer to a quiz question, as it tells about a competence. */
export interface Evidence {
  /** The share of the mark, from 0 to 1. */
  fraction: number;
  /** The chance to get it right by guessing, from 0 to below 1: one of n options gives 1/n, a typed answer 0. */
  guess: number;
  /** How hard the question is, in logits: 0 is a question that half of those in the middle get right. */
  difficulty: number;
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
}

/** What a self-rating is worth, in answers. */
const priorWeight = 2;

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
  let ability = logit(Math.min(0.95, Math.max(0.05, prior)));
  let weight = 0;
  for (const answer of evidence) {
    const counts = weightOf(answer);
    ability += (counts * (answer.fraction - expected(ability, answer))) / (1 + 0.05 * weight);
    weight += counts;
  }
  const mastery = (priorWeight * prior + weight * sigmoid(ability)) / (priorWeight + weight);
  return { mastery, uncertainty: Math.sqrt((mastery * (1 - mastery)) / (priorWeight + weight + 1)), weight };
}

/** How hard a question turns out to be, after one more answer by somebody of this ability (in logits); `answers` came before. */
export function difficultyAfter(difficulty: number, answers: number, ability: number, { fraction, guess }: Pick<Evidence, 'fraction' | 'guess'>): number {
  return difficulty - (fraction - expected(ability, { guess, difficulty })) / (1 + 0.05 * answers);
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

export function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function weightOf({ first, daysAgo }: Evidence): number {
  return (first ? 1 : repeatWeight) * 0.5 ** (daysAgo / halfLife);
}

function expected(ability: number, { guess, difficulty }: Pick<Evidence, 'guess' | 'difficulty'>): number {
  return guess + (1 - guess) * sigmoid(ability - difficulty);
}
