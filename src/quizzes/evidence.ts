import type { AnswerShown } from '../profile/formulas.js';
import { outcomeOf } from './behaviours.js';
import { guessOf, type Question } from './question.js';
import type { SheetQuestion } from './sheet.js';

/** Competence → how strongly a module teaches it. */
export type Taught = Readonly<Record<string, number>>;

/**
 * What a graded sheet shows of what somebody can do. What is not answered, not marked yet, or a poll shows nothing.
 *
 * @param taughtBy what a module teaches, by its slug; null is the module of the quiz
 */
export function evidenceOf(sheet: readonly SheetQuestion[], taughtBy: (module: string | null) => Taught): AnswerShown[] {
  return sheet.flatMap(({ question, state }) => {
    const { fraction, state: word } = outcomeOf(state)!;
    return fraction === null || word === 'unanswered' ? [] : shownBy(question, fraction, taughtBy);
  });
}

/** What one answer shows, divided over all that the question is about. */
export function shownBy(question: Question, fraction: number, taughtBy: (module: string | null) => Taught): AnswerShown[] {
  const about: Taught = question.competence ? { [question.competence]: 1 } : taughtBy(question.module ?? null);
  const whole = Object.values(about).reduce((sum, strength) => sum + strength, 0);
  const shown = { questionId: question.id, fraction: Math.max(0, fraction), guess: guessOf(question) };
  return Object.entries(about).map(([competence, strength]) => ({ ...shown, competence, share: strength / whole }));
}
