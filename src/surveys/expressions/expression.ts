/**
 * An expression as it is kept and evaluated: plain JSON, so that the page reads the same as the server.
 * Authors write `country = 'fi' and count(sells) > 1`; `docs/partners.md` has the whole language.
 */
export type Expression =
  | ['value', number | string | boolean]
  | ['list', (string | number)[]]
  | ['variable', string]
  | ['not' | 'minus', Expression]
  | [Operator, Expression, Expression]
  | ['call', FunctionName, Expression[]];

export const operators = ['or', 'and', '=', '!=', '<', '<=', '>', '>=', 'in', 'has', '+', '-', '*', '/'] as const;
export type Operator = (typeof operators)[number];

export const functionNames = ['answered', 'count', 'sum', 'mean', 'least', 'most', 'round', 'length', 'years-since', 'if'] as const;
export type FunctionName = (typeof functionNames)[number];

/** What an expression comes to. Null: nothing was answered, or she does not know, or would rather not say. */
export type Value = number | string | boolean | string[] | null;

/** Every variable that an expression reads, each once, in the order of reading. */
export function variablesIn(expression: Expression): string[] {
  return [...new Set(read(expression))];
}

/** Whether what an expression comes to hangs on the day. */
export function readsToday(expression: Expression): boolean {
  switch (expression[0]) {
    case 'value':
    case 'list':
    case 'variable':
      return false;
    case 'call':
      return expression[1] === 'years-since' || expression[2].some(readsToday);
    case 'not':
    case 'minus':
      return readsToday(expression[1]);
    default:
      return readsToday(expression[1]) || readsToday(expression[2]);
  }
}

function read(expression: Expression): string[] {
  switch (expression[0]) {
    case 'value':
    case 'list':
      return [];
    case 'variable':
      return [expression[1]];
    case 'call':
      return expression[2].flatMap(read);
    case 'not':
    case 'minus':
      return read(expression[1]);
    default:
      return [...read(expression[1]), ...read(expression[2])];
  }
}
