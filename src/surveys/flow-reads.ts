import { readsToday, variablesIn } from './expressions/expression.js';
import type { SurveyDefinition } from './survey.js';
import { variableIdsOf } from './variables.js';

/** What has to be known of a response to settle some of its variables. */
export interface FlowReads {
  /** The variables with which it starts, and all whose answers decide whether they are shown or what they come to. */
  readonly variables: ReadonlySet<string>;
  /** Whether the day of the answer decides something. */
  readonly day: boolean;
}

/** What the flow of a survey reads to say of variables whether they are asked, and what they come to: answers, and what these hang on in their turn. */
export function flowReads({ pages, calculated }: SurveyDefinition, wanted: Iterable<string>): FlowReads {
  const places = pages.flatMap((page) => page.questions.flatMap((question) => variableIdsOf(question).map((id) => [id, { page, question }] as const)));
  const asked = new Map(places);
  const sums = new Map(calculated.map(({ id, is }) => [id, is]));
  const variables = new Set(wanted);
  let day = false;
  // What is added to a set while it is walked through is walked through as well.
  for (const variable of variables) {
    const place = asked.get(variable);
    const read = [place?.page.showIf, place?.question.showIf, sums.get(variable)].filter((expression) => expression != null);
    day ||= read.some(readsToday);
    // Words beside an option hang on whether it was chosen: the answer to their question is read as well.
    for (const one of [place?.question.id ?? variable, ...read.flatMap(variablesIn)]) variables.add(one);
  }
  return { variables, day };
}
