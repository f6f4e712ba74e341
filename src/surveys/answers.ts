import { evaluate } from './assets/evaluate.js';
import { variablesIn, type Expression, type Value } from './expressions/expression.js';
import type { MissingReason, Question, SurveyDefinition, SurveyPage } from './survey.js';
import { variableIdsOf } from './variables.js';

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

/** Whether something was said to a question: an answer, or why there is none. A needs question wants both parts of every row. */
export function isAnswered(question: Question, answers: Answers): boolean {
  const needed = variableIdsOf(question).filter((id) => question.kind === 'needs' || id === question.id);
  return needed.every((id) => answers[id] !== undefined);
}

/** What a survey shows to one respondent: it follows from her answers alone, on the server and on the page. */
export class Flow {
  private readonly calculated: ReadonlyMap<string, Expression>;
  private readonly asked = new Set<string>();
  /** The pages that have something to show, with the questions that they show. */
  readonly pages: SurveyPage[] = [];

  constructor(
    survey: SurveyDefinition,
    private readonly answers: Answers,
    private readonly today: string,
  ) {
    this.calculated = new Map(survey.calculated.map(({ id, is }) => [id, is]));
    // Conditions look back only, so one walk through the pages settles everything.
    for (const page of survey.pages) this.walk(page);
  }

  /** Whether a variable belongs to a question that she is shown. What is not shown counts as not answered. */
  isAsked(variable: string): boolean {
    return this.asked.has(variable);
  }

  /** The value of a variable or of a calculated value; null where there is no answer. */
  readonly valueOf = (name: string): Value => {
    const sum = this.calculated.get(name);
    if (sum) return this.workOut(sum);
    const answer = this.asked.has(name) ? this.answers[name] : undefined;
    return answer === undefined || isMissing(answer) ? null : answer;
  };

  /** Whether a question has to be answered. */
  isRequired(question: Question): boolean {
    return question.requireIf !== null && this.workOut(question.requireIf) === true;
  }

  /** Which checks of a question its answers break. A check applies once everything that it reads is answered. */
  brokenChecks(question: Question): Question['checks'] {
    return question.checks.filter(({ valid }) => variablesIn(valid).every((name) => this.valueOf(name) !== null) && this.workOut(valid) === false);
  }

  private walk(page: SurveyPage): void {
    if (!this.isShown(page)) return;
    const questions: Question[] = [];
    for (const question of page.questions) {
      if (!this.isShown(question)) continue;
      for (const id of variableIdsOf(question)) this.asked.add(id);
      questions.push(question);
    }
    if (questions.length > 0) this.pages.push({ ...page, questions });
  }

  private isShown({ showIf }: { showIf: Expression | null }): boolean {
    return showIf === null || this.workOut(showIf) === true;
  }

  private workOut(expression: Expression): Value {
    return evaluate(expression, this.valueOf, this.today);
  }
}
