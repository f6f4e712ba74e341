import { evaluate } from './assets/evaluate.js';
import type { Value } from './expressions/expression.js';
import type { MissingReason, Question, SurveyDefinition, SurveyPage } from './survey.js';
import { variablesOf } from './variables.js';

/** What somebody answered, by variable. A variable that is not here was not answered. */
export type Answers = Readonly<Record<string, Answer>>;
export type Answer = string | number | boolean | string[] | Missing;

/** She was asked, and said why she gives no answer. */
export interface Missing {
  missing: MissingReason;
}

export function isMissing(answer: Answer | undefined): answer is Missing {
  return typeof answer === 'object' && !Array.isArray(answer);
}

/** What a survey shows to one respondent: it follows from her answers alone, on the server and on the page. */
export class Flow {
  private readonly calculated = new Map<string, Value>();
  private readonly asked = new Set<string>();
  /** The pages that have something to show, with the questions that they show. */
  readonly pages: SurveyPage[] = [];

  constructor(
    survey: SurveyDefinition,
    private readonly answers: Answers,
    private readonly today: string,
  ) {
    // Conditions look back only, so one walk through the pages settles everything.
    for (const page of survey.pages) this.walk(page);
    for (const { id, is } of survey.calculated) this.calculated.set(id, evaluate(is, this.valueOf, today));
  }

  /** Whether a variable belongs to a question that she is shown. What is not shown counts as not answered. */
  isAsked(variable: string): boolean {
    return this.asked.has(variable);
  }

  /** The value of a variable or of a calculated value; null where there is no answer. */
  readonly valueOf = (name: string): Value => {
    if (this.calculated.has(name)) return this.calculated.get(name)!;
    const answer = this.asked.has(name) ? this.answers[name] : undefined;
    return answer === undefined || isMissing(answer) ? null : answer;
  };

  /** Whether a question has to be answered. */
  isRequired(question: Question): boolean {
    return question.requireIf !== null && evaluate(question.requireIf, this.valueOf, this.today) === true;
  }

  /** Which checks of a question its answers break. A check that reads what is not answered breaks nothing. */
  brokenChecks(question: Question): Question['checks'] {
    return question.checks.filter(({ valid }) => evaluate(valid, this.valueOf, this.today) === false);
  }

  private walk(page: SurveyPage): void {
    if (page.showIf && evaluate(page.showIf, this.valueOf, this.today) !== true) return;
    const questions: Question[] = [];
    for (const question of page.questions) {
      if (question.showIf && evaluate(question.showIf, this.valueOf, this.today) !== true) continue;
      for (const { id } of variablesOf(question)) this.asked.add(id);
      questions.push(question);
    }
    if (questions.length > 0) this.pages.push({ ...page, questions });
  }
}
