import type { Text } from '../platform/language/text.js';
import { otherVariable, questionsOf, type Question, type SurveyDefinition } from '../surveys/formulas.js';

/** A variable that holds words of her own: the answer to a text question, or the words beside “other”. */
export interface TextQuestion {
  readonly variable: string;
  readonly text: Text;
  /** The option that asked for words; null for a text question. */
  readonly option: Text | null;
}

/** Every variable with words of her own over all versions of a survey, worded as the last version that has it does. */
export function textQuestions(versions: readonly SurveyDefinition[]): TextQuestion[] {
  const found = versions.flatMap(questionsOf).flatMap(textsOf);
  return [...new Map(found.map((one) => [one.variable, one])).values()];
}

function textsOf(question: Question): TextQuestion[] {
  if (question.kind === 'text') return [{ variable: question.id, text: question.text, option: null }];
  if (question.kind !== 'single' && question.kind !== 'multiple') return [];
  const option = question.options.find(({ other }) => other);
  return option ? [{ variable: otherVariable(question.id), text: question.text, option: option.label }] : [];
}
