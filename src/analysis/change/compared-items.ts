import type { Text } from '../../platform/language/text.js';
import { needsSteps, questionsOf, type QuestionOf, type SurveyDefinition } from '../../surveys/formulas.js';
import { ratedVariables } from '../reading/rated-variables.js';

/** What of a response is compared: how well people can do things, how much these matter, what they answered on steps, or with a number. */
export const comparedParts = ['ability', 'importance', 'scales', 'numbers'] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** One thing that people answered at both times: a competence, or a question. `steps` is null where any number can be the answer. */
export interface ComparedItem {
  readonly id: string;
  readonly label: Text;
  readonly variable: string;
  readonly steps: { readonly from: number; readonly to: number } | null;
}

/** What can be compared of a survey, over all its versions; of a question, the newest wording and steps. */
export function comparedItems(versions: readonly SurveyDefinition[], part: ComparedPart): ComparedItem[] {
  if (part === 'ability' || part === 'importance') return ratedVariables(versions).map(({ competence, label, [part]: variable }) => ({ id: competence, label, variable, steps: { from: 1, to: needsSteps } }));
  const kind = part === 'scales' ? 'scale' : 'number';
  const questions = versions.flatMap(questionsOf).filter((question): question is QuestionOf<'scale' | 'number'> => question.kind === kind);
  const newest = [...new Map(questions.map((question) => [question.id, question])).values()];
  return newest.map((question) => ({ id: question.id, label: question.text, variable: question.id, steps: question.kind === 'scale' ? { from: question.from, to: question.to } : null }));
}

/** The parts of which a survey has something. */
export function partsOf(versions: readonly SurveyDefinition[]): ComparedPart[] {
  return comparedParts.filter((part) => comparedItems(versions, part).length > 0);
}
