import type { Text } from '../../platform/language/text.js';
import { needsSteps, questionsOf, type QuestionOf, type SurveyDefinition } from '../../surveys/formulas.js';
import { ratedVariables } from '../reading/rated-variables.js';

/** What of a response is compared: how well people can do things, how much these matter, or what they answered on steps. */
export const comparedParts = ['ability', 'importance', 'scales'] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** One thing that people answered on steps at both times: a competence, or a question. */
export interface ComparedItem {
  readonly id: string;
  readonly label: Text;
  readonly variable: string;
  readonly steps: { readonly from: number; readonly to: number };
}

/** What can be compared of a survey, over all its versions; of a question, the newest wording and steps. */
export function comparedItems(versions: readonly SurveyDefinition[], part: ComparedPart): ComparedItem[] {
  if (part !== 'scales') return ratedVariables(versions).map(({ competence, label, [part]: variable }) => ({ id: competence, label, variable, steps: { from: 1, to: needsSteps } }));
  const scales = versions.flatMap(questionsOf).filter((question): question is QuestionOf<'scale'> => question.kind === 'scale');
  const newest = [...new Map(scales.map((question) => [question.id, question])).values()];
  return newest.map(({ id, text, from, to }) => ({ id, label: text, variable: id, steps: { from, to } }));
}

/** The parts of which a survey has something. */
export function partsOf(versions: readonly SurveyDefinition[]): ComparedPart[] {
  return comparedParts.filter((part) => comparedItems(versions, part).length > 0);
}
