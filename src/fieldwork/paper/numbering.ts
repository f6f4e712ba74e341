import { needsVariable, questionsOf, variableIdsOf, type SurveyDefinition } from '../../surveys/formulas.js';

/** The numbers of questions as they are printed: “4”, and “5.2” for the second line of a table. Information has none. */
export class Numbering {
  private readonly questions = new Map<string, string>();
  private readonly variables = new Map<string, string>();

  constructor(survey: SurveyDefinition) {
    const asked = questionsOf(survey).filter(({ kind }) => kind !== 'information');
    for (const [index, question] of asked.entries()) {
      const number = String(index + 1);
      this.questions.set(question.id, number);
      for (const variable of variableIdsOf(question)) this.variables.set(variable, number);
      if (question.kind !== 'needs') continue;
      for (const [row, { competence }] of question.rows.entries()) {
        for (const part of ['importance', 'ability'] as const) this.variables.set(needsVariable(question.id, competence, part), `${number}.${row + 1}`);
      }
    }
  }

  question(id: string): string {
    return this.questions.get(id) ?? '';
  }

  variable(id: string): string {
    return this.variables.get(id) ?? '';
  }
}
