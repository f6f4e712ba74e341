import type { Common, Kind, Option } from './kind.js';

/** Asks for an opinion: nothing is right, and it brings no marks. Its options are never shuffled, they may be a scale. */
export interface PollQuestion extends Common {
  readonly kind: 'poll';
  readonly options: readonly Pick<Option, 'id' | 'text'>[];
}

export interface PollResponse {
  readonly option?: string;
}

export const poll: Kind<PollQuestion, PollResponse> = {
  read(question, reader) {
    const option = reader.choice('option', question.options.map((one) => one.id));
    return option === undefined ? {} : { option };
  },

  isComplete: (_question, response) => response.option !== undefined,

  isGradable: (_question, response) => response.option !== undefined,

  grade: () => ({ fraction: null, state: 'answered', parts: [] }),

  rightResponse: () => null,
};
