import { readNumber, type ReadNumber } from '../../platform/language/numbers.js';
import type { Text } from '../../platform/language/text.js';
import { graded, stateOf } from './fractions.js';
import type { Common, Kind, Settings } from './kind.js';
import { isWithin, type ToleranceKind } from './tolerance.js';
import { typedPart } from './typed-answers.js';
import { withoutUnit } from './unit-words.js';

/** A number that counts, or `*` for all other numbers. The fraction is its share of the mark, 0 to 1. */
export interface NumericalAnswer {
  readonly value: number | '*';
  readonly tolerance: number;
  readonly toleranceKind: ToleranceKind;
  readonly fraction: number;
  readonly feedback?: Text;
}

/** A number to type; the first answer that is near enough decides. The unit is shown beside the field. */
export interface NumericalQuestion extends Common {
  readonly kind: 'numerical';
  readonly answers: readonly NumericalAnswer[];
  readonly unit?: Text;
}

/** The text as she typed it: it is read again when it is graded, with the decimal separator of the attempt. */
export interface NumericalResponse {
  readonly text: string;
}

export const numerical: Kind<NumericalQuestion, NumericalResponse> = {
  read: (_question, reader) => ({ text: reader.line('text') }),

  isComplete: (question, response, settings) => typedNumber(question, response, settings).ok,

  isGradable: (_question, response) => response.text !== '',

  grade(question, response, settings) {
    const number = typedNumber(question, response, settings);
    const answer = number.ok ? question.answers.find((one) => accepts(one, number.value)) : undefined;
    const part = typedPart('text', answer && { text: '', ...answer });
    return graded(part.fraction, [part]);
  },

  rightResponse(question) {
    const right = question.answers.find((answer) => answer.value !== '*' && stateOf(answer.fraction) === 'right');
    return right ? { text: String(right.value) } : null;
  },
};

/** The number that she typed, with the unit or without, or why it is none: an unreadable number costs no try. */
export function typedNumber(question: NumericalQuestion, response: NumericalResponse, settings: Settings): ReadNumber {
  const units = Object.values(question.unit ?? {}).map((unit) => unit.trim()).filter((unit) => unit !== '');
  return readNumber(withoutUnit(response.text.trim(), units), settings.decimalSeparator);
}

function accepts({ value, tolerance, toleranceKind }: NumericalAnswer, typed: number): boolean {
  return value === '*' || isWithin(typed, { value, tolerance, toleranceKind });
}
