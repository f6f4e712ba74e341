import { graded } from './fractions.js';
import type { Common, Kind } from './kind.js';
import { matchedAnswer, rightText, typedPart, type Typed, type TypedAnswers } from './typed-answers.js';

/** A few words to type; the first answer that fits decides. */
export interface ShortQuestion extends Common {
  readonly kind: 'short';
  readonly answers: TypedAnswers;
  readonly matchCase: boolean;
}

export type ShortResponse = Typed;

export const short: Kind<ShortQuestion, ShortResponse> = {
  read(_question, reader) {
    const text = reader.line('text');
    const language = reader.language('language');
    return { text, ...(language && { language }) };
  },

  isComplete: (_question, response) => response.text !== '',

  isGradable: (_question, response) => response.text !== '',

  grade(question, response) {
    const part = typedPart('text', matchedAnswer(question.answers, response, question.language, question.matchCase));
    return graded(part.fraction, [part]);
  },

  rightResponse: (question, language) => rightText(question.answers, language, question.language) ?? null,
};
