import type { Expression, Value } from '../expressions/expression.js';

/**
 * What an expression comes to. `valueOf` gives the answer to a variable, or null where there is none;
 * `today` is the day as `2026-09-01`. The expression was checked by `typeOf`: nothing is checked here.
 */
export function evaluate(expression: Expression, valueOf: (variable: string) => Value, today: string): Value;
