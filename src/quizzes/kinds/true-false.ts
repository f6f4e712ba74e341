import type { Text } from '../../platform/language/text.js';
import { graded, stateOf } from './fractions.js';
import type { Common, Kind } from './kind.js';

export interface TrueFalseQuestion extends Common {
  readonly kind: 'truefalse';
  readonly answer: boolean;
  /** Shown to her who said true, or false. */
  readonly feedbackTrue?: Text;
  readonly feedbackFalse?: Text;
}

export interface TrueFalseResponse {
  readonly answer?: boolean;
}

export const trueFalse: Kind<TrueFalseQuestion, TrueFalseResponse> = {
  read(_question, reader) {
    const answer = reader.truth('answer');
    return answer === undefined ? {} : { answer };
  },

  isComplete: (_question, response) => response.answer !== undefined,

  isGradable: (_question, response) => response.answer !== undefined,

  grade(question, response) {
    const fraction = response.answer === question.answer ? 1 : 0;
    const feedback = response.answer ? question.feedbackTrue : question.feedbackFalse;
    return graded(fraction, [{ id: String(response.answer), fraction, state: stateOf(fraction), ...(feedback && { feedback }) }]);
  },

  rightResponse: (question) => ({ answer: question.answer }),

  guess: () => 1 / 2,
};
