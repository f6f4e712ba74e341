import { evaluate, needsSteps, questionsOf, variableIdsOf, variablesIn, type Expression, type Question, type SurveyDefinition, type Value } from '../../surveys/formulas.js';

/** One thing that has to be so before a question is answered, about an earlier question. */
export type Condition =
  | { says: 'ticked' | 'notTicked'; variable: string; values: string[] }
  | { says: Comparison; variable: string; value: number | string }
  | { says: 'answered'; variable: string };

type Comparison = 'equal' | 'less' | 'atMost' | 'more' | 'atLeast';

/** When a question is for somebody, as people can follow it on paper: all of the conditions must hold, or any of them. */
export interface Routing {
  join: 'all' | 'any';
  conditions: Condition[];
}

/** A condition as instructions on paper; null where it reckons in ways that nobody should do by hand. */
export function routingOf(expression: Expression, survey: SurveyDefinition): Routing | null {
  const reader = new RoutingReader(survey);
  const whole = inlined(expression, new Map(survey.calculated.map(({ id, is }) => [id, is])));
  const one = reader.condition(whole);
  if (one) return { join: 'all', conditions: [one] };
  if (whole[0] !== 'and' && whole[0] !== 'or') return null;
  const conditions = partsOf(whole, whole[0]).map((part) => reader.condition(part));
  return conditions.includes(null) ? null : { join: whole[0] === 'and' ? 'all' : 'any', conditions: conditions as Condition[] };
}

/** The expression with every calculated value written out. */
function inlined(expression: Expression, calculated: ReadonlyMap<string, Expression>): Expression {
  const at = (part: Expression) => inlined(part, calculated);
  switch (expression[0]) {
    case 'value':
    case 'list':
      return expression;
    case 'variable':
      return calculated.has(expression[1]) ? at(calculated.get(expression[1])!) : expression;
    case 'call':
      return ['call', expression[1], expression[2].map(at)];
    case 'not':
    case 'minus':
      return [expression[0], at(expression[1])];
    default:
      return [expression[0], at(expression[1]), at(expression[2])];
  }
}

function partsOf(expression: Expression, join: 'and' | 'or'): Expression[] {
  if (expression[0] !== join) return [expression];
  return [...partsOf((expression as [string, Expression, Expression])[1], join), ...partsOf((expression as [string, Expression, Expression])[2], join)];
}

const comparisons: Partial<Record<string, Comparison>> = { '=': 'equal', '<': 'less', '<=': 'atMost', '>': 'more', '>=': 'atLeast' };

class RoutingReader {
  constructor(private readonly survey: SurveyDefinition) {}

  condition(expression: Expression): Condition | null {
    const [variable, ...others] = variablesIn(expression);
    const question = variable && others.length === 0 ? this.questionOf(variable) : undefined;
    if (!variable || !question) return null;
    const values = valuesOf(question, variable);
    return values ? byTrying(expression, variable, values) : written(expression, variable);
  }

  private questionOf(variable: string): Question | undefined {
    return questionsOf(this.survey).find((question) => variableIdsOf(question).includes(variable));
  }
}

/** What can be ticked where just one thing can; null for what has no such list. */
function valuesOf(question: Question, variable: string): Value[] | null {
  if (variable.endsWith('.other')) return null;
  switch (question.kind) {
    case 'single':
      return question.options.map(({ id }) => id);
    case 'scale':
      return Array.from({ length: question.to - question.from + 1 }, (_, index) => question.from + index);
    case 'needs':
      return Array.from({ length: needsSteps }, (_, index) => index + 1);
    case 'consent':
      return [true, false];
    default:
      return null;
  }
}

/** Any condition on one such question says which boxes lead on, or which do not: each is tried. */
function byTrying(expression: Expression, variable: string, values: readonly Value[]): Condition {
  const holds = (value: Value) => evaluate(expression, () => value, '') === true;
  if (holds(null)) return { says: 'notTicked', variable, values: values.filter((value) => !holds(value)).map(String) };
  return { says: 'ticked', variable, values: values.filter(holds).map(String) };
}

function written(expression: Expression, variable: string): Condition | null {
  const [kind, one, other] = expression as [string, Expression, Expression];
  if (kind === 'call' && (one as unknown) === 'answered') return { says: 'answered', variable };
  if (kind === 'has' && other[0] === 'value') return { says: 'ticked', variable, values: [String(other[1])] };
  if (kind === 'not' && one[0] === 'has' && one[2][0] === 'value') return { says: 'notTicked', variable, values: [String(one[2][1])] };
  const says = comparisons[kind];
  if (!says || one[0] !== 'variable' || other[0] !== 'value' || typeof other[1] === 'boolean') return null;
  if (says !== 'equal' && typeof other[1] !== 'number') return null;
  return { says, variable, value: other[1] };
}
