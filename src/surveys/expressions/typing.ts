import { didYouMean } from '../../platform/authoring/nearest.js';
import type { Expression, FunctionName, Operator } from './expression.js';
import { ExpressionError } from './tokens.js';

/** What a variable or an expression holds. A choice is one of `options`, choices are several of them. */
export type Type = { is: 'number' | 'text' | 'truth' | 'date' } | { is: 'choice' | 'choices'; options: readonly string[] };

type Variables = ReadonlyMap<string, Type>;

const words: Record<Type['is'], string> = { number: 'a number', text: 'a text', truth: 'true or false', date: 'a day', choice: 'one of the options', choices: 'some of the options' };

/**
 * What an expression comes to.
 * @throws ExpressionError when it names something unknown, or puts together what does not go together.
 */
export function typeOf(expression: Expression, variables: Variables): Type {
  switch (expression[0]) {
    case 'value':
      return { is: typeof expression[1] === 'number' ? 'number' : typeof expression[1] === 'string' ? 'text' : 'truth' };
    case 'list':
      return fail('A list can only stand after “in”.');
    case 'variable':
      return variables.get(expression[1]) ?? fail(`There is no variable “${expression[1]}” before this place.${didYouMean(expression[1], variables.keys())}`);
    case 'not':
      return needed(expression[1], 'truth', 'not', variables);
    case 'minus':
      return needed(expression[1], 'number', '-', variables);
    case 'call':
      return typeOfCall(expression[1], expression[2], variables);
    default:
      return typeOfOperation(expression, variables);
  }
}

function typeOfOperation([operator, left, right]: [Operator, Expression, Expression], variables: Variables): Type {
  switch (operator) {
    case 'and':
    case 'or':
      needed(left, 'truth', operator, variables);
      return needed(right, 'truth', operator, variables);
    case '+':
    case '-':
    case '*':
    case '/':
      needed(left, 'number', operator, variables);
      return needed(right, 'number', operator, variables);
    case 'in':
      return typeOfIn(left, right, variables);
    case 'has':
      return typeOfHas(left, right, variables);
    default:
      return typeOfComparison(operator, left, right, variables);
  }
}

function typeOfComparison(operator: Operator, left: Expression, right: Expression, variables: Variables): Type {
  const [one, other] = [typeOf(left, variables), typeOf(right, variables)];
  const isOrder = operator !== '=' && operator !== '!=';
  if (isOrder && !['number', 'date'].includes(one.is) && !['number', 'date'].includes(other.is)) fail(`“${operator}” compares numbers or days, and this is ${words[one.is]}.`);
  if (one.is === 'choices' || other.is === 'choices') fail('Several options can be ticked: write “… has \'option\'”.');
  if (fits(one, other, right) || fits(other, one, left)) return { is: 'truth' };
  return fail(`“${operator}” compares ${words[one.is]} with ${words[other.is]}.`);
}

/** Whether the value at hand can be compared with `type`: of the same type, or a text that names an option or a day. */
function fits(type: Type, other: Type, expression: Expression): boolean {
  if (type.is === 'choice') return other.is === 'choice' || (other.is === 'text' && isOption(expression, type.options));
  if (type.is === 'date' && other.is === 'text') return isDay(expression);
  return type.is === other.is;
}

function isOption(expression: Expression, options: readonly string[]): boolean {
  if (expression[0] !== 'value') return false;
  return options.includes(String(expression[1])) || fail(`“${expression[1]}” is none of the options.${didYouMean(String(expression[1]), options)}`);
}

function isDay(expression: Expression): boolean {
  if (expression[0] !== 'value') return false;
  const text = String(expression[1]);
  const found = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
  return found || fail(`“${text}” is no day. Write it as '2026-09-01'.`);
}

function typeOfIn(left: Expression, right: Expression, variables: Variables): Type {
  const type = typeOf(left, variables);
  if (right[0] !== 'list') return fail('After “in” stands a list: country in [\'fi\', \'tr\'].');
  if (type.is === 'choices') return fail('Several options can be ticked: write “… has \'option\'” for each.');
  for (const value of right[1]) {
    const one: Expression = ['value', value];
    if (!fits(type, typeOf(one, variables), one)) fail(`The list holds “${value}”, and the value before “in” is ${words[type.is]}.`);
  }
  return { is: 'truth' };
}

function typeOfHas(left: Expression, right: Expression, variables: Variables): Type {
  const type = typeOf(left, variables);
  if (type.is !== 'choices') return fail(`“has” asks whether an option is ticked, and this is ${words[type.is]}.`);
  if (!isOption(right, type.options)) fail('After “has” stands the name of an option: \'market\'.');
  return { is: 'truth' };
}

function typeOfCall(name: FunctionName, given: Expression[], variables: Variables): Type {
  switch (name) {
    case 'answered':
      if (counted(name, given, 1)[0]![0] !== 'variable') fail('“answered” takes the name of a variable.');
      typeOf(given[0]!, variables);
      return { is: 'truth' };
    case 'count':
      needed(counted(name, given, 1)[0]!, 'choices', name, variables);
      return { is: 'number' };
    case 'length':
      needed(counted(name, given, 1)[0]!, 'text', name, variables);
      return { is: 'number' };
    case 'years-since':
      needed(counted(name, given, 1)[0]!, 'date', name, variables);
      return { is: 'number' };
    case 'round':
      return typeOfRound(given, variables);
    case 'if':
      return typeOfIf(counted(name, given, 3), variables);
    default:
      if (given.length === 0) fail(`“${name}” takes at least one number.`);
      for (const one of given) needed(one, 'number', name, variables);
      return { is: 'number' };
  }
}

function typeOfRound(given: Expression[], variables: Variables): Type {
  const [, digits] = given;
  const isWell = digits === undefined || (digits[0] === 'value' && [0, 1, 2, 3, 4, 5, 6].includes(digits[1] as number));
  if (given.length < 1 || given.length > 2 || !isWell) fail('“round” takes a number and, if wanted, how many decimals from 0 to 6: round(share, 1).');
  return needed(given[0]!, 'number', 'round', variables);
}

function typeOfIf([condition, yes, no]: Expression[], variables: Variables): Type {
  needed(condition!, 'truth', 'if', variables);
  const [one, other] = [typeOf(yes!, variables), typeOf(no!, variables)];
  return one.is === other.is ? one : fail(`“if” comes to ${words[one.is]} or to ${words[other.is]}. Both should be of one kind.`);
}

function needed(expression: Expression, type: Type['is'], by: string, variables: Variables): Type {
  const found = typeOf(expression, variables);
  return found.is === type ? found : fail(`“${by}” takes ${words[type]}, and this is ${words[found.is]}.`);
}

function counted(name: FunctionName, given: Expression[], count: number): Expression[] {
  return given.length === count ? given : fail(`“${name}” takes ${count === 1 ? 'one value' : `${count} values`}, and ${given.length} are given.`);
}

function fail(message: string): never {
  throw new ExpressionError(message, 0);
}
