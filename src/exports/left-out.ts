import { otherVariable, variablesIn, type SurveyDefinition } from '../surveys/formulas.js';
import { CannotExport } from './cannot-export.js';
import type { Column } from './dictionary/column.js';

/** By these columns rows are told apart and put side by side, so they stay. */
const staying = ['respondent', 'wave'];

/** Whether somebody may wish that a column is left out. Codes of texts go with their texts. */
export function canBeLeftOut({ name, definition }: Column): boolean {
  return !staying.includes(name) && definition === undefined;
}

/** Those of the names that are no columns, or columns that have to stay. */
export function cannotBeLeftOut(columns: readonly Column[], names: readonly string[]): string[] {
  const known = new Set(columns.filter(canBeLeftOut).map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}

/**
 * The columns that somebody wishes to be left out, with all that would tell the same in other words: words beside the option, codes
 * of its texts, and values that are worked out of it.
 *
 * @param coarse those that are told less exactly: what is worked out of them would tell more
 * @throws CannotExport for a name that is no column, or one that has to stay
 */
export function leftOutOf(columns: readonly Column[], definitions: readonly SurveyDefinition[], wished: readonly string[], coarse: readonly Column[]): Column[] {
  const unknown = cannotBeLeftOut(columns, wished);
  if (unknown.length > 0) throw new CannotExport(`There is no column ${unknown.join(', ')} that can be left out. These can: ${columns.filter(canBeLeftOut).map(({ name }) => name).join(', ')}.`);
  const named = columns.filter(({ name }) => wished.includes(name));
  const variables = new Set(named.map(({ variable }) => variable).filter((variable) => variable !== ''));
  const others = new Set([...variables].map(otherVariable));
  const sums = workedOutOf(new Set([...variables, ...others, ...coarse.map(({ variable }) => variable)]), definitions);
  return columns.filter((column) => named.includes(column) || others.has(column.variable) || sums.has(column.variable) || (column.definition !== undefined && variables.has(column.variable)));
}

/** The calculated values of all versions that read one of the variables, or a value that does. */
function workedOutOf(variables: ReadonlySet<string>, definitions: readonly SurveyDefinition[]): ReadonlySet<string> {
  const sums = definitions.flatMap(({ calculated }) => calculated.map(({ id, is }) => ({ id, reads: variablesIn(is) })));
  const found = new Set<string>();
  const isFound = ({ id, reads }: (typeof sums)[number]) => !found.has(id) && reads.some((read) => variables.has(read) || found.has(read));
  for (let next = sums.find(isFound); next; next = sums.find(isFound)) found.add(next.id);
  return found;
}
