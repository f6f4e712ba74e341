import { graded, mean, stateOf } from './fractions.js';
import type { Common, Grade, Kind, Option, Part } from './kind.js';

/**
 * Several options may be ticked.
 *
 * - `weights`: the sum of the fractions of the ticked options, at least 0 and at most 1 (Moodle).
 * - `every-decision`: every option rightly ticked or rightly left counts the same (Open edX, “every decision
 *   counts”); an option is right when its fraction is above 0.
 */
export interface MultipleQuestion extends Common {
  readonly kind: 'multiple';
  readonly rule: 'weights' | 'every-decision';
  readonly options: readonly Option[];
}

/** Ids of the ticked options, in the author's order. */
export interface MultipleResponse {
  readonly options: readonly string[];
}

export const multiple: Kind<MultipleQuestion, MultipleResponse> = {
  read: (question, reader) => ({ options: reader.choices('options', ids(question)) }),

  isComplete: (_question, response) => response.options.length > 0,

  isGradable: (_question, response) => response.options.length > 0,

  grade: (question, response) =>
    question.rule === 'weights' ? byWeights(question, response) : byDecisions(question, response),

  rightResponse: (question) => ({ options: rightIds(question) }),

  // Clearing the wrong ticks of somebody who ticked everything would leave her the answer.
  withoutWrong(question, response) {
    const right = rightIds(question);
    if (response.options.length > right.length) return response;
    return { options: response.options.filter((id) => right.includes(id)) };
  },

  lists: (question) => [{ name: 'options', ids: ids(question), shuffle: 'if-wished' }],

  // Of all ways to tick at least one option, one earns the whole mark; wrong ticks take away what right ones give.
  guess: ({ rule, options }) => (rule === 'every-decision' ? 1 / 2 : 1 / (2 ** options.length - 1)),
};

/**
 * The fractions of options that the author only called right or not: the right ones share 1, and a wrong tick
 * takes away what a right one gives (Canvas' multiple answers), so that ticking at random brings little.
 */
export function evenFractions(right: readonly boolean[]): number[] {
  const share = 1 / right.filter(Boolean).length;
  return right.map((isRight) => (isRight ? share : -share));
}

function byWeights(question: MultipleQuestion, response: MultipleResponse): Grade {
  const ticked = question.options.filter((option) => response.options.includes(option.id));
  const sum = ticked.reduce((total, option) => total + option.fraction, 0);
  return graded(Math.min(Math.max(sum, 0), 1), ticked.map((option) => part(option, option.fraction, isRight(option))));
}

function byDecisions(question: MultipleQuestion, response: MultipleResponse): Grade {
  const parts = question.options.map((option) => {
    const ticked = response.options.includes(option.id);
    const decidedWell = ticked === isRight(option);
    return part(ticked ? option : { id: option.id }, decidedWell ? 1 : 0, decidedWell);
  });
  return graded(mean(parts.map((one) => one.fraction)), parts);
}

function part(option: Pick<Option, 'id' | 'feedback'>, fraction: number, right: boolean): Part {
  const { id, feedback } = option;
  return { id, fraction, state: right ? 'right' : 'wrong', ...(feedback && { feedback }) };
}

function isRight(option: Option): boolean {
  return stateOf(option.fraction) !== 'wrong';
}

function rightIds(question: MultipleQuestion): string[] {
  return question.options.filter(isRight).map((option) => option.id);
}

function ids(question: MultipleQuestion): string[] {
  return question.options.map((option) => option.id);
}
