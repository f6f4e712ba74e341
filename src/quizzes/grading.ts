import type { Grade, Settings } from './kinds/kind.js';
import { isGradable, kindOf, type Question, type Response } from './question.js';

/**
 * Grades a response by the rules of the question's kind, before any penalty for tries. A fraction below 0.000001
 * is wrong, above 0.999999 right, between partial (Moodle). Nothing answered is `unanswered` and brings 0; an
 * essay waits for a person; a poll has no marks. Options that a correction removed bring nothing.
 */
export function grade(question: Question, response: Response, settings: Settings): Grade {
  if (!isGradable(question, response)) return { fraction: hasMarks(question) ? 0 : null, state: 'unanswered', parts: [] };
  return kindOf(question).grade(question, response, settings);
}

/** Whether the question can bring marks at all. */
export function hasMarks(question: Question): boolean {
  return question.kind !== 'poll';
}

/** Whether the answer is graded at once, so that Check makes sense. */
export function isGradedAtOnce(question: Question): boolean {
  return question.kind !== 'poll' && question.kind !== 'essay';
}
