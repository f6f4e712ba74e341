import { graded, stateOf } from './fractions.js';
import type { Common, Kind, Option } from './kind.js';

/** One option may be chosen, and brings its fraction. The best option has 1. */
export interface SingleQuestion extends Common {
  readonly kind: 'single';
  readonly options: readonly Option[];
}

export interface SingleResponse {
  readonly option?: string;
}

export const single: Kind<SingleQuestion, SingleResponse> = {
  read(question, reader) {
    const option = reader.choice('option', ids(question));
    return option === undefined ? {} : { option };
  },

  isComplete: (_question, response) => response.option !== undefined,

  isGradable: (_question, response) => response.option !== undefined,

  grade(question, response) {
    const option = question.options.find((one) => one.id === response.option);
    const fraction = option?.fraction ?? 0;
    return graded(fraction, [{ id: response.option ?? '', fraction, state: stateOf(fraction), ...(option?.feedback && { feedback: option.feedback }) }]);
  },

  rightResponse(question) {
    const best = question.options.find((option) => stateOf(option.fraction) === 'right');
    return best ? { option: best.id } : null;
  },

  lists: (question) => [{ name: 'options', ids: ids(question), shuffle: 'if-wished' }],

  guess: (question) => 1 / question.options.length,
};

function ids(question: SingleQuestion): string[] {
  return question.options.map((option) => option.id);
}
