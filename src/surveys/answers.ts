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
  private readonly contents: Contents;
  /** Whether a page or a question is shown, where that was asked: conditions look back only, so it is settled once. */
  private readonly settled = new Map<SurveyPage | Question, boolean>();
  private shownPages: SurveyPage[] | null = null;

  constructor(
    private readonly survey: SurveyDefinition,
    private readonly answers: Answers,
    private readonly today: string,
  ) {
    this.contents = contentsOf(survey);
  }

  /** The pages that have something to show, with the questions that they show. */
  get pages(): SurveyPage[] {
    return (this.shownPages ??= this.survey.pages
      .filter((page) => this.isShown(page))
      .map((page) => ({ ...page, questions: page.questions.filter((question) => this.isShown(question)) }))
      .filter(({ questions }) => questions.length > 0));
  }

  /** Whether a variable belongs to a question that she is shown. What is not shown counts as not answered. */
  isAsked(variable: string): boolean {
    const place = this.contents.places.get(variable);
    return place !== undefined && this.isShown(place.page) && this.isShown(place.question);
  }

  /** The value of a variable or of a calculated value; null where there is no answer. */
  readonly valueOf = (name: string): Value => {
    const sum = this.contents.calculated.get(name);
    if (sum) return this.workOut(sum);
    const answer = this.isAsked(name) ? this.answers[name] : undefined;
    return answer === undefined || isMissing(answer) ? null : answer;
  };

  /** The answers to what she is shown. These are what she sends: what a later answer hid counts nowhere. */
  get counted(): Answers {
    return Object.fromEntries(Object.entries(this.answers).filter(([variable]) => this.isAsked(variable)));
  }

  /** Whether a question has to be answered. */
  isRequired(question: Question): boolean {
    return question.requireIf !== null && this.workOut(question.requireIf) === true;
  }

  /** Which checks of a question its answers break. A check applies once everything that it reads is answered. */
  brokenChecks(question: Question): Question['checks'] {
    return question.checks.filter(({ valid }) => variablesIn(valid).every((name) => this.valueOf(name) !== null) && this.workOut(valid) === false);
  }

  private isShown(part: SurveyPage | Question): boolean {
    if (part.showIf === null) return true;
    const known = this.settled.get(part) ?? this.workOut(part.showIf) === true;
    this.settled.set(part, known);
    return known;
  }

  private workOut(expression: Expression): Value {
    return evaluate(expression, this.valueOf, this.today);
  }
}

/** Where the variables of a survey are asked, and what it works out. */
interface Contents {
  readonly places: ReadonlyMap<string, { page: SurveyPage; question: Question }>;
  readonly calculated: ReadonlyMap<string, Expression>;
}

const keptContents = new WeakMap<SurveyDefinition, Contents>();

/** Found once for each survey: a file of answers asks for every response. */
function contentsOf(survey: SurveyDefinition): Contents {
  const kept = keptContents.get(survey);
  if (kept) return kept;
  const places = survey.pages.flatMap((page) => page.questions.flatMap((question) => variableIdsOf(question).map((id) => [id, { page, question }] as const)));
  const contents = { places: new Map(places), calculated: new Map(survey.calculated.map(({ id, is }) => [id, is])) };
  keptContents.set(survey, contents);
  return contents;
}
