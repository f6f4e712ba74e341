import { outcomeOf } from './behaviours.js';
import { guessOf, type Question } from './question.js';
import type { SheetQuestion } from './sheet.js';

/** What an answer tells of one competence; the shares of one answer sum to 1. */
export interface AnswerTells {
  questionId: string;
  competence: string;
  share: number;
  fraction: number;
  guess: number;
}

/** Competence → how strongly a module teaches it. */
export type Taught = Readonly<Record<string, number>>;

/**
 * What a graded sheet tells of what somebody can do. What is not answered, not marked yet, or a poll tells nothing.
 *
 * @param taughtBy what a module teaches, by its slug; null is the module of the quiz
 */
export function evidenceOf(sheet: readonly SheetQuestion[], taughtBy: (module: string | null) => Taught): AnswerTells[] {
  return sheet.flatMap(({ question, state }) => {
    const { fraction, state: word } = outcomeOf(state)!;
    return fraction === null || word === 'unanswered' ? [] : tellsOf(question, fraction, taughtBy);
  });
}

/** What one answer tells, divided over all that the question is about. */
export function tellsOf(question: Question, fraction: number, taughtBy: (module: string | null) => Taught): AnswerTells[] {
  const about: Taught = question.competence ? { [question.competence]: 1 } : taughtBy(question.module ?? null);
  const whole = Object.values(about).reduce((sum, strength) => sum + strength, 0);
  const told = { questionId: question.id, fraction: Math.max(0, fraction), guess: guessOf(question) };
  return Object.entries(about).map(([competence, strength]) => ({ ...told, competence, share: strength / whole }));
}
