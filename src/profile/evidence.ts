import type { Evidence } from './mastery.js';

/** What an answer shows of one competence. */
export interface AnswerShown {
  questionId: string;
  competence: string;
  /** How much of the answer is about this competence: the shares of one answer sum to 1. */
  share: number;
  /** The share of the mark, from 0 to 1. */
  fraction: number;
  /** The chance to get it right by guessing. */
  guess: number;
}

/** What one sitting of somebody at a step shows. */
export interface KeptSitting {
  stepId: number;
  sitting: string;
  at: Date;
  answers: readonly AnswerShown[];
}

/** Evidence with the competence of which it tells. */
export interface CompetenceEvidence extends Evidence {
  competence: string;
}

/** The name of a question for ever: the ids of steps and of their questions are permanent. */
export function questionName(stepId: number, questionId: string): string {
  return `${stepId} ${questionId}`;
}

/** What sittings, the oldest first, tell of somebody at a later moment; a question of unknown difficulty is one in the middle. */
export function evidenceIn(sittings: readonly KeptSitting[], difficulties: ReadonlyMap<string, number>, now: Date): CompetenceEvidence[] {
  const seen = new Set<string>();
  return sittings.flatMap(({ stepId, at, answers }) => {
    const daysAgo = Math.max(0, now.getTime() - at.getTime()) / day;
    const told = answers.map(({ questionId, ...answer }) => {
      const name = questionName(stepId, questionId);
      return { ...answer, difficulty: difficulties.get(name) ?? 0, first: !seen.has(name), daysAgo };
    });
    for (const { questionId } of answers) seen.add(questionName(stepId, questionId));
    return told;
  });
}

const day = 24 * 3600 * 1000;
