import { abilityOf, difficultyAfter, type Evidence } from './mastery.js';

/** How hard a question is thought to be, and how many answers say so. */
export interface Difficulty {
  difficulty: number;
  answers: number;
}

/** Somebody’s first answer to a question, with what was known of her before. */
export interface FirstAnswer extends Pick<Evidence, 'fraction' | 'guess' | 'share'> {
  question: string;
  /** What she says of herself, from 0 to 1. */
  prior: number;
  /** What she had answered before about the same competence, the oldest first. */
  before: readonly Evidence[];
}

/** What questions turn out to be after these answers, which come in their order; a new question begins in the middle. */
export function learned(known: ReadonlyMap<string, Difficulty>, answers: readonly FirstAnswer[]): Map<string, Difficulty> {
  const learned = new Map<string, Difficulty>();
  for (const answer of answers) {
    const { difficulty, answers: count } = learned.get(answer.question) ?? known.get(answer.question) ?? { difficulty: 0, answers: 0 };
    const { ability } = abilityOf(answer.prior, answer.before);
    learned.set(answer.question, { difficulty: difficultyAfter(difficulty, count, ability, answer), answers: count + answer.share });
  }
  return learned;
}
