import { isWithin, type Condition, type People } from './people.js';

/** One of the smallest groups of people that given groups can be put together from. */
export interface Atom {
  /** What its people are like; where it has several kinds, one of them. */
  readonly people: People;
}

/** No value of a survey: stands for all values that nobody named. */
const otherValue = '\u0000other';

/**
 * Cuts people into atoms. People whom no group tells apart are one atom, and people in no group are none.
 *
 * @returns null where more than `most` pieces would have to be looked at
 */
export function atomsOf(groups: readonly People[], most = 20_000): Atom[] | null {
  const variables = [...new Set(groups.flatMap((group) => Object.keys(group)))];
  const pieces = variables.map((variable) => piecesOf(groups.flatMap((group) => (variable in group ? [group[variable]!] : []))));
  if (pieces.reduce((product, { length }) => product * length, 1) > most) return null;
  const atoms = new Map<string, Atom>();
  for (const people of crossed(variables, pieces)) {
    const groupsOf = groups.map((group) => Number(isWithin(people, group))).join('');
    if (groupsOf.includes('1') && !atoms.has(groupsOf)) atoms.set(groupsOf, { people });
  }
  return [...atoms.values()];
}

// Both kinds of conditions on one variable do not meet: values then stand beside numbers.
function piecesOf(conditions: readonly Condition[]): Condition[] {
  const values = new Set(conditions.flatMap((condition) => ('values' in condition ? condition.values : [])));
  const ends = new Set(conditions.flatMap((condition) => ('from' in condition ? [condition.from, condition.below] : [])));
  const named = values.size === 0 ? [] : [...values, otherValue].map((value) => ({ values: [value] }));
  return [...named, ...(ends.size === 0 ? [] : between([-Infinity, ...ends, Infinity]))];
}

function between(ends: readonly number[]): Condition[] {
  const sorted = [...new Set(ends)].sort((one, other) => one - other);
  return sorted.slice(1).map((below, at) => ({ from: sorted[at]!, below }));
}

function crossed(variables: readonly string[], pieces: readonly (readonly Condition[])[]): People[] {
  return variables.reduce<People[]>((all, variable, at) => all.flatMap((people) => pieces[at]!.map((piece) => ({ ...people, [variable]: piece }))), [{}]);
}
