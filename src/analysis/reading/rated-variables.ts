import type { Text } from '../../platform/language/text.js';
import { needsVariable, questionsOf, type SurveyDefinition } from '../../surveys/formulas.js';

/** A competence that a survey asks about, and the names of its two variables. */
export interface RatedVariable {
  readonly competence: string;
  readonly label: Text;
  readonly importance: string;
  readonly ability: string;
}

/** The competences that a survey has people rate, of all its versions; one that was asked in two questions counts in the later one. */
export function ratedVariables(versions: readonly SurveyDefinition[]): RatedVariable[] {
  const rows = versions.flatMap(questionsOf).flatMap((question) => (question.kind === 'needs' ? question.rows.map((row) => ({ ...row, question: question.id })) : []));
  const variables = rows.map(({ competence, label, question }): [string, RatedVariable] => [
    competence,
    { competence, label, importance: needsVariable(question, competence, 'importance'), ability: needsVariable(question, competence, 'ability') },
  ]);
  return [...new Map(variables).values()];
}
