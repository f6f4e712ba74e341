import type { Text } from '../../platform/language/text.js';
import { questionsOf, type SurveyDefinition } from '../../surveys/formulas.js';
import { ratedVariables } from '../reading/rated-variables.js';
import { textsIn, type Query } from '../reading/selection.js';

/** Items that are meant to measure one thing: the variables, each with its words. */
export interface Scale {
  readonly id: 'ability' | 'importance' | 'scales';
  readonly items: readonly ScaleItem[];
}

export interface ScaleItem {
  readonly variable: string;
  readonly label: Text;
  /** What its answers are about on other pages: the competence or the question. */
  readonly about: string;
  /** What else people must have answered to count there; itself where that is nothing. */
  readonly beside: string;
}

/** The scales of a survey, and the one that is shown. */
export interface ChosenScale {
  readonly scales: readonly Scale[];
  readonly scale: Scale;
}

/** The scale that an address names, or the first one. Null where there is none. */
export function readScale(versions: readonly SurveyDefinition[], query: Query): ChosenScale | null {
  const scales = scalesOf(versions);
  const scale = scales.find(({ id }) => id === textsIn(query['scale'])[0]) ?? scales[0];
  return scale ? { scales, scale } : null;
}

/** The scales of a survey over all its versions: what people can do, what matters to them, and the questions that are answered on equal steps. */
export function scalesOf(versions: readonly SurveyDefinition[]): Scale[] {
  const rated = ratedVariables(versions);
  const scales: Scale[] = [
    { id: 'ability', items: rated.map(({ competence, ability, importance, label }) => ({ variable: ability, label, about: competence, beside: importance })) },
    { id: 'importance', items: rated.map(({ competence, ability, importance, label }) => ({ variable: importance, label, about: competence, beside: ability })) },
    { id: 'scales', items: equalSteps(versions) },
  ];
  return scales.filter(({ items }) => items.length > 1);
}

function equalSteps(versions: readonly SurveyDefinition[]): Scale['items'] {
  const found = versions.flatMap(questionsOf).flatMap((question) => (question.kind === 'scale' ? [question] : []));
  const newest = [...new Map(found.map((question) => [question.id, question])).values()];
  const like = newest.filter(({ from, to }) => from === newest[0]!.from && to === newest[0]!.to);
  return like.map(({ id, text }) => ({ variable: id, label: text, about: id, beside: id }));
}
